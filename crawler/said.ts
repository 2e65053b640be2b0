// What a hop brought home: the page and what it says, on the way from `extract` to the graph and to the next hops. Plain data.
import type { Hop } from '../frontier/frontier.ts'
import { addressOf } from '../graph/address.ts'
import type { Address, Because, Extent, Lead, Road } from '../graph/model.ts'
import type { Page } from './capture/page.ts'
import type { Extraction } from './extract/extraction.ts'

export interface Said {
  readonly hop: Hop
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

/** The post whose page or thread this is: of a thread the post that led there, else the one it names. Null on pages of several posts. */
export function postOf({ hop, road, extraction }: Pick<Said, 'hop' | 'road' | 'extraction'>): Address | null {
  const told = extraction?.threadOf ?? null
  if (leadsToThread(hop.because)) return addressOf(hop.via ?? told ?? hop.address)
  if (told !== null) return addressOf(told, hop.address)
  return road === 'page' ? addressOf(hop.address) : null
}

/** A further page or a list of a thread shows comments; the body it may repeat is the first page's affair. */
export function isThreadPage({ hop, extraction }: Pick<Said, 'hop' | 'extraction'>): boolean {
  return leadsToThread(hop.because) || (extraction?.threadOf ?? null) !== null
}

const THREAD: ReadonlySet<Because> = new Set(['comment-page', 'comment-feed', 'comment-api'])
export const leadsToThread = (because: Because): boolean => THREAD.has(because)
