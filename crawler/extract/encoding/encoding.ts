// Bytes to text: byte order mark, then what the answer's header says, then what the page says, then what the bytes look like.
// Labels and decoders are those of browsers (https://encoding.spec.whatwg.org/).
import { analyse } from 'chardet'
import { repairTwiceEncoded } from './twice-encoded.ts'

/** Where a page names its encoding; browsers look no further than the first kilobyte, pages are not always so tidy. */
const HEAD = 4096
/** Enough bytes for statistics. */
const SAMPLE = 65_536
/** What servers and templates claim by default, and so say nothing when the bytes are valid UTF-8. */
const DEFAULTS = new Set(['windows-1252', 'us-ascii', 'ascii'])

/** Never throws: bytes that fit no encoding become U+FFFD. */
export function decode(body: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(body)
  if (marked) return decoder(marked).decode(body)
  const declared = encodingNamed(contentType ?? '') ?? encodingInPage(body)
  if (declared && declared !== 'utf-8' && !DEFAULTS.has(declared)) return decoder(declared).decode(body)
  return repairTwiceEncoded(asUtf8(body) ?? decoder(looksLike(body, declared)).decode(body))
}

const decoder = (encoding: string): TextDecoder => new TextDecoder(encoding)

function byteOrderMark(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8'
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be'
  return body[0] === 0xff && body[1] === 0xfe ? 'utf-16le' : null
}

/** The encoding that a content type, an XML declaration or a meta element names, under its standard name; null when it is none. */
function encodingNamed(text: string): string | null {
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(text)?.[1]
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function encodingInPage(body: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(body.subarray(0, HEAD))
  const declaration = /^\s*<\?xml[^>]{0,200}/.exec(head)?.[0] ?? ''
  const named =
    encodingNamed(declaration) ??
    (head.match(/<meta\b[^>]{0,400}/gi) ?? []).map(encodingNamed).find((name) => name !== null) ??
    null
  // What could be read as ASCII is not UTF-16, whatever it says.
  return named?.startsWith('utf-16') ? 'utf-8' : named
}

/** Null when the bytes are not UTF-8; the end of a page that was cut may split a letter. */
function asUtf8(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body, { stream: true })
  } catch {
    return null
  }
}

/** The encoding of bytes that are not UTF-8. Pages in UTF-8 with a few spoilt bytes stay UTF-8. */
function looksLike(body: Uint8Array, declared: string | null): string {
  const sample = body.subarray(0, SAMPLE)
  if (declared === 'utf-8' && isMostlyUtf8(sample)) return declared
  const guessed = analyse(sample).find(
    ({ name, confidence }) => confidence >= 20 && name !== 'UTF-8' && encodingNamed(`charset=${name}`),
  )
  const name = guessed && encodingNamed(`charset=${guessed.name}`)
  if (declared && declared !== 'utf-8' && (guessed?.confidence ?? 0) < 60) return declared
  return name ?? 'windows-1252'
}

function isMostlyUtf8(sample: Uint8Array): boolean {
  let [good, spoilt] = [0, 0]
  for (const character of new TextDecoder().decode(sample)) {
    if (character === '\ufffd') spoilt++
    else if (character > '\u007f') good++
  }
  return good > spoilt || spoilt < 3
}
