// How wide words will be, roughly and without a screen: rooms without fonts (a server, a terminal) lay out the same picture as a browser.

const NARROW = new Set("iljtfrI.,:;'|!()[] ")
const WIDE = new Set('wOQGD&+=<>~#дцъфыюωЪЫФ')
/** East Asian wide letters, kana, hangul, syllables of India: as wide as they are high. */
const FULL =
  /[mMW@%—…жшщЖШЩЮМ\u0900-\u0eff\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u
const EMOJI = /[\u{1f300}-\u{1faff}]/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function letterWidth(letter: string): number {
  if (EMOJI.test(letter)) return 1.3
  if (FULL.test(letter)) return 1.02
  if (NARROW.has(letter)) return 0.37
  if (WIDE.has(letter)) return 0.86
  if (/\p{Lu}/u.test(letter)) return 0.75
  return 0.63
}

/** In plain words, Latin letters and the quotes, dashes and dots between them, each code unit is drawn as one letter: their widths in ems are in a table. Others are no number. */
const isPlain = (code: number): boolean => (code >= 0x20 && code < 0x250) || (code >= 0x2010 && code < 0x2028)
const PLAIN = Float64Array.from({ length: 0x2028 }, (_, code) =>
  isPlain(code) ? letterWidth(String.fromCharCode(code)) : Number.NaN,
)
const plainWidth = (words: string, at: number): number => PLAIN[words.charCodeAt(at)] ?? Number.NaN

/** Widths in ems of other letters and of words with such letters, kept: names come again, and words are measured several times before they are written. */
const letterWidths = new Map<string, number>()
const wordWidths = new Map<string, number>()
const MOST_KEPT = 10_000

const widthOf = (letter: string): number => kept(letterWidths, letter, letterWidth)

/** What was measured before, as far as there is room to keep it. */
function kept(widths: Map<string, number>, words: string, measure: (words: string) => number): number {
  const known = widths.get(words)
  if (known !== undefined) return known
  const width = measure(words)
  if (widths.size < MOST_KEPT) widths.set(words, width)
  return width
}

const BOLD = 1.13
const emOf = (size: number, bold: boolean): number => size * (bold ? BOLD : 1)

/** Width in pixels of words set in a system sans-serif of `size` pixels. Errs on the wide side. */
export const textWidth = (words: string, size: number, bold = false): number => emsOf(words) * emOf(size, bold)

function emsOf(words: string): number {
  const plain = plainEms(words)
  return Number.isNaN(plain) ? kept(wordWidths, words, emsOfLetters) : plain
}

const emsOfLetters = (words: string): number => lettersOf(words).reduce((sum, letter) => sum + widthOf(letter), 0)

/** NaN for words that are not plain. */
function plainEms(words: string): number {
  let ems = 0
  for (let at = 0; at < words.length; at += 1) ems += plainWidth(words, at)
  return ems
}

const lettersOf = (words: string): readonly string[] => Array.from(graphemes.segment(words), ({ segment }) => segment)

/** The words, cut with an ellipsis where they would be wider than `width`; '' when not even four letters would fit. */
export function fitText(words: string, width: number, size: number, bold = false): string {
  const line = inOneLine(words)
  const ems = width / emOf(size, bold)
  if (emsOf(line) <= ems) return line
  const { letters, end } = cutAt(line, ems - widthOf('…'))
  return letters < 4 ? '' : `${line.slice(0, end).trimEnd()}…`
}

/** Every run of white space a single space; most words come so. */
export const inOneLine = (words: string): string => words.replace(/\s{2,}|[^\S ]/g, ' ').trim()

/** Where to cut a line that is too long so that it fits into so many ems, and how many letters stand before. */
function cutAt(line: string, ems: number): { readonly letters: number; readonly end: number } {
  const plain = !Number.isNaN(plainEms(line))
  const parts = plain ? line : lettersOf(line)
  let sum = 0
  let end = 0
  for (let letters = 0; letters < parts.length; letters += 1) {
    const letter = parts[letters] ?? ''
    sum += plain ? plainWidth(line, letters) : widthOf(letter)
    if (sum > ems) return { letters, end }
    end += letter.length
  }
  return { letters: parts.length, end }
}

/** The words on as many lines as they need. */
export function wrapText(words: string, width: number, size: number, bold = false): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`
    if (lines.length > 0 && textWidth(longer, size, bold) <= width) lines[lines.length - 1] = longer
    else lines.push(fitText(word, width, size, bold) || word)
  }
  return lines
}
