// By which road a page tells. Pure.
import type { Hop } from '../frontier/frontier.ts'
import type { Road } from '../graph/model.ts'
import type { Page } from './capture/page.ts'
import type { Extraction } from './extract/extraction.ts'

/** What a hop promises to be before it is read: the road of its refusals. */
export function expectedRoad({ because }: Pick<Hop, 'because'>): Road {
  return because === 'feed' || because === 'comment-feed' || because === 'index' ? because : 'page'
}

/** What a page turned out to be. */
export function roadOf(hop: Pick<Hop, 'because'>, page: Page, extraction: Extraction): Road {
  if (isFeed(page)) {
    const ofComments = extraction.entries.length === 0 && extraction.comments.length > 0
    return hop.because === 'comment-feed' || ofComments ? 'comment-feed' : 'feed'
  }
  return extraction.post === null && extraction.entries.length > 0 && hop.because !== 'comment-page' ? 'index' : 'page'
}

const FEED_ROOT = /<(?:rss|feed|rdf:RDF)[\s>]/i

function isFeed({ headers, body }: Page): boolean {
  const type = headers['content-type'] ?? ''
  if (/(?:rss|atom|rdf)\+xml|feed\+json|application\/json/i.test(type)) return true
  return FEED_ROOT.test(Buffer.from((body ?? new Uint8Array()).subarray(0, 1000)).toString('latin1'))
}
