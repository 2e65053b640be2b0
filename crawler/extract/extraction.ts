// What a page says, in the field's words: the value between `extract` and `toGraph`, and the answer of `grapevine read`.
// Names and order of the fields are docs/extraction.md's; others build on them. Plain data, JSON.
import type { Address, DayMonthOrder, Extent, Mention, Time, Zone } from '../../graph/model.ts'
import type { Impossible } from './dates/day.ts'

/** Which layer of the reader gave an item, surest first. */
export const LAYERS = ['microformats', 'json-ld', 'platform', 'api', 'feed', 'structure', 'meta', 'words'] as const
export type Layer = (typeof LAYERS)[number]

export interface ExtractedPost {
  /** The permalink the page itself gives; null when it gives none. */
  readonly address: Address | null
  readonly title: string | null
  readonly author: string | null
  readonly authorUrl: string | null
  /** As written: with zone when the page gives one, else local ("2006-03-18T22:05:00"), else a day ("2006-03-18"). */
  readonly publishedAt: Time | null
  readonly updatedAt: Time | null
  readonly language: string | null
  readonly excerpt: string | null
  readonly text: string | null
  readonly layer: Layer
}

export interface ExtractedEntry {
  readonly address: Address | null
  readonly title: string | null
  readonly author: string | null
  readonly publishedAt: Time | null
  readonly excerpt: string | null
  /** How many comments it is said to have; null when nothing is said. */
  readonly commentCount: number | null
  /** Feed of the comments on it, or null. */
  readonly commentFeed: string | null
  /** Windows that its comments or linkbacks are in. */
  readonly commentPages: readonly string[]
  readonly citations: readonly ExtractedLink[]
}

export interface ExtractedComment {
  /** Raw id of the markup ("13533708", not "comment-13533708"); null when it has none. */
  readonly id: string | null
  /** Absolute, with the fragment; null when the markup gives no way to point at it. */
  readonly address: string | null
  readonly author: string | null
  readonly authorUrl: string | null
  readonly publishedAt: Time | null
  readonly text: string
  /** Id of the comment answered; null for an answer to the post. */
  readonly parent: string | null
  readonly layer: Layer
}

export interface ExtractedLinkback {
  readonly protocol: 'pingback' | 'trackback' | 'webmention' | 'refback' | null
  readonly source: Address | null
  readonly title: string | null
  readonly blogName: string | null
  readonly excerpt: string | null
  readonly publishedAt: Time | null
  /** True when nothing but the words gave it away. */
  readonly inferred: boolean
  /** Absolute, with the fragment, where it is shown; null when it has no id. */
  readonly shownAt: string | null
  readonly mention: Mention | null
  readonly layer: Layer
}

export interface ExtractedLink {
  /** Absolute, as the page gives it (`addressOf` is applied in to-graph.ts). */
  readonly target: string
  readonly anchorText: string
  /** The sentence round the anchor, the anchor's words in it; null outside running text. */
  readonly context: string | null
  readonly rel: string | null
  readonly zone: Zone
  readonly mention: Mention | null
  /** Id or address of the comment that holds it, in zone `comment`; else null. */
  readonly comment: string | null
}

export interface Endpoint {
  readonly protocol: 'trackback' | 'pingback' | 'webmention'
  readonly address: string
  /** The permalink it belongs to (fragment kept), or null. */
  readonly about: string | null
}

/** What the dates of a page say together. */
export interface ExtractedDates {
  /** The order of day and month that they show; null when they show none, or need none. */
  readonly dayMonth: DayMonthOrder | null
  /** Dates above that were read in an order which nothing on the page tells, only the language. */
  readonly guessed: readonly { readonly time: Time; readonly order: DayMonthOrder }[]
  /** What is written like a date and was left out, for it cannot be one. */
  readonly impossible: readonly { readonly text: string; readonly why: Impossible }[]
}

export interface Extraction {
  /** As asked for. */
  readonly address: string
  readonly canonical: Address | null
  readonly blog: { readonly address: Address; readonly title: string | null } | null
  readonly robots: { readonly noindex: boolean; readonly nofollow: boolean }
  /** The one post the page is about; null on a page that shows several, or none. */
  readonly post: ExtractedPost | null
  /** The posts of a page that shows several (home, day, month, a feed). */
  readonly entries: readonly ExtractedEntry[]
  /** The post whose thread this is, where the post itself is elsewhere: of a comment feed, of a window of comments or trackbacks; else null. */
  readonly threadOf: Address | null
  readonly comments: readonly ExtractedComment[]
  readonly linkbacks: readonly ExtractedLinkback[]
  /** Zones `body` and `quote` only. */
  readonly citations: readonly ExtractedLink[]
  readonly otherLinks: readonly ExtractedLink[]
  readonly endpoints: readonly Endpoint[]
  /** Feeds of posts or of everything. */
  readonly feeds: readonly string[]
  /** Feeds of the comments on this very post. */
  readonly commentFeeds: readonly string[]
  /** Lists of the comments on this very post, as JSON. */
  readonly commentApis: readonly string[]
  /** Lists of its linkbacks, as JSON, where the page shows none of them. */
  readonly linkbackApis: readonly string[]
  /** Further pages of this thread. */
  readonly nextCommentPages: readonly string[]
  /** Further pages of posts: older/newer, archives by month; where the posts of a blog are found. */
  readonly indexPages: readonly string[]
  readonly commentsElsewhere: { readonly system: string; readonly thread: string | null } | null
  /** How many the page says there are; null when it does not say. */
  readonly commentCount: number | null
  readonly body: Extent
  readonly thread: Extent
  readonly truncated: string | null
  readonly platform: { readonly name: string; readonly version: string | null; readonly certainty: number } | null
  readonly language: string | null
  readonly dates: ExtractedDates
  /** Only when there is nothing else. */
  readonly refused?: string
}

/** A page, or anything with bytes, that is to be read: what `extract` takes. Pure: the fetch time is given, never the clock. */
export interface PageToRead {
  readonly address: string
  readonly body: Uint8Array
  /** Of the answer, with its charset; null when unknown. */
  readonly contentType: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly fetchedAt: Time
  readonly truncated: string | null
}
