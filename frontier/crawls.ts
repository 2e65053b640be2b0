// First of the frontier's two ports: the crawls asked for, their settings, progress, refusals and skips. The api asks by writing here,
// a crawler in the same or another process takes it up. Cases: cases.ts.
import type { Forgettable } from '../graph/forgotten.ts'
import type { Address, Time } from '../graph/model.ts'

export const SCOPES = ['conversation', 'blogs', 'neighbours'] as const
export const RENDERS = ['never', 'needed', 'always'] as const
export const REVISITS = ['always', 'due'] as const

/** What a crawl keeps to, fixed when it is asked for. Meanings and units: docs/settings.md. Times are milliseconds, 0 is no limit. */
export interface CrawlSettings {
  readonly scope: (typeof SCOPES)[number]
  readonly depth: number
  readonly pages: number
  readonly time: number
  readonly requestsPerHost: number
  readonly patience: number
  readonly delay: number
  readonly concurrency: number
  readonly allowPrivate: readonly string[]
  readonly connectTo: readonly string[]
  readonly never: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly languages: readonly string[]
  readonly maxBytes: number
  readonly timeout: number
  readonly maxRedirects: number
  readonly userAgent: string
  readonly contact: string | null
  readonly render: (typeof RENDERS)[number]
  readonly revisit: (typeof REVISITS)[number]
}

/** `asked` waits for a crawler; `stopped` (by its owner) and `cut` (a crawler went away) can go on; `done` and `failed` have ended. */
export const CRAWL_STATES = ['asked', 'running', 'stopping', 'stopped', 'cut', 'done', 'failed'] as const
export type CrawlState = (typeof CRAWL_STATES)[number]

/** What has happened so far in this crawl, kept in the same stroke as what happened: exact, whoever dies when. */
export interface Counts {
  readonly pages: number
  readonly unchanged: number
  readonly posts: number
  readonly comments: number
  readonly linkbacks: Readonly<Record<string, number>>
  readonly citations: number
  /** Pages whose words a script makes, by what it makes; those that no browser could read are told apart. */
  readonly scriptMade: Readonly<Record<string, number>>
  /** Addresses refused or skipped, by reason. */
  readonly refusals: Readonly<Record<string, number>>
  readonly skips: Readonly<Record<string, number>>
  /** Requests of every kind, robots.txt and hops included. */
  readonly requests: number
}

/** How it stands at the last sign of life of its crawlers. */
export interface Gauge {
  readonly waiting: number
  readonly hostsBusy: number
  /** Hosts with something waiting that are not to be asked now. */
  readonly hostsResting: number
  /** Pages a minute, of late. */
  readonly speed: number
  /** What is left at this speed, as far as is known, in ms; null when there is no telling. */
  readonly timeLeft: number | null
  /** What holds it up as a whole ("the network is down"), in words for people; null when nothing does. */
  readonly trouble: string | null
}

export type Progress = Counts & Gauge

export interface Crawl {
  readonly id: string
  readonly seeds: readonly Address[]
  /** The sample blogosphere: its names alone may reach the loopback. */
  readonly sample: boolean
  readonly settings: CrawlSettings
  readonly state: CrawlState
  /** Why it ended or failed, in words for people; null while it runs. */
  readonly reason: string | null
  readonly askedAt: Time
  readonly startedAt: Time | null
  readonly endedAt: Time | null
  readonly progress: Progress
  /** Crawlers that are at it. */
  readonly workers: number
}

/** A refusal or a skip, for the crawl page: grouped by reason, with examples. */
export interface Note {
  readonly kind: 'refusal' | 'skip'
  readonly address: Address
  /** A word from the closed lists of crawler/capture/refusal.ts and crawler/follow/scope.ts. */
  readonly reason: string
  /** The line, header or limit that asked for it; null when the reason says all. */
  readonly detail: string | null
  readonly at: Time
}

/** The skip whose addresses are counted and not kept. */
export const FORGOTTEN = 'forgotten'

export interface NotesByReason {
  readonly kind: Note['kind']
  readonly reason: string
  readonly count: number
  readonly examples: readonly Note[]
}

export interface Crawls {
  /**
   * Writes a crawl down and returns it. The same seeds and settings as a crawl that has not ended: that one, asked for again when it was stopped
   * or cut, as it is when it waits or runs.
   */
  ask(
    seeds: readonly Address[],
    settings: CrawlSettings,
    options: { readonly sample: boolean; readonly at: Time },
  ): Promise<Crawl>
  get(id: string): Promise<Crawl | null>
  /** Newest first. */
  list(limit: number): Promise<readonly Crawl[]>
  /**
   * Takes up the oldest crawl that is asked for or cut; else joins the oldest that runs and has something waiting; null when there is none that
   * the worker is not at already. Who gave no sign of life for longer than `lease` ms is buried first. `only`: this crawl and no other.
   * The taker must `beat` well within the lease.
   */
  take(
    worker: string,
    options: { readonly at: Time; readonly lease: number; readonly only?: string },
  ): Promise<Crawl | null>
  /** A sign of life; returns how the crawl stands, so that a worker learns what others did and that it should stop. Null: it is gone. */
  beat(id: string, worker: string, gauge: Gauge, at: Time): Promise<Pick<Crawl, 'state' | 'reason' | 'progress'> | null>
  /**
   * The worker leaves. `done` and `failed` end the crawl for all; with `stopped` and `cut` it goes on as long as others are at it. The first
   * end stays.
   */
  end(id: string, worker: string, state: 'done' | 'failed' | 'stopped' | 'cut', reason: string, at: Time): Promise<void>
  /** Everyone who is at a crawl. */
  workers(): Promise<readonly string[]>
  /** The worker is gone without a word: its leases are void, and crawls that nobody else is at are cut. */
  bury(worker: string, at: Time): Promise<void>
  /** Asks a running crawl to stop, a waiting one not to start. */
  stop(id: string, at: Time): Promise<void>
  /** Notes an address once for each reason, and counts it. */
  note(id: string, notes: readonly Note[]): Promise<void>
  notes(id: string, examples: number): Promise<readonly NotesByReason[]>
  /** Nothing names it any more: no note, no seed, nothing that waits; what it led to goes with it. Keeping it out is the store's. */
  forget(what: Forgettable): Promise<void>
  /** Forgets the crawls of the sample blogosphere and their queues. */
  eraseSample(): Promise<void>
  close(): Promise<void>
}
