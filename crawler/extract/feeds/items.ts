// RSS, RDF, Atom and JSON feeds as one kind of item. The parsing is feedsmith's; what the formats call things ends here.
import { parseFeed } from 'feedsmith'
import { type Atom, atomFeed } from './atom-feed.ts'
import { feedText } from './feed-text.ts'
import { type Json, jsonFeed } from './json-feed.ts'
import { permalinksOf } from './permalinks.ts'
import { type Rss, rssFeed } from './rss-feed.ts'

export interface FeedItem {
  readonly id: string | null
  /** As the feed writes it, maybe relative. */
  readonly address: string | null
  /** What relative links in it are relative to (xml:base), maybe itself relative; null for the feed's. */
  readonly base: string | null
  /** HTML, as are all texts here. */
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
  readonly base: string | null
  /** Further feeds of the same items (RFC 5005). */
  readonly next: readonly string[]
  readonly items: readonly FeedItem[]
}

/** Null when the text is no feed that can be read. */
export function feedOf(text: string): Feed | null {
  const whole = feedText(text)
  const feed = parsed(whole)
  const permalinks = permalinksOf(whole)
  if (feed?.items.length !== permalinks.length) return feed
  return { ...feed, items: feed.items.map((item, at) => ({ ...item, address: permalinks[at] ?? item.address })) }
}

function parsed(text: string): Feed | null {
  try {
    const { format, feed } = parseFeed(text)
    if (format === 'atom') return atomFeed(feed as Atom)
    return format === 'json' ? jsonFeed(feed as Json) : rssFeed(feed as Rss)
  } catch {
    return null // not a feed, or too broken for the parser
  }
}
