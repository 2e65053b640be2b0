// What an earlier visit left: validators to ask with, and where the page led. One question a road, since nobody knows before reading
// by which road a page tells.
import type { Address, Reading, Road } from '../graph/model.ts'
import type { Store } from '../store/store.ts'

const ROADS_READ: readonly Road[] = ['page', 'index', 'feed', 'comment-feed', 'api']

/** The newest reading that brought something, by any road; null when there was none. */
export async function lastRead(store: Pick<Store, 'lastRead'>, page: Address): Promise<Reading | null> {
  const readings = await Promise.all(ROADS_READ.map((road) => store.lastRead(page, road)))
  return readings.reduce((newest, reading) => {
    return reading !== null && (newest === null || reading.at > newest.at) ? reading : newest
  }, null)
}
