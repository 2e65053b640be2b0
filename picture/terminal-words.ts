// Words for a terminal: one line, no control codes, cut to columns. Crawled words must not be able to move the cursor.
import { stripVTControlCharacters } from 'node:util'

/** On one line, without escape sequences, control characters or marks that turn the direction of writing. */
export function plainWords(words: string): string {
  return stripVTControlCharacters(words)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Columns that the words take. */
export function cells(words: string): number {
  let sum = 0
  for (const { segment } of graphemes.segment(words)) sum += WIDE.test(segment) ? 2 : 1
  return sum
}

/** The words, cut with an ellipsis where they would take more than `columns`. */
export function fitCells(words: string, columns: number): string {
  if (cells(words) <= columns) return words
  let [kept, left] = ['', columns - 1]
  for (const { segment } of graphemes.segment(words)) {
    left -= cells(segment)
    if (left < 0) break
    kept += segment
  }
  return columns < 1 ? '' : `${kept.trimEnd()}…`
}

/** The words on lines of `columns`, broken between words; a longer word has a line of its own. */
export function wrapCells(words: string, columns: number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && cells(line) + 1 + cells(word) <= columns) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
