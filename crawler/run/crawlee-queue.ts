// Dresses the frontier as the `requestQueue` of Crawlee's engine: it asks for work here and says here when it is done. Crawlee's own
// queue is polite to nobody and forgets by design; see docs/decisions/a-frontier-of-our-own.md.
import type { Frontier, Leased, QueueStats } from '../../frontier/frontier.ts'
import type { Address, Time } from '../../graph/model.ts'

export interface QueueOptions {
  readonly frontier: Pick<Frontier, 'get' | 'stats'>
  readonly crawl: string
  readonly worker: string
  /** Hosts read at once. */
  readonly concurrency: number
  /** For how long a hop is ours, in ms. */
  readonly lease: number
  readonly now: () => Time
  /** Nothing more is to be begun for now. */
  readonly isPaused: () => boolean
  /** Nothing more is to be begun at all. */
  readonly isOver: () => boolean
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
  /** Nothing is left to do: a hop is settled before its handler returns. */
  markRequestHandled(): Promise<void>
  /** Only Crawlee's own retries would call it, and they are off. */
  reclaimRequest(): Promise<never>
  /** Crawlee wants a queue to have it; what is to be read goes straight to the frontier. */
  addRequest(): Promise<never>
  getTotalCount(): number
  getPendingCount(): number
  handledCount(): Promise<number>
  /** These hops are no longer ours. */
  letGo(hops: readonly Leased[]): void
}

const NOTHING: QueueStats = {
  ...{ waiting: 0, leased: 0, done: 0, queues: 0, blocked: 0, asked: 0, longest: 0, nextAt: null, room: null },
}
/** Another crawler may free a host meanwhile: the frontier is asked again after so many ms at the latest. */
const LONGEST_SLEEP = 300
const refused = (): Promise<never> => Promise.reject(new Error('hops are put into the frontier'))

export function crawleeQueue(options: QueueOptions): CrawleeQueue {
  const { frontier, crawl, worker, lease, concurrency, now } = options
  const ready: Leased[] = []
  const inFlight = new Set<Address>()
  let stats = NOTHING
  let freed = 0
  // By the clock that nobody can set.
  let sleepUntil = 0

  async function refill(): Promise<void> {
    const queues = concurrency - ready.length - inFlight.size
    if (queues <= 0 || options.isPaused() || performance.now() < sleepUntil) return
    // A host that is freed while we look must not be slept over.
    const before = freed
    ready.push(...(await frontier.get(crawl, { worker, queues, lease, at: now() })))
    if (ready.length > 0) return
    stats = await frontier.stats(crawl, now())
    if (freed !== before) return refill()
    sleepUntil = performance.now() + Math.min(timeToNext(stats, now()), LONGEST_SLEEP)
  }

  return {
    isEmpty: async () => {
      if (options.isOver()) return true
      if (ready.length === 0) await refill()
      return ready.length === 0
    },
    isFinished: async () => {
      if (inFlight.size > 0) return false
      if (options.isOver()) return true
      stats = await frontier.stats(crawl, now())
      return stats.leased === 0 && (stats.waiting === 0 || stats.room === 0)
    },
    fetchNextRequest: async () => {
      const hop = ready.shift()
      if (hop === undefined) return null
      inFlight.add(hop.address)
      return { id: hop.address, url: hop.address, uniqueKey: hop.address, hop }
    },
    markRequestHandled: async () => {},
    reclaimRequest: refused,
    addRequest: refused,
    getTotalCount: () => stats.waiting + stats.leased + stats.done,
    getPendingCount: () => stats.waiting,
    handledCount: async () => stats.done,
    letGo: (hops) => {
      for (const { address } of hops) inFlight.delete(address)
      freed += 1
      sleepUntil = 0
    },
  }
}

/** In ms; a host may have become ready while we looked. */
function timeToNext({ waiting, nextAt }: QueueStats, now: Time): number {
  if (nextAt !== null) return Date.parse(nextAt) - Date.parse(now)
  return waiting > 0 ? 0 : Infinity
}
