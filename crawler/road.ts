// By which road a page tells. Pure.
import type { Hop } from '../frontier/frontier.ts'
import type { Road } from '../graph/model.ts'
import type { Page } from './capture/page.ts'
import { apiAt } from './extract/apis/read-api.ts'
import { isSitemap } from './extract/discovery/sitemap.ts'
import type { Extraction } from './extract/extraction.ts'
import { isFeed as isFeedText } from './extract/feeds/feed.ts'

/** What a hop promises to be before it is read: the road of its refusals. */
export function expectedRoad({ because }: Pick<Hop, 'because'>): Road {
  if (because === 'comment-api') return 'api'
  if (because === 'sitemap') return 'index'
  return because === 'feed' || because === 'comment-feed' || because === 'index' ? because : 'page'
}

/** What a page turned out to be. */
export function roadOf(hop: Pick<Hop, 'because'>, page: Page, extraction: Extraction): Road {
  if (isApi(page)) return 'api'
  if (isSitemap(startOf(page))) return 'index'
  if (isFeed(page)) {
    const ofComments = extraction.entries.length === 0 && extraction.comments.length > 0
    return hop.because === 'comment-feed' || ofComments ? 'comment-feed' : 'feed'
  }
  return extraction.post === null && extraction.entries.length > 0 && hop.because !== 'comment-page' ? 'index' : 'page'
}

const isApi = ({ address, body }: Page): boolean =>
  apiAt(address, Buffer.from((body ?? new Uint8Array()).subarray(0, 100)).toString()) !== null

/** The same question that `extract` asks of the text: HTML that carries RDF in its head is no feed, whatever a server calls it. */
const isFeed = (page: Page): boolean => isFeedText(startOf(page))

const startOf = ({ body }: Page): string => Buffer.from((body ?? new Uint8Array()).subarray(0, 8_000)).toString()
