// From an address to a Page or a Refusal: robots.txt, politeness, one request, and a verdict on its answer. Follows no redirect: each
// is a hop of its own, so that safety, politeness and robots.txt hold for it by construction.
import { createHash } from 'node:crypto'
import type { CrawlSettings } from '../../frontier/crawls.ts'
import { type Hop, queueOf } from '../../frontier/frontier.ts'
import type { Address, Validators } from '../../graph/model.ts'
import { isReadable, isRedirect, movedTo } from './answer.ts'
import { type Answer, openHttp } from './http.ts'
import type { Page, Refusal } from './page.ts'
import { openPoliteness, type Politeness } from './politeness.ts'
import type { Reach } from './reach/connector.ts'
import { detailOfError, reasonOfError, reasonOfStatus, refusal, retryAtOf } from './refusal.ts'
import { openRobots } from './robots/robots.ts'

export type Asking = Pick<Hop, 'address' | 'redirects'>

export interface Capturer {
  /** Never throws for what the web does. Throws when `signal` is aborted. `last`: what to ask with, from an earlier visit. */
  capture(hop: Asking, last: Validators | null): Promise<Page | Refusal>
  readonly politeness: Pick<Politeness, 'freeAt' | 'spent'>
  close(): Promise<void>
}

export interface CaptureOptions {
  readonly settings: CrawlSettings
  /** The sample blogosphere: only hosts that `connectTo` names may be asked. */
  readonly closed: boolean
  readonly now: () => number
  /** Aborted when the crawler must go at once. */
  readonly signal: AbortSignal
}

/** A host that is to rest for longer keeps no slot: its hop goes back to the queue. In ms. */
const LONGEST_WAIT = 5000
const ACCEPT =
  'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.1'

/** Throws RangeError for settings that do not fit. */
export function openCapture({ settings, closed, now, signal }: CaptureOptions): Capturer {
  const reach: Reach = { allowPrivate: settings.allowPrivate, connectTo: settings.connectTo, closed }
  const http = openHttp(reach, settings.timeout)
  const politeness = openPoliteness({ delay: settings.delay, now, signal })
  const userAgent = settings.contact === null ? settings.userAgent : `${settings.userAgent} (+${settings.contact})`

  const get = (address: Address, maxBytes: number, headers: Record<string, string>, wanted: typeof isReadable) => {
    const asked = {
      headers: { 'user-agent': userAgent, ...headers },
      timeout: settings.timeout,
      maxBytes,
      signal,
      wanted,
    }
    return politeness.inTurn(queueOf(address), () => http.get(address, asked))
  }
  const robots = openRobots({
    get: (address, maxBytes) => get(address, maxBytes, { accept: 'text/plain, */*;q=0.1' }, (status) => status < 300),
    onDelay: (address, delay) => politeness.atLeast(queueOf(address), delay),
    ...{ userAgent, delay: settings.delay, now, signal },
  })

  async function ask(hop: Asking, last: Validators | null): Promise<Page | Refusal> {
    const queue = queueOf(hop.address)
    try {
      const answer = await get(hop.address, settings.maxBytes, { accept: ACCEPT, ...conditions(last) }, isReadable)
      const at = now()
      slowDown(politeness, queue, answer, at)
      return verdictOn(answer, hop, last, settings, at)
    } catch (error) {
      if (signal.aborted) throw error
      return refusal(hop.address, reasonOfError(error), iso(now()), { detail: detailOfError(error) })
    }
  }

  return {
    capture: async (hop, last) => {
      const against = await robots.refusalOf(hop.address)
      if (against !== null) return against
      const free = politeness.freeAt(queueOf(hop.address))
      if (free - now() <= LONGEST_WAIT) return ask(hop, last)
      return refusal(hop.address, 'rate-limited', iso(now()), { detail: 'the host rests', retryAt: iso(free) })
    },
    politeness,
    close: () => http.close(),
  }
}

const iso = (time: number): string => new Date(time).toISOString()

/** RFC 9110, 13.1: the validators exactly as they came. */
function conditions(last: Validators | null): Record<string, string> {
  const headers: Record<string, string> = {}
  if (last?.etag) headers['if-none-match'] = last.etag
  if (last?.lastModified) headers['if-modified-since'] = last.lastModified
  return headers
}

function slowDown(politeness: Politeness, queue: string, answer: Answer, now: number): void {
  if (answer.status === 429 || answer.status === 503) {
    const until = retryAtOf(answer.headers['retry-after'], now)
    politeness.slower(queue, until === null ? null : Date.parse(until))
  } else politeness.recovered(queue)
}

function verdictOn(
  answer: Answer,
  hop: Asking,
  last: Validators | null,
  settings: CrawlSettings,
  now: number,
): Page | Refusal {
  const { address } = hop
  const { status, headers } = answer
  const at = iso(now)
  if (status === 304 && last !== null) return pageOf(address, answer, null, last, at)
  if (isRedirect(status) && headers.location !== undefined) {
    return movedTo(headers.location, hop, { status, at, maxRedirects: settings.maxRedirects })
  }
  if (status < 200 || status >= 300) {
    const retryAt = retryAtOf(headers['retry-after'], now)
    return refusal(address, reasonOfStatus(status), at, { status, retryAt, detail: `answered ${status}` })
  }
  if (answer.body === null)
    return refusal(address, 'not-html', at, { status, detail: headers['content-type'] ?? 'no content' })
  return wholePage(address, answer, answer.body, last, at)
}

function wholePage(
  address: Address,
  answer: Answer,
  body: Uint8Array,
  last: Validators | null,
  at: string,
): Page | Refusal {
  const { status, headers, truncated } = answer
  const type = headers['content-type'] ?? null
  if (truncated !== null && type !== null && /json/i.test(type)) {
    return refusal(address, 'too-large', at, { status, detail: truncated })
  }
  const hash = createHash('sha256').update(body).digest('base64url')
  const validators = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null, hash }
  return pageOf(address, answer, hash === last?.hash ? null : body, validators, at)
}

function pageOf(address: Address, answer: Answer, body: Uint8Array | null, validators: Validators, at: string): Page {
  const { status, headers, truncated } = answer
  return { kind: 'page', address, status, headers, body, fetchedAt: at, rendered: false, truncated, validators }
}
