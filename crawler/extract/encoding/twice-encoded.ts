// Mends text whose UTF-8 was taken for letters of one byte each ("ProcrastinaÃ§Ã£o", "РџСЂРёРІРµС‚"). Only runs that can be nothing else are touched.
import { type Decoded, decodedText } from './decoded.ts'

interface View {
  /** Byte by letter, for the letters beyond ASCII that the encoding shows. */
  readonly bytes: ReadonlyMap<string, number>
  /** Runs of bytes that are UTF-8. */
  readonly runs: RegExp
}

const HIGH_BYTES = Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at)

/** How text in UTF-8 looks when it is read as another encoding; `atLeast` letters in a row make a run. */
function viewAs(encoding: string, atLeast: number): View {
  const letters = [...new TextDecoder(encoding).decode(HIGH_BYTES)]
  const bytes = new Map(letters.map((letter, at) => [letter, 0x80 + at]))
  if (encoding === 'windows-1252') for (let byte = 0x80; byte < 0xa0; byte++) bytes.set(String.fromCharCode(byte), byte)
  const between = (first: number, last: number): string =>
    `[${[...bytes].flatMap(([letter, byte]) => (byte >= first && byte <= last ? [letter] : [])).join('')}]`
  const next = between(0x80, 0xbf)
  const letter = `(?:${between(0xc2, 0xdf)}${next}|${between(0xe0, 0xef)}${next}{2}|${between(0xf0, 0xf4)}${next}{3})`
  return { bytes, runs: new RegExp(`${letter}{${atLeast},}`, 'gu') }
}

const AS_LATIN = viewAs('windows-1252', 1)
/** One such pair of Cyrillic letters may be a word's ("Рёв"), several in a row are none's. */
const AS_CYRILLIC = viewAs('windows-1251', 2)

/** So many runs in one text are no accident; one alone might be meant ("Â°" in a table of characters). */
const ENOUGH = 2
/** And a run of so many letters is none. */
const LONG = 6
/** Some text went wrong more than once. */
const MOST_TIMES = 3

/** The letters that such a run begins with; most text has none. */
const SUSPECT = /[\u00c2-\u00f4\u0400-\u04ff]/

export function repairTwiceEncoded(read: Decoded): Decoded {
  if (!SUSPECT.test(read.beyondAscii)) return read
  let repaired = read
  for (let time = 0; time < MOST_TIMES && countOf(repaired, AS_LATIN) >= ENOUGH; time++)
    repaired = decodedText(unwrapped(repaired.text, AS_LATIN))
  return countOf(repaired, AS_CYRILLIC) >= ENOUGH ? decodedText(unwrapped(repaired.text, AS_CYRILLIC)) : repaired
}

/** UTF-8 with bytes of Latin-1 among it, as old comments are in new pages: each as what it is. */
export const decodedMixed = (body: Uint8Array): string =>
  unwrapped(new TextDecoder('windows-1252').decode(body), AS_LATIN)

function countOf({ beyondAscii }: Decoded, { runs }: View): number {
  let found = 0
  for (const run of beyondAscii.matchAll(runs)) {
    found += run[0].length > LONG ? ENOUGH : 1
    if (found >= ENOUGH) break
  }
  return found
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function unwrapped(text: string, { bytes, runs }: View): string {
  return text.replace(runs, (run) => {
    try {
      const written = Uint8Array.from(run, (letter) => bytes.get(letter) ?? 0)
      return UTF8.decode(written)
    } catch {
      return run
    }
  })
}
