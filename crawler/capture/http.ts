// One GET, and what came back, within limits of time, headers and bytes after decompression. Follows nothing, keeps no cookie.
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Agent, request } from 'undici'
import { connectorFor, type Reach } from './reach/connector.ts'

export interface Asked {
  readonly headers: Readonly<Record<string, string>>
  /** For the whole answer, in ms. */
  readonly timeout: number
  /** Bytes after decompression; what comes beyond is not read. */
  readonly maxBytes: number
  readonly signal: AbortSignal
  /** Whether the body is worth reading, from status and headers. */
  readonly wanted: (status: number, headers: Readonly<Record<string, string>>) => boolean
}

export interface Answer {
  readonly status: number
  /** Lower-case names; several values of one header joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  /** Null when it was not wanted. */
  readonly body: Uint8Array | null
  /** Where the body was cut ("the answer at 8388608 bytes"); null when whole. */
  readonly truncated: string | null
}

/** An answer that breaks the rules of HTTP. */
export class BadAnswerError extends Error {
  readonly code = 'crawler/bad-answer'
}

export interface HttpClient {
  /** Throws what undici, the system or a limit says (refusal.ts knows their meaning). */
  get(address: string, asked: Asked): Promise<Answer>
  close(): Promise<void>
}

const MAX_HEADER_BYTES = 32_768

export function openHttp(reach: Reach, timeout: number): HttpClient {
  const agent = new Agent({
    connect: connectorFor(reach, timeout),
    ...{ pipelining: 1, maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: timeout, bodyTimeout: timeout },
  })
  return {
    get: (address, asked) => get(agent, address, asked),
    close: () => agent.destroy(),
  }
}

async function get(agent: Agent, address: string, asked: Asked): Promise<Answer> {
  const signal = AbortSignal.any([asked.signal, AbortSignal.timeout(asked.timeout)])
  const headers = { 'accept-encoding': 'gzip, br', ...asked.headers }
  const response = await request(address, { dispatcher: agent, method: 'GET', headers, signal })
  const answered = plainHeaders(response.headers)
  const { statusCode: status, body } = response
  body.on('error', () => {}) // A body that is left unread may still fail later; nobody waits for it then.
  if (!asked.wanted(status, answered)) {
    await body.dump({ limit: 65_536, signal }).catch(() => {})
    return { status, headers: answered, body: null, truncated: null }
  }
  return { status, headers: answered, ...(await readBody(body, answered['content-encoding'], asked.maxBytes)) }
}

function plainHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')])
  return Object.fromEntries(entries) as Record<string, string>
}

async function readBody(body: Readable, encoding: string | undefined, limit: number) {
  const decoder = decoderOf(encoding)
  const plain = decoder === null ? body : pipeline(body, decoder, () => {})
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of plain as AsyncIterable<Uint8Array>) {
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

const isCutShort = (error: unknown): boolean => (error as { code?: string }).code === 'Z_BUF_ERROR'

function decoderOf(encoding: string | undefined): Transform | null {
  switch ((encoding ?? 'identity').trim().toLowerCase()) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      return createInflate()
    default:
      throw new BadAnswerError(`content-encoding ${encoding} was not asked for`)
  }
}
