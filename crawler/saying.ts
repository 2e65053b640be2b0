// From what was read off a page to what it says in the crawl: its road, its further pages, its leads. Pure.
import type { Hop } from '../frontier/frontier.ts'
import type { Page } from './capture/page.ts'
import type { Extraction, PageToRead } from './extract/extraction.ts'
import { leadsOf } from './follow/leads.ts'
import { roadOf } from './road.ts'
import type { Said } from './said.ts'
import { pagesOf } from './to-graph/telling.ts'

const MOST_NEXT = 500

export function toRead({ address, headers, fetchedAt, truncated }: Page, body: Uint8Array): PageToRead {
  return { address, body, contentType: headers['content-type'] ?? null, headers, fetchedAt, truncated }
}

export function saidOf(hop: Hop, page: Page, extraction: Extraction): Said {
  const road = roadOf(hop, page, extraction)
  const next = pagesOf(extraction.nextCommentPages, page.address, MOST_NEXT)
  const leads = leadsOf(extraction, page.address, road, page.sitemaps)
  const onePost = road === 'page' && extraction.post !== null
  return { hop, page, road, extraction, body: onePost ? extraction.body : null, thread: extraction.thread, next, leads }
}
