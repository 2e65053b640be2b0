// RSS, RDF, Atom and JSON feeds as one kind of item. The parsing is feedsmith's; what the formats call things ends here.
import { parseFeed } from 'feedsmith'

export interface FeedItem {
  readonly id: string | null
  /** As the feed writes it, maybe relative. */
  readonly address: string | null
  readonly title: string | null
  readonly author: string | null
  readonly authorUrl: string | null
  readonly date: string | null
  readonly html: string
  /** Whether `html` is all of the post, or what the feed calls a summary. */
  readonly isWhole: boolean
  readonly ping: string | null
  /** Id of the item it answers (RFC 4685), or null. */
  readonly inReplyTo: string | null
  /** What else it says it belongs to: Blogger links the comment answered. */
  readonly related: string | null
  /** How many comments it has, and where their feed is: of an item that is a post. */
  readonly commentCount: number | null
  readonly commentFeed: string | null
}

export interface Feed {
  readonly title: string | null
  /** The page the feed is of. */
  readonly home: string | null
  readonly language: string | null
  /** Further feeds of the same items (RFC 5005). */
  readonly next: readonly string[]
  readonly items: readonly FeedItem[]
}

/** Null when the text is no feed that can be read. */
export function feedOf(text: string): Feed | null {
  try {
    const { format, feed } = parseFeed(text)
    if (format === 'atom') return atomFeed(feed)
    return format === 'json' ? jsonFeed(feed) : rssFeed(feed)
  } catch {
    return null // not a feed, or too broken for the parser
  }
}

/** What is used of the parser's results, whatever the format adds to it; dates come as the feed writes them. */
interface Person {
  readonly name?: string
  readonly uri?: string
  readonly url?: string
}
interface Link {
  readonly href?: string
  readonly rel?: string
  readonly type?: string
  readonly thr?: { readonly count?: number }
}
interface Common {
  readonly dc?: {
    readonly creators?: readonly string[]
    readonly dates?: readonly unknown[]
    readonly languages?: readonly string[]
  }
  readonly trackback?: { readonly ping?: string }
  readonly thr?: {
    readonly inReplyTos?: readonly { readonly ref?: string; readonly href?: string }[]
    readonly total?: number
  }
  readonly slash?: { readonly comments?: number }
  readonly wfw?: { readonly commentRss?: string }
  readonly authors?: readonly Person[]
}
interface AtomEntry extends Common {
  readonly id?: string
  readonly links?: readonly Link[]
  readonly title?: { readonly value?: string }
  readonly content?: { readonly value?: string }
  readonly summary?: { readonly value?: string }
  readonly published?: unknown
  readonly updated?: unknown
}
interface Atom extends Common {
  readonly title?: { readonly value?: string }
  readonly links?: readonly Link[]
  readonly entries?: readonly AtomEntry[]
}
interface RssItem extends Common {
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean }
  readonly link?: string
  readonly title?: string
  readonly description?: string
  readonly content?: { readonly encoded?: string }
  readonly atom?: { readonly links?: readonly Link[] }
  readonly pubDate?: unknown
}
interface Rss extends Common {
  readonly title?: string
  readonly link?: string
  readonly language?: string
  readonly atom?: { readonly links?: readonly Link[] }
  readonly items?: readonly RssItem[]
}
interface Json extends Common {
  readonly title?: string
  readonly home_page_url?: string
  readonly next_url?: string
  readonly language?: string
  readonly items?: readonly (Common & {
    readonly id?: string
    readonly url?: string
    readonly title?: string
    readonly content_html?: string
    readonly content_text?: string
    readonly summary?: string
    readonly date_published?: unknown
  })[]
}

const written = (...dates: readonly unknown[]): string | null =>
  dates.find((date): date is string => typeof date === 'string' && date !== '') ?? null

const linkOf = (links: readonly Link[] | undefined, rel: string): string | null =>
  links?.find((link) => (link.rel ?? 'alternate') === rel && link.href)?.href ?? null

/** A feed of replies is a link too (RFC 4685, 4); one to a page is none. */
function threadOf(
  { thr, slash, wfw }: Common,
  links: readonly Link[] = [],
): Pick<FeedItem, 'inReplyTo' | 'related' | 'commentCount' | 'commentFeed'> {
  const replies = links.filter(({ rel, type }) => rel === 'replies' && type !== 'text/html')
  return {
    inReplyTo: thr?.inReplyTos?.[0]?.ref ?? null,
    related: linkOf(links, 'related'),
    commentCount:
      thr?.total ?? slash?.comments ?? replies.find((link) => link.thr?.count !== undefined)?.thr?.count ?? null,
    commentFeed: wfw?.commentRss ?? replies.find(({ href, type }) => href && type)?.href ?? null,
  }
}

function atomFeed(feed: Atom): Feed {
  const next = linkOf(feed.links, 'next')
  const items = (feed.entries ?? []).map((entry): FeedItem => {
    const author = entry.authors?.[0] ?? feed.authors?.[0]
    return {
      id: entry.id ?? null,
      address: linkOf(entry.links, 'alternate'),
      title: entry.title?.value ?? null,
      author: author?.name ?? entry.dc?.creators?.[0] ?? null,
      authorUrl: author?.uri ?? null,
      date: written(entry.published, entry.updated, entry.dc?.dates?.[0]),
      html: entry.content?.value ?? entry.summary?.value ?? '',
      isWhole: entry.content?.value !== undefined,
      ping: entry.trackback?.ping ?? null,
      ...threadOf(entry, entry.links),
    }
  })
  return {
    title: feed.title?.value ?? null,
    home: linkOf(feed.links, 'alternate'),
    language: null,
    next: next ? [next] : [],
    items,
  }
}

function rssFeed(feed: Rss): Feed {
  const next = linkOf(feed.atom?.links, 'next')
  return {
    title: feed.title ?? null,
    home: feed.link ?? null,
    language: feed.language ?? feed.dc?.languages?.[0] ?? null,
    next: next ? [next] : [],
    items: (feed.items ?? []).map(rssItem),
  }
}

function rssItem(item: RssItem): FeedItem {
  const { guid } = item
  const permalink = guid?.value && guid.isPermaLink !== false && /^https?:/.test(guid.value) ? guid.value : null
  return {
    id: guid?.value ?? null,
    address: item.link ?? permalink,
    title: item.title ?? null,
    author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name ?? null,
    authorUrl: null,
    date: written(item.pubDate, item.dc?.dates?.[0]),
    html: item.content?.encoded ?? item.description ?? '',
    isWhole: item.content?.encoded !== undefined,
    ping: item.trackback?.ping ?? null,
    ...threadOf(item, item.atom?.links),
  }
}

function jsonFeed(feed: Json): Feed {
  const items = (feed.items ?? []).map((item): FeedItem => {
    const author = item.authors?.[0] ?? feed.authors?.[0]
    return {
      id: item.id ?? null,
      address: item.url ?? null,
      title: item.title ?? null,
      author: author?.name ?? null,
      authorUrl: author?.url ?? null,
      date: written(item.date_published),
      html: item.content_html ?? item.content_text ?? item.summary ?? '',
      isWhole: item.content_html !== undefined || item.content_text !== undefined,
      ping: null,
      ...threadOf(item),
    }
  })
  return {
    title: feed.title ?? null,
    home: feed.home_page_url ?? null,
    language: feed.language ?? null,
    next: feed.next_url ? [feed.next_url] : [],
    items,
  }
}
