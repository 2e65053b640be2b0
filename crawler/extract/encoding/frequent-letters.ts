// Which of the encodings of other scripts bytes are in: the one in which they are, for the most part, the letters that its languages write most.

const CYRILLIC = 'оеаинтсрвлкмдпуі'
const GREEK = 'αοιετσνηυρκπάόίέή'
const HEBREW = 'יוהלארבתמשנד'
const ARABIC = 'اليمونرتبةدسهعکی'
const THAI = 'านรอกเงมยลวดทสตะปบคหแัี่้ิ'

const FREQUENT: Readonly<Record<string, ReadonlySet<string>>> = {
  'windows-1251': new Set(CYRILLIC),
  'koi8-r': new Set(CYRILLIC),
  'koi8-u': new Set(CYRILLIC),
  'iso-8859-5': new Set(CYRILLIC),
  'windows-1253': new Set(GREEK),
  'iso-8859-7': new Set(GREEK),
  'windows-1255': new Set(HEBREW),
  'windows-1256': new Set(ARABIC),
  'windows-874': new Set(THAI),
}
export const OTHER_SCRIPTS = Object.keys(FREQUENT)

/** Less of them, and it is chance; fewer letters tell nothing. */
const MOST = 0.6
const FEWEST = 12

/** The best of `encodings`; null when none fits. */
export function byFrequentLetters(words: Uint8Array, encodings: readonly string[]): string | null {
  const shares = encodings.map((encoding) => ({ encoding, share: shareOf(words, encoding) }))
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one), { encoding: '', share: 0 })
  return best.share >= MOST ? best.encoding : null
}

function shareOf(words: Uint8Array, encoding: string): number {
  const frequent = FREQUENT[encoding]
  if (!frequent) return 0
  let [all, found] = [0, 0]
  for (const letter of new TextDecoder(encoding).decode(words)) {
    if (letter < '\u0080') continue
    all++
    if (frequent.has(letter)) found++
  }
  return all < FEWEST ? 0 : found / all
}
