// Atom 0.3 and 1.0 (RFC 4287), as feedsmith gives them.
import type { Feed, FeedItem } from './feed-item.ts'
import { type Common, creatorOf, dateIn, htmlOf, type Link, linkOf, threadOf } from './parsed.ts'

interface Text {
  readonly value?: string
  readonly type?: string
  readonly xml?: Common['xml']
}
interface Entry extends Common {
  readonly id?: string
  readonly links?: readonly Link[]
  readonly title?: Text
  readonly content?: Text
  readonly summary?: Text
  readonly published?: unknown
  readonly updated?: unknown
}
export interface Atom extends Common {
  readonly title?: Text
  readonly links?: readonly Link[]
  readonly entries?: readonly Entry[]
}

export function atomFeed(feed: Atom): Feed {
  const next = linkOf(feed.links, 'next')
  return {
    title: htmlIn(feed.title),
    home: linkOf(feed.links, 'alternate'),
    language: feed.xml?.lang ?? feed.dc?.languages?.[0] ?? null,
    base: feed.xml?.base ?? null,
    next: next ? [next] : [],
    items: (feed.entries ?? []).map((entry) => itemOf(entry, feed)),
  }
}

function itemOf(entry: Entry, feed: Atom): FeedItem {
  const author = entry.authors?.[0] ?? feed.authors?.[0]
  return {
    id: entry.id ?? null,
    address: linkOf(entry.links, 'alternate'),
    base: entry.xml?.base ?? entry.content?.xml?.base ?? null,
    title: htmlIn(entry.title),
    author: author?.name ?? creatorOf(entry),
    authorUrl: author?.uri ?? null,
    date: dateIn(entry, entry.published, entry.updated),
    html: htmlIn(entry.content) ?? htmlIn(entry.summary) ?? '',
    isWhole: entry.content?.value !== undefined,
    ping: entry.trackback?.ping ?? null,
    ...threadOf(entry, entry.links),
  }
}

/** Text is plain unless its type says otherwise (3.1.1); what looks like markup nonetheless is believed to be it. */
function htmlIn(text: Text | undefined): string | null {
  if (text?.value === undefined) return null
  const isPlain = text.type === undefined || /^text(?:\/plain)?$/i.test(text.type)
  return isPlain && !/<\/?(?:p|a|b|i|em|strong|br|div|span|img|ul|ol|li|blockquote)\b[^>]*>/i.test(text.value)
    ? htmlOf(text.value)
    : text.value
}
