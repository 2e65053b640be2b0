// The bytes of one answer, out of their compression, within limits of size and patience.
import { once } from 'node:events'
import { pipeline, type Readable, Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'

/** What we can read, for the header `accept-encoding`. */
export const ACCEPTED_ENCODINGS = 'gzip, br, zstd, deflate'

/** A file that is kept compressed (sitemaps are), rather than an answer that travels so. */
export const isGzipped = (headers: Readonly<Record<string, string>>): boolean =>
  /^application\/(?:x-)?gzip\s*(?:;|$)/i.test(headers['content-type'] ?? '') &&
  headers['content-encoding'] === undefined

export interface Body {
  readonly body: Uint8Array
  /** Where it was cut ("the answer at 8388608 bytes"); null when whole. */
  readonly truncated: string | null
}

/** An answer that breaks the rules of HTTP. */
export class BadAnswerError extends Error {
  readonly code = 'crawler/bad-answer'
}

export interface BodyLimits {
  /** Bytes after decompression; what comes beyond is not read. */
  readonly maxBytes: number
  /** For the whole answer, in ms. */
  readonly timeout: number
}

/** Bytes a second; who sends fewer for a sixth of the time a whole answer may take is not waited for. */
const LEAST_RATE = 200

/** Throws what the stream, the decompression or a limit says. */
export async function readBody(raw: Readable, encoding: string | undefined, limits: BodyLimits): Promise<Body> {
  const metered = pipeline(raw, meter(limits), () => {})
  try {
    const decoder = await decoderOf(encoding, metered)
    return await collect(decoder === null ? metered : pipeline(metered, decoder, () => {}), limits.maxBytes)
  } finally {
    metered.destroy()
  }
}

async function collect(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Body> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of bytes) {
      chunks.push(chunk.subarray(0, limit - size))
      size += chunk.length
      if (size > limit) return { body: Buffer.concat(chunks), truncated: `the answer at ${limit} bytes` }
    }
  } catch (error) {
    if (size === 0 || !isCutShort(error)) throw error
    return { body: Buffer.concat(chunks), truncated: `the compressed answer, broken off at ${size} bytes` }
  }
  return { body: Buffer.concat(chunks), truncated: null }
}

/** An answer that trickles. */
export class SlowAnswerError extends Error {
  readonly code = 'crawler/slow-answer'
}

/** Passes on what comes over the wire, and looks at the time and at how much it is: a compressed answer may go on for ever and say nothing. */
function meter({ maxBytes, timeout }: BodyLimits): Transform {
  const most = Math.max(2 * maxBytes, 1 << 20)
  const period = timeout / 6
  let [size, before, slow] = [0, 0, 0]
  const metered = new Transform({
    transform: (chunk: Uint8Array, _, pass) => {
      size += chunk.length
      pass(size > most ? new BadAnswerError(`more than ${most} bytes came for an answer that is shorter`) : null, chunk)
    },
    destroy: (error, done) => {
      clearInterval(timer)
      done(error)
    },
  })
  const timer = setInterval(() => {
    slow = size - before < (LEAST_RATE * period) / 1000 ? slow + 1 : 0
    before = size
    // Once may be our own fault: we had no time to look.
    if (slow > 1) metered.destroy(new SlowAnswerError(`slower than ${LEAST_RATE} bytes a second`))
  }, period)
  return metered
}

const isCutShort = (error: unknown): boolean => (error as { code?: string }).code === 'Z_BUF_ERROR'

/** RFC 9659: no more memory than a window of 8 MiB. */
const ZSTD = { params: { [constants.ZSTD_d_windowLogMax]: 23 } }

/** One layer of compression; who packs twice has a bomb in it. */
async function decoderOf(encoding: string | undefined, source: Readable): Promise<Transform | null> {
  switch ((encoding ?? 'identity').trim().toLowerCase()) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'zstd':
      return createZstdDecompress(ZSTD)
    case 'deflate':
      return (await startsAsZlib(source)) ? createInflate() : createInflateRaw()
    default:
      throw new BadAnswerError(`content-encoding ${encoding} was not asked for`)
  }
}

/** RFC 9110, 8.4.1.2: "deflate" is the zlib format, and some servers send it without its header. */
async function startsAsZlib(source: Readable): Promise<boolean> {
  await once(source, 'readable')
  const head = source.read(1) as Uint8Array | null
  if (head === null) return true
  source.unshift(head)
  return ((head[0] ?? 0) & 0x0f) === 8
}
