// One GET, and what came back, within limits of time, headers and bytes. Follows nothing, keeps no cookie.
import { Agent, request } from 'undici'
import { ACCEPTED_ENCODINGS, type Body, isGzipped, readBody } from './body.ts'
import type { Reach } from './reach/reach.ts'

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
  /** Lower-case names; several values of one header joined by ", ". Cookies are not among them. */
  readonly headers: Readonly<Record<string, string>>
  /** The cookies it set, as a request would send them back ("a=1; b=2"); null when there are none. */
  readonly cookie: string | null
  /** Null when it was not wanted. */
  readonly body: Body['body'] | null
  readonly truncated: Body['truncated']
}

export interface HttpClient {
  /** Throws what undici, the system or a limit says (refusal.ts knows their meaning). */
  get(address: string, asked: Asked): Promise<Answer>
  /** Whether anybody opens there. Asks for nothing. */
  opens(address: string): Promise<boolean>
  close(): Promise<void>
}

const MAX_HEADER_BYTES = 32_768
/** An idle connection is closed after so many ms, whatever its server wishes: what is open is what was asked a moment ago. */
const IDLE = 5000
const LONGEST_KNOCK = 5000

export function openHttp(reach: Reach, timeout: number): HttpClient {
  const agent = new Agent({
    connect: reach.connector(timeout),
    ...{
      connections: 1,
      pipelining: 1,
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: timeout,
      bodyTimeout: timeout,
    },
    ...{ keepAliveTimeout: IDLE, keepAliveMaxTimeout: IDLE },
  })
  const knock = reach.connector(Math.min(timeout, LONGEST_KNOCK))
  return {
    get: (address, asked) => get(agent, address, asked),
    opens: (address) => {
      const { protocol, hostname, host, port } = new URL(address)
      return new Promise((resolve) => {
        knock({ protocol, hostname, host, port }, (error, socket) => {
          socket?.destroy()
          resolve(error === null)
        })
      })
    },
    close: () => agent.destroy(),
  }
}

/** The clock of a request ends with it: `AbortSignal.timeout` would keep all that it knows until its time is up. */
async function get(agent: Agent, address: string, asked: Asked): Promise<Answer> {
  const late = new AbortController()
  const clock = setTimeout(() => late.abort(new DOMException('It took too long.', 'TimeoutError')), asked.timeout)
  try {
    return await answerTo(agent, address, asked, AbortSignal.any([asked.signal, late.signal]))
  } finally {
    clearTimeout(clock)
  }
}

async function answerTo(agent: Agent, address: string, asked: Asked, signal: AbortSignal): Promise<Answer> {
  const headers = { 'accept-encoding': ACCEPTED_ENCODINGS, ...asked.headers }
  const response = await request(address, { dispatcher: agent, method: 'GET', headers, signal })
  const { statusCode: status, body } = response
  const head = { status, headers: plainHeaders(response.headers), cookie: cookieOf(response.headers['set-cookie']) }
  body.on('error', () => {}) // A body that is left unread may still fail later; nobody waits for it then.
  if (!asked.wanted(status, head.headers)) {
    await body.dump({ limit: 65_536, signal }).catch(() => {})
    return { ...head, body: null, truncated: null }
  }
  return {
    ...head,
    ...(await readBody(body, isGzipped(head.headers) ? 'gzip' : head.headers['content-encoding'], asked)),
  }
}

type RawHeaders = Readonly<Record<string, string | string[] | undefined>>

function plainHeaders(headers: RawHeaders): Record<string, string> {
  const entries = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), [value].flat().join(', ')] as const,
  )
  return Object.fromEntries(entries.filter(([name]) => name !== 'set-cookie'))
}

const LONGEST_COOKIE = 4096

function cookieOf(set: string | string[] | undefined): string | null {
  const pairs = [set ?? []].flat().map((text) => text.split(';', 1)[0]?.trim() ?? '')
  const cookie = pairs.filter((pair) => /^[^=\s]+=[\x20-\x7e]*$/.test(pair)).join('; ')
  return cookie === '' || cookie.length > LONGEST_COOKIE ? null : cookie
}
