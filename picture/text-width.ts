// How wide words will be, roughly and without a screen: rooms without fonts (a server, a terminal) lay out the same picture as a browser.

const NARROW = new Set("iljtfrI.,:;'|!()[] ")
const WIDE = new Set('mwMWQOGD@%—')
/** East Asian wide letters, kana, hangul, emoji: as wide as they are high. */
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Width in pixels of words set in a system sans-serif of `size` pixels. Errs on the wide side. */
export function textWidth(words: string, size: number, bold = false): number {
  let ems = 0
  for (const { segment } of graphemes.segment(words)) ems += letterWidth(segment)
  return ems * size * (bold ? 1.13 : 1)
}

function letterWidth(letter: string): number {
  if (FULL.test(letter)) return 1.02
  if (NARROW.has(letter)) return 0.37
  if (WIDE.has(letter) || /\p{Lu}/u.test(letter)) return 0.77
  return 0.61
}

/** The words, cut with an ellipsis where they would be wider than `width`; '' when not even four letters would fit. */
export function fitText(words: string, width: number, size: number, bold = false): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (textWidth(line, size, bold) <= width) return line
  const kept: string[] = []
  let left = width - textWidth('…', size, bold)
  for (const { segment } of graphemes.segment(line)) {
    left -= textWidth(segment, size, bold)
    if (left < 0) break
    kept.push(segment)
  }
  return kept.length < 4 ? '' : `${kept.join('').trimEnd()}…`
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
