// Bytes to text: byte order mark, then what the answer's header says, then what the page says, then what the bytes look like.
// Labels and decoders are those of browsers (https://encoding.spec.whatwg.org/). What is said is held against the bytes: servers say much by default.
import { isAscii, isUtf8 } from 'node:buffer'
import { type Decoded, decodedText } from './decoded.ts'
import { guessed, isUtf16 } from './detection.ts'
import { encodingInPage, encodingNamed } from './labels.ts'
import { decodedMixed, repairTwiceEncoded } from './twice-encoded.ts'

/** Enough bytes to judge by. */
const SAMPLE = 65_536
/** What servers and templates claim by default: so many pages are none of it that every other claim goes before. */
const DEFAULT = 'windows-1252'

/** Never throws: bytes that fit no encoding become U+FFFD. What a cut left of a letter at the end is dropped. */
export function decode(body: Uint8Array, contentType: string | null): string {
  if (isPlain(body)) return Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1')
  const { text, beyondAscii } = read(body, contentType)
  return beyondAscii.search(CONTROLS) < 0 ? text : text.replace(CONTROLS, windowsLetter)
}

/** What every encoding reads alike: ASCII, without the escapes of ISO-2022-JP and the zeros of UTF-16. */
const isPlain = (body: Uint8Array): boolean => isAscii(body) && !body.includes(0x1b) && !body.includes(0)

/** Letters of Windows that somebody took for those of Latin-1, where nothing but controls has these numbers. */
const CONTROLS = /[\u0080-\u009f]/g
const WINDOWS = [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at))]
const windowsLetter = (control: string): string => WINDOWS[control.charCodeAt(0) - 0x80] ?? ''

function read(body: Uint8Array, contentType: string | null): Decoded {
  const sure = byteOrderMark(body) ?? isUtf16(body) ?? isSevenBit(body)
  if (sure) return decodedText(decoded(body, sure))
  const sample = body.subarray(0, SAMPLE)
  const utf8 = asUtf8(body)
  if (utf8 !== null && isNoAccident(utf8, body.length)) return repairTwiceEncoded(utf8)
  const claims = [encodingNamed(contentType ?? ''), encodingInPage(body)].filter((claim) => claim !== null)
  if (utf8 !== null && claims.every((claim) => claim === 'utf-8' || claim === DEFAULT)) return repairTwiceEncoded(utf8)
  const claim = claims.find((one) => one !== DEFAULT && fits(sample, one))
  if (claim === 'utf-8') return decodedText(decodedMixed(body))
  if (claim) return decodedText(decoded(body, claim))
  return repairTwiceEncoded(decodedText(decoded(body, guessed(sample, claims.includes(DEFAULT)))))
}

/** Without flush: the last letter may be cut in two. */
const decoded = (body: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(body, { stream: true })

function byteOrderMark(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8'
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be'
  return body[0] === 0xff && body[1] === 0xfe ? 'utf-16le' : null
}

/** Japanese in seven bits, which escapes from ASCII and is well-formed UTF-8 too. */
const isSevenBit = (body: Uint8Array): 'iso-2022-jp' | null =>
  body.includes(0x1b) && isAscii(body) && ESCAPES.test(Buffer.from(body).toString('latin1')) ? 'iso-2022-jp' : null
const ESCAPES = /\u001b(?:\$[@B]|\([BJ])/

/** Null when the bytes are not UTF-8. */
function asUtf8(body: Uint8Array): Decoded | null {
  const whole = withoutCutLetter(body)
  return isUtf8(whole) ? decodedText(new TextDecoder('utf-8').decode(whole)) : null
}

function withoutCutLetter(body: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3; back++) {
    const byte = body.at(-back) ?? 0
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    if (length > 1) return length > back ? body.subarray(0, -back) : body
  }
  return body
}

/** So many letters beyond ASCII are not well-formed UTF-8 by chance. */
const ENOUGH = /(?:[^ ] ?){3}/

/** With two letters beyond ASCII, and the rest of one that was cut off, a text has at most so many bytes more than letters. */
const MOST_OF_TWO = 2 * 2 + 3

/** Well-formed UTF-8 is UTF-8, whatever is claimed; one letter or two may be those of the claimed encoding. */
const isNoAccident = ({ text, beyondAscii }: Decoded, bytes: number): boolean =>
  bytes - text.length > MOST_OF_TWO || ENOUGH.test(beyondAscii) || beyondAscii === ''

/** Bytes of another encoding show as many letters that are none. Pages have spoilt ones, those in UTF-8 whole comments of another encoding. */
function fits(sample: Uint8Array, claim: string): boolean {
  const text = decoded(sample, claim)
  if (!text.includes('\ufffd')) return true
  let [good, spoilt] = [0, 0]
  for (const character of text)
    if (character === '\ufffd') spoilt++
    else if (character > '\u007f') good++
  return good > (claim === 'utf-8' ? 1 : 4) * spoilt
}
