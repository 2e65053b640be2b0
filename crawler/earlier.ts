// What earlier visits left of a page: validators to ask with, where it led, whether it is time to ask again.
import type { Crawl } from '../frontier/crawls.ts'
import type { Leased } from '../frontier/frontier.ts'
import type { Address, Reading, Road } from '../graph/model.ts'
import type { Store } from '../store/store.ts'

export interface Earlier {
  /** By any road, of any outcome. */
  readonly newest: Reading | null
  /** The newest that brought something, by any road. */
  readonly read: Reading | null
}

const NOTHING: Earlier = { newest: null, read: null }
const ROADS_READ: readonly Road[] = ['page', 'index', 'feed', 'comment-feed', 'api']

type Readings = Pick<Store, 'lastRead' | 'lastReading'>

/** Nothing, where a reading of this very crawl was broken off before it was kept: the page is asked for anew, so that what it says is counted. */
export async function earlierReadings(hop: Leased, crawl: Crawl, store: Readings): Promise<Earlier> {
  const newest = await store.lastReading(hop.address)
  if (newest === null || (hop.attempts > 1 && newest.at >= (crawl.startedAt ?? newest.at))) return NOTHING
  return { newest, read: newest.outcome === 'read' ? newest : await lastRead(store, hop.address) }
}

/** One question a road, since nobody knows before reading by which road a page tells. */
async function lastRead(store: Readings, page: Address): Promise<Reading | null> {
  const readings = await Promise.all(ROADS_READ.map((road) => store.lastRead(page, road)))
  return readings.reduce((newest, reading) => {
    return reading !== null && (newest === null || reading.at > newest.at) ? reading : newest
  }, null)
}
