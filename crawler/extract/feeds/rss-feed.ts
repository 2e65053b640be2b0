// RSS 0.9x, 1.0 (RDF) and 2.0, as feedsmith gives them.
import type { Feed, FeedItem } from './feed-item.ts'
import { type Common, creatorOf, dateIn, type Link, linkOf, threadOf } from './parsed.ts'

interface Item extends Common {
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean }
  readonly rdf?: { readonly about?: string }
  readonly link?: string
  readonly title?: string
  readonly description?: string
  readonly content?: { readonly encoded?: string }
  readonly atom?: { readonly links?: readonly Link[] }
  readonly pubDate?: unknown
}
export interface Rss extends Common {
  readonly title?: string
  readonly link?: string
  readonly language?: string
  readonly atom?: { readonly links?: readonly Link[] }
  readonly items?: readonly Item[]
}

export function rssFeed(feed: Rss): Feed {
  const next = linkOf(feed.atom?.links, 'next')
  return {
    title: feed.title ?? null,
    home: feed.link ?? null,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
    base: feed.xml?.base ?? null,
    next: next ? [next] : [],
    items: (feed.items ?? []).map(itemOf),
  }
}

function itemOf(item: Item): FeedItem {
  const { guid } = item
  const permalink = guid?.value && guid.isPermaLink !== false && /^https?:/.test(guid.value) ? guid.value : null
  return {
    id: guid?.value ?? item.rdf?.about ?? null,
    address: item.link ?? permalink ?? item.rdf?.about ?? null,
    base: item.xml?.base ?? null,
    title: item.title ?? null,
    author: creatorOf(item) ?? item.authors?.[0]?.name ?? null,
    authorUrl: null,
    date: dateIn(item, item.pubDate),
    html: item.content?.encoded ?? item.description ?? '',
    isWhole: item.content?.encoded !== undefined,
    ping: item.trackback?.ping ?? null,
    ...threadOf(item, item.atom?.links),
  }
}
