// A feed and its items, whatever format they came in.

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
