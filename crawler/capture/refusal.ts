// From what a server or the system says to a reason of the closed list (page.ts). Pure.
import type { Address, Time } from '../../graph/model.ts'
import { DAY } from '../../graph/time.ts'
import type { REFUSALS, Refusal } from './page.ts'

export type Reason = (typeof REFUSALS)[number]

const BY_STATUS: Readonly<Record<number, Reason>> = {
  ...{ 401: 'forbidden', 402: 'forbidden', 403: 'forbidden', 407: 'forbidden', 451: 'forbidden' },
  ...{ 404: 'missing', 410: 'gone', 408: 'timeout', 429: 'rate-limited' },
}

/** Of an answer that is neither a page nor a redirect. */
export function reasonOfStatus(status: number): Reason {
  return BY_STATUS[status] ?? (status >= 500 ? 'server-error' : 'bad-answer')
}

const BY_CODE: Readonly<Record<string, Reason>> = {
  ...{
    ENOTFOUND: 'no-such-host',
    EAI_NODATA: 'no-such-host',
    EAI_FAIL: 'no-such-host',
    EAI_AGAIN: 'unreachable',
  },
  ...{ ENETUNREACH: 'unreachable', ENETDOWN: 'unreachable', EHOSTUNREACH: 'unreachable' },
  ...{ ECONNREFUSED: 'connection-refused', 'crawler/private-address': 'private-address' },
  ...{ ETIMEDOUT: 'timeout', UND_ERR_CONNECT_TIMEOUT: 'timeout', UND_ERR_HEADERS_TIMEOUT: 'timeout' },
  ...{ UND_ERR_BODY_TIMEOUT: 'timeout', UND_ERR_HEADERS_OVERFLOW: 'bad-answer', 'crawler/bad-answer': 'bad-answer' },
  ...{ 'crawler/slow-answer': 'timeout', 'crawler/bad-port': 'bad-address' },
  ...{ DEPTH_ZERO_SELF_SIGNED_CERT: 'bad-certificate', SELF_SIGNED_CERT_IN_CHAIN: 'bad-certificate' },
  ...{ UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'bad-certificate', UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'bad-certificate' },
}

/** Of an error thrown while asking. */
export function reasonOfError(error: unknown): Reason {
  if ((error as Error).name === 'TimeoutError') return 'timeout'
  const code = codeOf(error)
  if (code in BY_CODE) return BY_CODE[code] as Reason
  if (/^(CERT_|ERR_TLS_CERT)/.test(code)) return 'bad-certificate'
  if (/^(HPE_|Z_|ZSTD_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_PADDING|ERR_.*BROTLI)/.test(code)) return 'bad-answer'
  return 'connection-failed'
}

function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  if (typeof code === 'string') return code
  return cause === undefined ? '' : codeOf(cause)
}

/** For people: the error's own words, on one line, of bounded length. */
export function detailOfError(error: unknown): string {
  const code = codeOf(error)
  const words = (error as Error).message.replace(/\s+/g, ' ').slice(0, 200)
  return code === '' || words.includes(code) || code.startsWith('crawler/') ? words : `${code}: ${words}`
}

const MONTH = 30 * DAY

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), as a time; null when there is none or it makes no sense. Never over 30 days. */
export function retryAtOf(header: string | undefined, now: number): Time | null {
  if (header === undefined) return null
  const seconds = /^\s*(\d{1,10})\s*$/.exec(header)?.[1]
  const time = seconds === undefined ? Date.parse(header) : now + Number(seconds) * 1000
  if (Number.isNaN(time) || time <= now) return null
  return new Date(Math.min(time, now + MONTH)).toISOString()
}

/** A refusal with nothing else to say. */
export function refusal(address: Address, reason: Refusal['reason'], at: Time, more: Partial<Refusal> = {}): Refusal {
  return { kind: 'refusal', address, reason, detail: null, status: null, to: null, retryAt: null, at, ...more }
}

/** Not asked at all: its host rests until then, in ms since 1970. */
export function putOff(address: Address, until: number, at: Time): Refusal {
  const retryAt = new Date(until).toISOString()
  return refusal(address, 'rate-limited', at, { kind: 'put-off', detail: 'the host rests', retryAt })
}
