// The language of the house: what a page adds to the graph and what a read brings back are both a `Graph`.
// Facts only (docs/terms.md); whatever can be derived from them is a verdict (facts.ts and its neighbours). Pure data, no behaviour.

/** An address as `addressOf` writes it (address.ts): http(s), no fragment but where a post has no page of its own. */
export type Address = string

/** What a request is sent to, as `pageAddressOf` writes it: a feed, a comment page or a print view stays itself. */
export type PageAddress = Address

/** An instant, ISO 8601. Our own clock is always UTC with milliseconds; a page's claim may lack the zone ("local"). */
export type Time = string

/** Which of two small numbers comes first ("03/04/2006"): a habit of a page, and of its blog. */
export const DAY_MONTH_ORDERS = ['day-month', 'month-day'] as const
export type DayMonthOrder = (typeof DAY_MONTH_ORDERS)[number]

/** How something was learnt. Order is trust: what a post's own page says of it beats what a feed says (see fields.ts). */
export const ROADS = ['page', 'api', 'feed', 'comment-feed', 'index', 'ping', 'archive'] as const
export type Road = (typeof ROADS)[number]

/** Where on a page an anchor stands. `body` and `quote` are citations; the others never are. */
export const ZONES = [
  'body',
  'quote',
  'comment',
  'blogroll',
  'navigation',
  'related',
  'share',
  'tags',
  'author',
  'footer',
  'hidden',
] as const
export type Zone = (typeof ZONES)[number]

/** The notices a target shows. `linkback` is one whose protocol the page does not tell. */
export const LINKBACK_KINDS = ['trackback', 'pingback', 'webmention', 'refback', 'linkback'] as const
export type LinkbackKind = (typeof LINKBACK_KINDS)[number]

/** `citation` and `comment` are the source's own evidence; the others are the target's claim about the source. */
export const EVIDENCE_KINDS = ['citation', 'comment', ...LINKBACK_KINDS] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** How a microformats page says it mentions another (https://indieweb.org/comments). */
export const MENTIONS = ['reply', 'repost', 'like', 'bookmark', 'quote', 'mention'] as const
export type Mention = (typeof MENTIONS)[number]

/** The readings (by page and road) that showed a thing, with their times sorted. */
export interface Sighting {
  readonly page: PageAddress
  readonly road: Road
  readonly at: readonly Time[]
}

/** By which road and when a field was told: what decides when two readings disagree (fields.ts). */
export interface Told {
  readonly road: Road
  readonly at: Time
  /** Of a date whose page does not tell the day from the month: the order it was read in (day-month.ts). */
  readonly guessed?: DayMonthOrder
}
/** Provenance by name of field; a field that is null has none. */
export type From = Readonly<Record<string, Told>>

/** Publishes posts. `address` is its home page. */
export interface Blog {
  readonly address: Address
  readonly title: string | null
  readonly platform: string | null
  readonly language: string | null
  readonly feeds: readonly PageAddress[] | null
  /** How its dates are written, if they tell. */
  readonly dayMonth: DayMonthOrder | null
  readonly from: From
}

/** One entry with a permalink, or an address that something points at and nobody has read yet. */
export interface Post {
  readonly address: Address
  readonly blog: Address | null
  readonly title: string | null
  readonly author: string | null
  readonly authorUrl: string | null
  readonly publishedAt: Time | null
  readonly updatedAt: Time | null
  readonly language: string | null
  readonly excerpt: string | null
  /** Hash of the words of the body: same words at two addresses of one blog are one post. */
  readonly contentHash: string | null
  /** How many comments the page says it has; null when it says nothing. */
  readonly commentsStated: number | null
  /** What was cut and where ("the answer at 8388608 bytes"); null when whole. */
  readonly truncated: string | null
  readonly from: From
  readonly seen: readonly Sighting[]
}

/** A comment under a post. `address` is post + fragment, or post + hash of author and words (`commentAddressOf`). */
export interface Comment {
  readonly address: Address
  readonly post: Address
  /** Name as signed. */
  readonly author: string | null
  /** Site as signed. */
  readonly authorUrl: string | null
  readonly publishedAt: Time | null
  readonly text: string | null
  /** Address of the comment it answers; null when it answers the post, or when nobody tells. */
  readonly parent: Address | null
  readonly from: From
  readonly seen: readonly Sighting[]
}

/**
 * One proof of the link `source` → `target`. Identity (`evidenceKey`): kind, source, target, zone, anchorText, and for a comment the comment.
 * The rest are fields told by roads.
 */
export interface Evidence {
  readonly kind: EvidenceKind
  readonly source: Address
  readonly target: Address
  readonly zone: Zone | null
  readonly anchorText: string | null
  /** Address of the comment that holds the anchor (kind `comment`), else null. */
  readonly comment: Address | null
  /** The sentence round the anchor. */
  readonly context: string | null
  readonly rel: string | null
  readonly mention: Mention | null
  readonly title: string | null
  readonly excerpt: string | null
  readonly blogName: string | null
  readonly publishedAt: Time | null
  /** Where among the comments a linkback was shown: page + fragment, or null. */
  readonly shownAt: string | null
  /** True when nothing but the words gave a linkback away. */
  readonly inferred: boolean | null
  readonly from: From
  readonly seen: readonly Sighting[]
}

/**
 * An anchor outside the body and the comments. These repeat on every page of a blog, so there is one for each blog, target and
 * zone, and of its sightings only the first and the last are kept.
 */
export interface Anchor {
  readonly blog: Address
  readonly target: Address
  readonly zone: Zone
  readonly seen: readonly Sighting[]
}

export const ALIAS_REASONS = ['redirect', 'canonical', 'shortlink', 'feed', 'same-words'] as const
export type AliasReason = (typeof ALIAS_REASONS)[number]

/** A page or a server says that `from` is another name of `to`. A claim, weighed by verdict.ts. */
export interface Alias {
  readonly from: Address
  readonly to: Address
  readonly why: AliasReason
  readonly seen: readonly Sighting[]
}

export const MARKS = ['spam', 'not-spam', 'noindex'] as const
export interface Mark {
  readonly subject: Address
  readonly what: (typeof MARKS)[number]
  readonly by: 'page' | 'owner'
  readonly at: Time
}

export const OUTCOMES = ['read', 'unchanged', 'refused', 'gone', 'missing', 'skipped'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Whether all of a body or thread was there; null when there was none of it. */
export type Extent = 'whole' | 'cut' | null

/** What to ask a server with next time (RFC 9110, 13.1), and a hash of the bytes for those that answer 200 to everything. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly hash: string | null
}

/** Why an address is worth reading. Decides scope and depth (crawler/follow/scope.ts). */
export const BECAUSES = [
  'seed',
  'redirect',
  'citation',
  'comment',
  'comment-author',
  'linkback',
  'comment-page',
  'feed',
  'comment-feed',
  'comment-api',
  'index',
  'sitemap',
  'post',
  'hint',
  'unannounced',
  'canonical',
] as const
export type Because = (typeof BECAUSES)[number]

/** What a page led to, kept with its reading so that an unchanged page still leads on. */
export interface Lead {
  readonly address: PageAddress
  readonly because: Because
  /**
   * The post it belongs to, where that is not the page that led there: of a comment feed that a blog's feed names; of a post in a feed
   * what it cites; of a sitemap the home page; else null.
   */
  readonly via: Address | null
}

/** One attempt to read a page by a road, and what came. Key: page, road, at. */
export interface Reading {
  readonly page: PageAddress
  readonly road: Road
  readonly at: Time
  readonly outcome: Outcome
  readonly body: Extent
  readonly thread: Extent
  /** The further pages of the thread that this one names. */
  readonly next: readonly PageAddress[]
  /** Why it was refused, missing or skipped, in a word (`crawler/capture/refusal.ts`); null when it was read. */
  readonly reason: string | null
  /** The two below are our own notes for the next visit: the newest per page and road is kept, and they are never exported. */
  readonly validators: Validators | null
  readonly leads: readonly Lead[]
}

/** Facts. Adding two is union (merge.ts): any order, any number of times, the same graph. Every list is sorted by its key. */
export interface Graph {
  readonly blogs: readonly Blog[]
  readonly posts: readonly Post[]
  readonly comments: readonly Comment[]
  readonly evidence: readonly Evidence[]
  readonly anchors: readonly Anchor[]
  readonly aliases: readonly Alias[]
  readonly marks: readonly Mark[]
  readonly readings: readonly Reading[]
}

export const EMPTY_GRAPH: Graph = {
  blogs: [],
  posts: [],
  comments: [],
  evidence: [],
  anchors: [],
  aliases: [],
  marks: [],
  readings: [],
}
