// RSS, RDF, Atom and JSON feeds as one kind of item. The parsing is feedsmith's; what the formats call things ends here.
import { parseFeed } from 'feedsmith'
import { type Atom, atomFeed } from './atom-feed.ts'
import type { Feed } from './feed-item.ts'
import { feedText } from './feed-text.ts'
import { type Json, jsonFeed } from './json-feed.ts'
import { permalinksOf } from './permalinks.ts'
import { type Rss, rssFeed } from './rss-feed.ts'

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
