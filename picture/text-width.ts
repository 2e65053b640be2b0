// How wide words will be, roughly and without a screen: rooms without fonts (a server, a terminal) lay out the same picture as a browser.

const NARROW = new Set("iljtfrI.,:;'|!()[] ")
const WIDE = new Set('mwMWQOGD@%—')
/** East Asian wide letters, kana, hangul, emoji: as wide as they are high. */
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const PLAIN = /^[\u0020-\u024f]*$/
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Width in ems of each letter met, kept: a conversation of thousands is written in the same few hundred. */
const widths = new Map<string, number>()

function widthOf(letter: string): number {
  const known = widths.get(letter)
  if (known !== undefined) return known
  const width = letterWidth(letter)
  if (widths.size < 10_000) widths.set(letter, width)
  return width
}

function letterWidth(letter: string): number {
  if (FULL.test(letter)) return 1.02
  if (NARROW.has(letter)) return 0.37
  if (WIDE.has(letter) || /\p{Lu}/u.test(letter)) return 0.77
  return 0.61
}

/** What is drawn as one; in plain Latin words each code unit is. */
const lettersOf = (words: string): Iterable<string> =>
  PLAIN.test(words) ? words : Array.from(graphemes.segment(words), ({ segment }) => segment)

const BOLD = 1.13

/** Width in pixels of words set in a system sans-serif of `size` pixels. Errs on the wide side. */
export function textWidth(words: string, size: number, bold = false): number {
  let ems = 0
  for (const letter of lettersOf(words)) ems += widthOf(letter)
  return ems * size * (bold ? BOLD : 1)
}

/** The words, cut with an ellipsis where they would be wider than `width`; '' when not even four letters would fit. */
export function fitText(words: string, width: number, size: number, bold = false): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const em = size * (bold ? BOLD : 1)
  const room = width - widthOf('…') * em
  const kept: string[] = []
  let [sum, fitting] = [0, 0]
  for (const letter of lettersOf(line)) {
    sum += widthOf(letter) * em
    if (sum > width) return fitting < 4 ? '' : `${kept.slice(0, fitting).join('').trimEnd()}…`
    kept.push(letter)
    if (sum <= room) fitting = kept.length
  }
  return line
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
