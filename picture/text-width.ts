// How wide words will be, roughly and without a screen: rooms without fonts (a server, a terminal) lay out the same picture as a browser.

const NARROW = new Set("iljtfrI.,:;'|!()[] ")
const WIDE = new Set('mwMWQOGD@%—')
/** East Asian wide letters, kana, hangul, emoji: as wide as they are high. */
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function letterWidth(letter: string): number {
  if (FULL.test(letter)) return 1.02
  if (NARROW.has(letter)) return 0.37
  if (WIDE.has(letter) || /\p{Lu}/u.test(letter)) return 0.77
  return 0.61
}

/** In plain Latin words each code unit is drawn as one letter: their widths in ems are in a table. */
const PLAIN = Float64Array.from({ length: 0x250 }, (_, code) => letterWidth(String.fromCharCode(code)))
const isPlain = (words: string): boolean => !/[^\u0020-\u024f]/.test(words)

/** Width in ems of each other letter met, kept: a conversation of thousands is written in the same few hundred. */
const widths = new Map<string, number>()

function widthOf(letter: string): number {
  const known = widths.get(letter)
  if (known !== undefined) return known
  const width = letterWidth(letter)
  if (widths.size < 10_000) widths.set(letter, width)
  return width
}

const BOLD = 1.13
const emOf = (size: number, bold: boolean): number => size * (bold ? BOLD : 1)

/** Width in pixels of words set in a system sans-serif of `size` pixels. Errs on the wide side. */
export function textWidth(words: string, size: number, bold = false): number {
  let ems = 0
  if (isPlain(words)) for (let at = 0; at < words.length; at += 1) ems += PLAIN[words.charCodeAt(at)] ?? 0
  else for (const { segment } of graphemes.segment(words)) ems += widthOf(segment)
  return ems * emOf(size, bold)
}

/** The words, cut with an ellipsis where they would be wider than `width`; '' when not even four letters would fit. */
export function fitText(words: string, width: number, size: number, bold = false): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const ems = width / emOf(size, bold)
  const { letters, end } = cutAt(line, ems)
  if (end === line.length) return line
  return letters < 4 ? '' : `${line.slice(0, end).trimEnd()}…`
}

/** Where to cut so that an ellipsis still has room in so many ems, and how many letters stand before; the end of words that fit whole. */
function cutAt(line: string, ems: number): { readonly letters: number; readonly end: number } {
  const room = ems - widthOf('…')
  let [sum, letters, end, at] = [0, 0, 0, 0]
  for (const letter of isPlain(line) ? line : Array.from(graphemes.segment(line), ({ segment }) => segment)) {
    sum += letter.length === 1 ? (PLAIN[letter.charCodeAt(0)] ?? widthOf(letter)) : widthOf(letter)
    if (sum > ems) return { letters, end }
    at += letter.length
    if (sum <= room) [letters, end] = [letters + 1, at]
  }
  return { letters, end: line.length }
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
