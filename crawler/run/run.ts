// What the five lines of a running crawl have in common, and what they bring home.
import type { Crawl, Crawls, Note } from '../../frontier/crawls.ts'
import type { Frontier, Leased, Settled } from '../../frontier/frontier.ts'
import type { Graph, Time } from '../../graph/model.ts'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/store.ts'
import type { Capturer } from '../capture/capture.ts'
import type { Farms } from '../follow/farms.ts'
import type { Skip } from '../follow/scope.ts'
import type { SameWords } from '../to-graph/same-words.ts'
import type { HintShare } from './hint-share.ts'

/** The ports a crawler works on. */
export interface Ports {
  readonly store: Store
  readonly crawls: Crawls
  readonly frontier: Frontier
  readonly log: Log
}

/** What reading a hop brought: facts for the store, and for the frontier all that follows from them. */
export interface Brought extends Omit<Settled, 'address'> {
  readonly graph: Graph
}

export interface Run {
  readonly crawl: Crawl
  readonly store: Pick<Store, 'lastRead' | 'lastReading' | 'postsAt' | 'whichForgotten'>
  readonly capturer: Capturer
  readonly farms: Farms
  readonly sameWords: SameWords
  readonly hintShare: HintShare
  readonly log: Log
  readonly now: () => Time
  /** Resolves once it is kept: what breaks before is read again, what breaks after is not. */
  readonly keep: (hop: Leased, brought: Brought) => Promise<void>
}

export const NOTHING_BROUGHT: Omit<Brought, 'graph'> = { again: null, tried: true, found: [], counts: {}, notes: [] }

export const skipNotes = (skips: readonly Skip[], at: Time): readonly Note[] =>
  skips.map((skip) => ({ kind: 'skip', ...skip, at }))
