// Second of the frontier's two ports: what is to be read, in queues by host, in the words and semantics of URL Frontier
// (crawler-commons): put, get with a lease, block a queue until, set its delay, set limits, stats, list, count, delete. Durable. Cases: cases.ts.
import type { Address, Because, Time } from '../graph/model.ts'
import type { Counts, Crawls, Note } from './crawls.ts'

/** An address to read, who pointed there and because of what. The first value of the river. */
export interface Hop {
  readonly address: Address
  /** Responses away from a seed. Feeds, archives, comment pages and redirects add none. */
  readonly depth: number
  readonly because: Because
  /** The page that pointed here; null for a seed. */
  readonly via: Address | null
  /** Redirects followed to get here (maxRedirects bounds them). */
  readonly redirects: number
  /** Smaller is sooner within a queue: set by crawler/follow/follow.ts. */
  readonly priority: number
}

/** A hop that was handed out. `attempts` counts this one. */
export interface Leased extends Hop {
  readonly queue: string
  readonly attempts: number
  /** Requests that the queue was charged in this crawl so far. */
  readonly charged: number
}

/** What became of a hop that was handed out, and all that follows from it. */
export interface Settled {
  readonly address: Address
  /** Not to be handed out again before; null: never again in this crawl. */
  readonly again: Time | null
  /** False: it was not even asked for, so this was no attempt. */
  readonly tried: boolean
  /** Where it led: put like any others. */
  readonly found: readonly Hop[]
  /** What it adds to the counts of its crawl; refusals, skips and requests are counted by themselves. */
  readonly counts: Partial<Omit<Counts, 'refusals' | 'skips' | 'requests'>>
  readonly notes: readonly Note[]
}

/** What a queue was charged, and how it is to be treated from now on. */
export interface Toll {
  readonly queue: string
  readonly requests: number
  /** Nothing from it before; null when it may be asked at once. Never earlier than it already stands. */
  readonly until: Time | null
  /** Pause after an answer, in ms. */
  readonly delay: number
  /** Whose wish the delay is, or why it rests, in words for people; null when it is only the crawl's own pace. */
  readonly why: string | null
}

export interface QueueStats {
  readonly waiting: number
  readonly leased: number
  readonly done: number
  /** Queues with something waiting. */
  readonly queues: number
  /** Of these, blocked now. */
  readonly blocked: number
  /** Of the queues, those whose host is being asked right now, by whatever crawl. */
  readonly asked: number
  /** Most that waits in one queue. */
  readonly longest: number
  /** When the next waiting address may be handed out; null when nothing waits or something may be handed out now. */
  readonly nextAt: Time | null
  /** Pages that may still be handed out; null without a limit. */
  readonly room: number | null
}

/** One queue of a crawl, for people. */
export interface QueueState {
  readonly queue: string
  readonly waiting: number
  readonly leased: number
  readonly done: number
  readonly requests: number
  /** Null when it may be asked now. */
  readonly blockedUntil: Time | null
  readonly delay: number
  readonly why: string | null
}

/** What may become of an address; `dropped`: it stood beyond the limit of its queue. */
export const HOP_STATES = ['waiting', 'leased', 'done', 'dropped'] as const
export type HopState = (typeof HOP_STATES)[number]

/** The skip that the frontier itself notes: what waits in a queue that has had its share of requests. */
export const HOST_LIMIT = 'host-limit'

export interface Frontier {
  /** Adds what is not known to this crawl yet; a known address stays as it is, but for a shallower depth. Returns how many were new. */
  put(crawl: string, hops: readonly Hop[]): Promise<number>
  /**
   * Hands out at most one hop from each of up to `queues` queues that are neither blocked, leased nor over their limit. Queues take turns:
   * who has waited longest is first, and of those that came at once the one whose best hop has the smallest priority. Crawls that want the
   * same queue take turns too. A hop comes
   * back by itself when `lease` ms have passed without `settle` or `renew`, but never to the worker that holds it.
   */
  get(
    crawl: string,
    options: { readonly worker: string; readonly queues: number; readonly lease: number; readonly at: Time },
  ): Promise<readonly Leased[]>
  /**
   * Ends leases, with all that follows from them, in one stroke: all or nothing. A hop that was settled before is passed over with all it brings.
   * `memories`: by name, what the crawl is to know again; what is told last stays.
   */
  settle(
    crawl: string,
    settled: readonly Settled[],
    options: { readonly at: Time; readonly tolls: readonly Toll[]; readonly memories?: ReadonlyMap<string, string> },
  ): Promise<void>
  /** What a crawl remembers under this name; null: nothing. */
  recall(crawl: string, name: string): Promise<string | null>
  /** The worker lives: all its leases of this crawl last until then. */
  renew(crawl: string, worker: string, until: Time): Promise<void>
  /** The worker lets go of all its leases of this crawl. */
  release(crawl: string, worker: string): Promise<void>
  /** `requests`: all that one queue may cost in this crawl; what waits beyond is dropped and noted. `pages`: all that are read. 0 is no limit. */
  setLimits(crawl: string, limits: { readonly requests: number; readonly pages: number }): Promise<void>
  /** Nothing from this queue (in any crawl) before `until`. Never earlier than it already stands. */
  blockUntil(queue: string, until: Time): Promise<void>
  /** The pause after an answer in ms, and whose wish it is. */
  setDelay(queue: string, delay: number, why: string | null): Promise<void>
  stats(crawl: string, at: Time): Promise<QueueStats>
  /** Those with most waiting first. */
  queues(crawl: string, options: { readonly limit: number; readonly at: Time }): Promise<readonly QueueState[]>
  /** `because`: only those that were found for this reason. */
  count(crawl: string, state: HopState, because?: Because): Promise<number>
  /** Addresses in this state in the order of the alphabet, those after `after`. */
  list(
    crawl: string,
    state: HopState,
    options: { readonly after: Address | null; readonly limit: number },
  ): Promise<readonly Hop[]>
  /** Forgets a crawl's addresses, of one queue or (null) all. Returns how many. */
  delete(crawl: string, queue: string | null): Promise<number>
  /** Forgets up to `limit` addresses and memories of crawls that have ended and nobody is at any more. Returns how many. */
  purge(limit: number): Promise<number>
  close(): Promise<void>
}

/** The queue an address waits in: its host, on whichever of the web's two ports. Any other port is a host of its own ("blog.example:8080"). */
export function queueOf(address: Address): string {
  const url = new URL(address)
  return ['', '80', '443'].includes(url.port) ? url.hostname : url.host
}

const FRONTIER_PROBLEMS = [
  'unreadable',
  'not-ours',
  'older',
  'newer',
  'read-only',
  'full',
  'locked',
  'unknown',
] as const

/** What we or the machine broke, never the web. `what` is stable; the message says how to mend it. */
export class FrontierError extends Error {
  readonly code: string
  readonly what: (typeof FRONTIER_PROBLEMS)[number]
  constructor(what: (typeof FRONTIER_PROBLEMS)[number], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'FrontierError'
    this.what = what
    this.code = `frontier/${what}`
  }
}

/** Both ports on one engine. */
export interface OpenFrontier {
  readonly crawls: Crawls
  readonly frontier: Frontier
  close(): Promise<void>
}
