// What a hop brought home: the page and what it says, on the way from `extract` to the graph and to the next hops. Plain data.
import type { Leased } from '../frontier/frontier.ts'
import { addressOf } from '../graph/address.ts'
import type { Address, Extent, Lead, Road } from '../graph/model.ts'
import type { Page } from './capture/page.ts'
import type { Extraction } from './extract/extraction.ts'

export interface Said {
  readonly hop: Leased
  readonly page: Page
  readonly road: Road
  /** Null when the page is unchanged: what its last reading showed still holds. */
  readonly extraction: Extraction | null
  /** Of the post's body; null on a page that is not about one post. Unchanged pages: as it was. */
  readonly body: Extent
  readonly thread: Extent
  readonly next: readonly Address[]
  readonly leads: readonly Lead[]
}

/** The post whose page, thread page or comment feed this is; null on pages of several posts. */
export function postOf({ hop, road }: Pick<Said, 'hop' | 'road'>): Address | null {
  if (hop.because === 'comment-page' || hop.because === 'comment-feed') return addressOf(hop.via ?? hop.address)
  return road === 'page' ? addressOf(hop.address) : null
}

/** A further page of a thread shows comments; the body it may repeat is the first page's affair. */
export function isThreadPage({ hop }: Pick<Said, 'hop'>): boolean {
  return hop.because === 'comment-page' || hop.because === 'comment-feed'
}
