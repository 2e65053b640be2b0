// From an address to a Page or a Refusal: robots.txt, politeness, one request, and a verdict on its answer. Follows no redirect: each
// is a hop of its own, so that safety, politeness and robots.txt hold for it by construction.
import type { CrawlSettings } from '../../frontier/crawls.ts'
import { type Hop, queueOf } from '../../frontier/frontier.ts'
import type { Address, Validators } from '../../graph/model.ts'
import { isReadable, verdictOn, wantsItsCookie } from './answer.ts'
import { type Answer, openHttp } from './http.ts'
import type { Page, Refusal } from './page.ts'
import { HostRestsError } from './politeness/host-rests.ts'
import { openPoliteness, type Politeness } from './politeness/politeness.ts'
import type { LookUp } from './reach/names.ts'
import { openReach } from './reach/reach.ts'
import { detailOfError, putOff, reasonOfError, refusal } from './refusal.ts'
import { openRobots } from './robots/robots.ts'

export type Asking = Pick<Hop, 'address' | 'redirects'>

export interface Capturer {
  /** Never throws for what the web does. Throws when `signal` is aborted. `last`: what to ask with, from an earlier visit. */
  capture(hop: Asking, last: Validators | null): Promise<Page | Refusal>
  /** Whether a host opens its door. Asks for nothing. */
  opens(address: Address): Promise<boolean>
  readonly politeness: Pick<Politeness, 'freeAt' | 'pace' | 'spent'>
  close(): Promise<void>
}

export interface CaptureOptions {
  readonly settings: CrawlSettings
  /** The sample blogosphere: only hosts that `connectTo` names may be asked. */
  readonly closed: boolean
  readonly now: () => number
  /** Aborted when the crawler must go at once. */
  readonly signal: AbortSignal
  /** Instead of the system's. */
  readonly lookUp?: LookUp
}

/** A host that is to rest for longer keeps no slot: its hop goes back to the queue. In ms. */
const LONGEST_WAIT = 5000
const ACCEPT =
  'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.1'

/** Throws RangeError for settings that do not fit. */
export function openCapture({ settings, now, signal, ...options }: CaptureOptions): Capturer {
  const reach = openReach({ ...options, ...settings })
  const http = openHttp(reach, settings.timeout)
  const politeness = openPoliteness({ delay: settings.delay, longestWait: LONGEST_WAIT, now, signal })
  const userAgent = settings.contact === null ? settings.userAgent : `${settings.userAgent} (+${settings.contact})`

  const get = async (
    address: Address,
    maxBytes: number,
    headers: Record<string, string>,
    wanted: typeof isReadable,
  ): Promise<Answer> => {
    const asked = { headers: { 'user-agent': userAgent, ...headers }, timeout: settings.timeout, maxBytes }
    const place = await reach.placeOf(address)
    return politeness.inTurn(queueOf(address), place, () => http.get(address, { ...asked, signal, wanted }))
  }
  const robots = openRobots({
    get: (address, maxBytes) => get(address, maxBytes, { accept: 'text/plain, */*;q=0.1' }, (status) => status < 300),
    onDelay: (address, delay) => politeness.atLeast(queueOf(address), delay),
    ...{ userAgent, delay: settings.delay, now, signal },
  })

  async function ask({ address }: Asking, last: Validators | null): Promise<Answer> {
    const headers = { accept: ACCEPT, ...conditions(last) }
    const answer = await get(address, settings.maxBytes, headers, isReadable)
    // Some servers show nothing to who brings no cookie: they get theirs back, this once.
    if (answer.cookie === null || !wantsItsCookie(answer, address)) return answer
    return get(address, settings.maxBytes, { ...headers, cookie: answer.cookie }, isReadable)
  }

  async function capture(hop: Asking, last: Validators | null): Promise<Page | Refusal> {
    const { address } = hop
    try {
      const against = givenUp(address) ?? (await robots.refusalOf(address))
      if (against !== null) return givenUp(address) ?? against
      return verdictOn(await ask(hop, last), hop, last, { at: iso(now()), maxRedirects: settings.maxRedirects })
    } catch (error) {
      if (signal.aborted) throw error
      if (error instanceof HostRestsError) return putOff(address, error.until, iso(now()))
      return refusal(address, reasonOfError(error), iso(now()), { detail: detailOfError(error) })
    }
  }

  function givenUp(address: Address): Refusal | null {
    const detail = politeness.givenUp(queueOf(address))
    return detail === null ? null : refusal(address, 'host-given-up', iso(now()), { detail })
  }

  return { capture, opens: http.opens, politeness, close: () => http.close() }
}

const iso = (time: number): string => new Date(time).toISOString()

/** RFC 9110, 13.1: the validators exactly as they came. */
function conditions(last: Validators | null): Record<string, string> {
  const headers: Record<string, string> = {}
  if (last?.etag) headers['if-none-match'] = last.etag
  if (last?.lastModified) headers['if-modified-since'] = last.lastModified
  return headers
}
