// What bytes look like that say nothing of themselves, or nothing true.
import { analyse } from 'chardet'
import { byFrequentLetters, OTHER_SCRIPTS } from './frequent-letters.ts'
import { encodingNamed, languageInPage } from './labels.ts'

/** Encodings of old pages, by the language that the page declares, most used first. */
const BY_LANGUAGE: Readonly<Record<string, readonly string[]>> = {
  ...{ ja: ['shift_jis', 'euc-jp'], ko: ['euc-kr'], zh: ['gb18030', 'big5'] },
  ...forEach('ru bg be mk sr', ['windows-1251', 'koi8-r', 'iso-8859-5']),
  ...{ uk: ['windows-1251', 'koi8-u', 'iso-8859-5'] },
  ...forEach('pl cs sk hu sl hr ro bs', ['iso-8859-2', 'windows-1250']),
  ...forEach('lt lv et', ['windows-1257', 'iso-8859-13']),
  ...{ el: ['windows-1253', 'iso-8859-7'], tr: ['windows-1254'], he: ['windows-1255', 'iso-8859-8'] },
  ...forEach('ar fa ur', ['windows-1256', 'iso-8859-6']),
  ...{ vi: ['windows-1258'], th: ['windows-874'] },
}

function forEach(languages: string, encodings: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(languages.split(' ').map((language) => [language, encodings]))
}

/** UTF-16 without a byte order mark: every other byte of its markup is zero. */
export function isUtf16(body: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = body.subarray(0, 200)
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = head.length / 4
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}

/** Surer than chance, by the letters' frequency. */
const LIKELY = 20
/** So many times as likely as Latin-1, which is what servers say of anything. */
const CLEARLY = 2
const LATIN = ['windows-1252', 'iso-8859-1']

/** `saysLatin`: the page, or its server, says that it is Latin-1. */
export function guessed(sample: Uint8Array, saysLatin: boolean): string {
  const language = languageInPage(new TextDecoder('latin1').decode(sample.subarray(0, 4096)))
  const usual = (BY_LANGUAGE[language ?? ''] ?? []).filter((encoding) => isValid(sample, encoding))
  const words = wordsBeyondAscii(sample)
  if (saysLatin && usual.length === 0 && areApart(words)) return 'windows-1252'
  const frequent = byFrequentLetters(words, usual.length > 0 ? usual : areApart(words) ? [] : OTHER_SCRIPTS)
  if (frequent) return frequent
  const guesses = analyse(words).flatMap(({ name, confidence }) => {
    const encoding = language === 'uk' && name === 'KOI8-R' ? 'koi8-u' : encodingNamed(`charset=${name}`)
    return encoding && encoding !== 'utf-8' ? [{ encoding, confidence }] : []
  })
  const latin = guesses.find(({ encoding }) => LATIN.includes(encoding))?.confidence ?? 0
  const likely = guesses.find(
    ({ encoding, confidence }) => confidence >= LIKELY && (usual.length === 0 || usual.includes(encoding)),
  )
  if (likely && (!saysLatin || usual.length > 0 || likely.confidence > CLEARLY * latin)) return likely.encoding
  return usual[0] ?? 'windows-1252'
}

const AROUND = 24
const MOST_WORDS = 6000

/** What stands round letters beyond ASCII, which is where encodings differ: the statistics are slow. All of it where there are none. */
function wordsBeyondAscii(sample: Uint8Array): Uint8Array {
  const words: number[] = []
  let end = 0
  for (let at = 0; at < sample.length && words.length < MOST_WORDS; at++) {
    if ((sample[at] ?? 0) < 0x80) continue
    const start = Math.max(end, at - AROUND)
    end = Math.max(end, at + AROUND)
    words.push(...sample.subarray(start, end))
  }
  return words.length > 0 ? Uint8Array.from(words) : sample
}

/** Letters beyond ASCII stand among plain ones, as in the west of Europe; in other scripts beside each other. */
function areApart(words: Uint8Array): boolean {
  let [high, beside] = [0, 0]
  words.forEach((byte, at) => {
    if (byte < 0x80) return
    high++
    if ((words[at + 1] ?? 0) >= 0x80) beside++
  })
  return beside < high / 4
}

function isValid(sample: Uint8Array, encoding: string): boolean {
  try {
    return !/[\u0080-\u009f]/.test(new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true }))
  } catch {
    return false
  }
}
