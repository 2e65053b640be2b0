// Mends text that was encoded as UTF-8 twice ("ProcrastinaÃ§Ã£o"). Only runs that can be nothing else are touched.

/** What windows-1252 shows for the bytes 0x80 to 0x9f, where it differs from Latin-1. */
const HIGH = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at))].map(
    (letter, at) => [letter, 0x80 + at],
  ),
)

/** A lead byte of UTF-8 as windows-1252 shows it (Â Ã, Ð Ñ, â, ã, ð …) and one to three continuation bytes. */
const CONTINUATION = `[\\u0080-\\u00bf${[...HIGH.keys()].join('')}]`
const TWICE = new RegExp(
  `[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}|[\\u00f0-\\u00f4]${CONTINUATION}{3}`,
  'g',
)
/** So many in one text are no accident; one alone might be meant ("Â°" in a table of characters). */
const ENOUGH = 2

export function repairTwiceEncoded(text: string): string {
  if ((text.match(TWICE)?.length ?? 0) < ENOUGH) return text
  return text.replace(TWICE, (run) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(
        Uint8Array.from(run, (letter) => HIGH.get(letter) ?? letter.charCodeAt(0)),
      )
    } catch {
      return run
    }
  })
}
