// JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/), as feedsmith gives it.
import type { Feed, FeedItem } from './feed-item.ts'
import { dateIn, htmlOf, type Person, threadOf } from './parsed.ts'

interface Item {
  readonly id?: string
  readonly url?: string
  readonly title?: string
  readonly content_html?: string
  readonly content_text?: string
  readonly summary?: string
  readonly date_published?: unknown
  readonly authors?: readonly Person[]
}
export interface Json {
  readonly title?: string
  readonly home_page_url?: string
  readonly next_url?: string
  readonly language?: string
  readonly authors?: readonly Person[]
  readonly items?: readonly Item[]
}

export function jsonFeed(feed: Json): Feed {
  return {
    title: plain(feed.title),
    home: feed.home_page_url ?? null,
    language: feed.language ?? null,
    base: null,
    next: feed.next_url ? [feed.next_url] : [],
    items: (feed.items ?? []).map((item) => itemOf(item, feed)),
  }
}

function itemOf(item: Item, feed: Json): FeedItem {
  const author = item.authors?.[0] ?? feed.authors?.[0]
  return {
    id: item.id ?? null,
    address: item.url ?? null,
    base: null,
    title: plain(item.title),
    author: author?.name ?? null,
    authorUrl: author?.url ?? null,
    date: dateIn({}, item.date_published),
    html: item.content_html ?? plain(item.content_text) ?? plain(item.summary) ?? '',
    isWhole: item.content_html !== undefined || item.content_text !== undefined,
    ping: null,
    ...threadOf({}),
  }
}

const plain = (text: string | undefined): string | null => (text === undefined ? null : htmlOf(text))
