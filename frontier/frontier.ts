// Second of the frontier's two ports: what is to be read, in queues by host, in the words and semantics of URL Frontier
// (crawler-commons): put, get with a lease, block a queue until, set its delay, set its limit, stats. Durable. Cases: cases.ts.
import type { Address, Because, Time } from '../graph/model.ts'

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

/** A hop that was handed out. `queue` is its host and port; `attempts` counts this one. */
export interface Leased extends Hop {
  readonly queue: string
  readonly attempts: number
}

export interface QueueStats {
  readonly waiting: number
  readonly leased: number
  readonly done: number
  /** Queues with something waiting. */
  readonly queues: number
  /** Of these, blocked now. */
  readonly blocked: number
  /** When the next waiting address may be handed out; null when nothing waits or something may be handed out now. */
  readonly nextAt: Time | null
}

export interface Frontier {
  /** Adds what is not known to this crawl yet; a known address stays as it is, but for a shallower depth. Returns how many were new. */
  put(crawl: string, hops: readonly Hop[]): Promise<number>
  /**
   * Hands out at most one hop from each of up to `queues` queues that are neither blocked, leased nor over their limit. It comes back by itself
   * when `lease` ms have passed without `done` or `release`.
   */
  get(
    crawl: string,
    options: { readonly queues: number; readonly lease: number; readonly at: Time },
  ): Promise<readonly Leased[]>
  /** The hop was read or refused: it never comes back in this crawl. `requests`: how many its queue was charged. */
  done(crawl: string, address: Address, options: { readonly at: Time; readonly requests: number }): Promise<void>
  /** Gives a hop back, to be handed out again not before `until`. */
  release(crawl: string, address: Address, options: { readonly until: Time; readonly requests: number }): Promise<void>
  /** Nothing from this queue (in any crawl) before `until`: politeness, Retry-After. Never earlier than it already stands. */
  blockUntil(queue: string, until: Time): Promise<void>
  /** Least pause after an answer in ms, as robots.txt asks (Crawl-delay). */
  setDelay(queue: string, delay: number): Promise<void>
  delayOf(queue: string): Promise<number | null>
  /** All requests one queue may cost in one crawl; what waits beyond it is dropped and counted. Returns the addresses dropped. */
  overLimit(crawl: string, limit: number): Promise<readonly Address[]>
  stats(crawl: string, at: Time): Promise<QueueStats>
  /** Every lease of this crawl is void: its crawler is gone. */
  releaseAll(crawl: string): Promise<void>
  /** Forgets the queues of a crawl that ended, so that the same crawl asked again reads again. */
  drop(crawl: string): Promise<void>
  close(): Promise<void>
}

/** The queue an address waits in: its host and port ("blog.example:80"). */
export function queueOf(address: Address): string {
  const url = new URL(address)
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`
}

export const FRONTIER_PROBLEMS = ['unreadable', 'not-ours', 'newer', 'read-only', 'full', 'locked', 'unknown'] as const

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
