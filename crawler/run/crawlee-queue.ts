// Dresses the frontier as the `requestQueue` of Crawlee's engine: it asks for work here and says here when it is done. Crawlee's own
// queue is polite to nobody and forgets by design; see docs/decisions/a-frontier-of-our-own.md.
import type { Frontier, Leased, QueueStats } from '../../frontier/frontier.ts'
import type { Address, Time } from '../../graph/model.ts'

export interface QueueOptions {
  readonly frontier: Frontier
  readonly crawl: string
  /** Hosts read at once. */
  readonly concurrency: number
  /** For how long a hop is ours, in ms. */
  readonly lease: number
  readonly requestsPerHost: number
  readonly now: () => number
  /** How many more hops may be taken up; 0 when the crawl is over. */
  readonly room: (inFlight: number) => number
  /** Requests made to a queue since last asked, and when it may be asked again (politeness.ts). */
  readonly spent: (queue: string) => number
  readonly freeAt: (queue: string) => number
  readonly onRequests: (count: number) => void
  readonly onDropped: (addresses: readonly Address[]) => Promise<void>
}

/** A request as Crawlee hands it round. */
export interface HopRequest {
  readonly id: string
  readonly url: string
  readonly uniqueKey: string
  readonly hop: Leased
}

export interface CrawleeQueue {
  isEmpty(): Promise<boolean>
  isFinished(): Promise<boolean>
  fetchNextRequest(): Promise<HopRequest | null>
  markRequestHandled(request: HopRequest): Promise<void>
  reclaimRequest(request: HopRequest): Promise<void>
  /** Crawlee wants a queue to have it; what is to be read goes straight to the frontier. */
  addRequest(): Promise<never>
  getTotalCount(): number
  getPendingCount(): number
  handledCount(): Promise<number>
  /** Gives a hop back instead of finishing it. */
  later(hop: Leased, until: Time): Promise<void>
  /** Lets go of a hop that was broken off: its lease is void when its crawler ends. */
  abandon(hop: Leased): void
}

const NOTHING: QueueStats = { waiting: 0, leased: 0, done: 0, queues: 0, blocked: 0, nextAt: null }
/** Another crawler may free a host meanwhile: the frontier is asked again after so many ms at the latest. */
const LONGEST_SLEEP = 1000

export function crawleeQueue(options: QueueOptions): CrawleeQueue {
  const { frontier, crawl, now } = options
  const iso = (time: number) => new Date(time).toISOString()
  const ready: Leased[] = []
  const inFlight = new Map<Address, Leased>()
  let stats = NOTHING
  let sleepUntil = 0
  let freed = 0

  async function refill(): Promise<void> {
    const busy = ready.length + inFlight.size
    const queues = Math.min(options.concurrency - busy, options.room(busy))
    if (queues <= 0 || now() < sleepUntil) return
    // A host that is freed while we look must not be slept over.
    const before = freed
    ready.push(...(await frontier.get(crawl, { queues, lease: options.lease, at: iso(now()) })))
    if (ready.length > 0) return
    stats = await frontier.stats(crawl, iso(now()))
    if (freed !== before) return refill()
    sleepUntil = Math.min(stats.nextAt === null ? Infinity : Date.parse(stats.nextAt), now() + LONGEST_SLEEP)
  }

  /** Politeness first, so that the host is not handed out again between the two. */
  async function giveUpLease(hop: Leased, end: (requests: number) => Promise<void>): Promise<void> {
    inFlight.delete(hop.address)
    const [requests, freeAt] = [options.spent(hop.queue), options.freeAt(hop.queue)]
    if (freeAt > now()) await frontier.blockUntil(hop.queue, iso(freeAt))
    await end(requests)
    freed += 1
    sleepUntil = 0
    options.onRequests(requests)
    if (options.requestsPerHost === 0) return
    const dropped = await frontier.overLimit(crawl, options.requestsPerHost)
    if (dropped.length > 0) await options.onDropped(dropped)
  }

  return {
    isEmpty: async () => {
      if (options.room(inFlight.size) <= 0) return true
      if (ready.length === 0) await refill()
      return ready.length === 0
    },
    isFinished: async () => {
      if (inFlight.size > 0) return false
      if (options.room(0) <= 0) return true
      stats = await frontier.stats(crawl, iso(now()))
      return ready.length + stats.waiting + stats.leased === 0
    },
    fetchNextRequest: async () => {
      const hop = ready.shift()
      if (hop === undefined) return null
      inFlight.set(hop.address, hop)
      return { id: hop.address, url: hop.address, uniqueKey: hop.address, hop }
    },
    markRequestHandled: async ({ hop }) => {
      if (!inFlight.has(hop.address)) return
      await giveUpLease(hop, (requests) => frontier.done(crawl, hop.address, { at: iso(now()), requests }))
    },
    // Only Crawlee's own retries would call it, and they are off.
    reclaimRequest: async ({ hop }) => {
      await giveUpLease(hop, (requests) => frontier.release(crawl, hop.address, { until: iso(now()), requests }))
    },
    addRequest: () => Promise.reject(new Error('hops are put into the frontier')),
    getTotalCount: () => stats.waiting + stats.leased + stats.done,
    getPendingCount: () => stats.waiting,
    handledCount: async () => stats.done,
    later: (hop, until) => {
      return giveUpLease(hop, (requests) => frontier.release(crawl, hop.address, { until, requests }))
    },
    abandon: (hop) => {
      inFlight.delete(hop.address)
    },
  }
}
