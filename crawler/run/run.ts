// What the five lines of a running crawl have in common.
import type { Crawl, Crawls, Note } from '../../frontier/crawls.ts'
import type { Frontier, Leased } from '../../frontier/frontier.ts'
import type { Time } from '../../graph/model.ts'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/store.ts'
import type { Capturer } from '../capture/capture.ts'
import type { Skip } from '../follow/scope.ts'
import type { Tally } from './progress.ts'

/** The ports a crawler works on. */
export interface Ports {
  readonly store: Store
  readonly crawls: Crawls
  readonly frontier: Frontier
  readonly log: Log
}

export interface Run extends Ports {
  readonly crawl: Crawl
  readonly capturer: Capturer
  readonly tally: Tally
  readonly now: () => Time
  /** Gives a hop back to its queue, to be read not before `until`. */
  readonly later: (hop: Leased, until: Time) => Promise<void>
}

/** Writes skips down and counts them. */
export async function noteSkips(
  skips: readonly Skip[],
  { crawls, crawl, tally, now }: Pick<Run, 'crawls' | 'tally' | 'now'> & { readonly crawl: Pick<Crawl, 'id'> },
): Promise<void> {
  const at = now()
  for (const { reason } of skips) tally.skipped(reason)
  await crawls.note(
    crawl.id,
    skips.map((skip): Note => ({ kind: 'skip', ...skip, at })),
  )
}
