// The JSON that leaves the house: what the api sends, what the web draws, what the terminal prints. Types, and lists of the words in them.
// api/contract.ts holds the schemas of the same shapes; a type test there keeps the two equal.
import type { Address, Alias, EvidenceKind, Mark, Mention, Reading, Sighting, Time, Zone } from '../graph/model.ts'
import type { LinkState, PostState } from '../graph/verdict.ts'
import type { Completeness } from './shapes/completeness.ts'
import type { RankedBy, Windowed } from './shapes/ranking.ts'
import type { SignatureJson } from './shapes/search.ts'

export type { LinkState, PostState } from '../graph/verdict.ts'
export * from './shapes/blog-page.ts'
export * from './shapes/cascade.ts'
export * from './shapes/completeness.ts'
export * from './shapes/left-out.ts'
export * from './shapes/ranking.ts'
export * from './shapes/responses.ts'
export * from './shapes/search.ts'

export interface BlogJson {
  readonly address: Address
  readonly title: string | null
  readonly platform: string | null
  readonly language: string | null
  readonly feeds: readonly Address[]
}

export interface PostJson {
  readonly address: Address
  readonly aliases: readonly Address[]
  readonly title: string | null
  readonly blog: Address | null
  /** Title of its blog, else its host. */
  readonly blogName: string
  readonly author: string | null
  readonly authorUrl: string | null
  readonly publishedAt: Time | null
  readonly updatedAt: Time | null
  /** `publishedAt` when it is possible, else the earliest date somebody else saw it at, else `firstSeen`; null when nothing is known. */
  readonly effectiveAt: Time | null
  /** Where `effectiveAt` comes from. */
  readonly effectiveFrom: 'published' | 'seen-by-others' | 'first-seen' | null
  readonly language: string | null
  readonly excerpt: string | null
  readonly fetchedAt: Time | null
  readonly firstSeen: Time | null
  readonly goneAt: Time | null
  readonly state: PostState
  readonly reason: string | null
  readonly truncated: string | null
  readonly commentsStated: number | null
}

export interface CommentJson {
  readonly address: Address
  readonly post: Address
  readonly author: string | null
  readonly authorUrl: string | null
  readonly publishedAt: Time | null
  readonly parent: Address | null
  readonly text: string | null
  readonly firstSeen: Time | null
  readonly lastSeen: Time | null
  readonly goneAt: Time | null
}

export interface EvidenceJson {
  readonly kind: EvidenceKind
  readonly zone: Zone | null
  readonly anchorText: string | null
  readonly context: string | null
  readonly rel: string | null
  readonly mention: Mention | null
  readonly comment: Address | null
  readonly title: string | null
  readonly excerpt: string | null
  readonly blogName: string | null
  readonly publishedAt: Time | null
  readonly shownAt: string | null
  readonly inferred: boolean | null
  readonly seen: readonly Sighting[]
  readonly firstSeen: Time | null
  readonly lastSeen: Time | null
  readonly goneAt: Time | null
}

/** One link, many proofs. `source` and `target` are never flipped. */
export interface LinkJson {
  readonly source: Address
  readonly target: Address
  readonly kinds: readonly EvidenceKind[]
  readonly state: LinkState
  readonly reason: string | null
  readonly self: boolean
  readonly publishedAt: Time | null
  readonly evidence: readonly EvidenceJson[]
}

/** A post's place in the tree of a cascade: `parent` is the post it hangs on, null for the root. */
export interface BranchJson {
  readonly address: Address
  readonly parent: Address | null
  /** Links away from the root. */
  readonly depth: number
  /** The parent is not older: no cited post was, so the one nearest in time was taken. */
  readonly dateOdd: boolean
}

/** What was left out of an answer, by reason, so that nothing is hidden. */
export interface Excluded {
  readonly self: number
  readonly blogroll: number
  readonly navigation: number
  readonly share: number
  readonly spam: number
  readonly other: number
}

/** What authority leaves out besides: a claim is no link until its own page shows it, and nofollow asks not to be counted. */
export interface AuthorityExcluded extends Excluded {
  readonly nofollow: number
  /** Claimed, denied or gone. */
  readonly unconfirmed: number
  readonly outsideWindow: number
}

/** The sentence of numbers. Times are seconds after the root's effective date; null when there is nothing to measure. */
export interface Numbers {
  readonly posts: number
  readonly blogs: number
  readonly comments: number
  readonly halfWithin: number | null
  readonly lastAfter: number | null
}

export interface ConversationJson {
  /** As asked for. */
  readonly address: Address
  /** The post the picture grows from (canonical). */
  readonly root: Address
  readonly asOf: string | null
  readonly blogs: readonly BlogJson[]
  readonly posts: readonly PostJson[]
  readonly comments: readonly CommentJson[]
  readonly links: readonly LinkJson[]
  /** Downwards from the root, parents before children. */
  readonly tree: readonly BranchJson[]
  /** What the root answered, nearest first, up to the roots: a branch's `parent` is the post that answered it. */
  readonly upstream: readonly BranchJson[]
  readonly numbers: Numbers
  readonly completeness: Completeness
  readonly excluded: Excluded
}

/** Links to or from one post, with their evidence, by the address of the other end. */
export interface LinksJson {
  readonly address: Address
  readonly direction: 'inbound' | 'outbound'
  /** The day at whose end this was known; null: now. */
  readonly asOf: string | null
  readonly links: readonly LinkJson[]
  /** All of them, shown here or not. */
  readonly total: number
  /** Posts beyond what one answer reckons with. */
  readonly leftOut: number
  /** Of all of them, those that are no responses, and anchors that make no link. */
  readonly excluded: Excluded
  /** `after` of the next page; null: this is the last. */
  readonly next: string | null
}

export interface PostDetailJson {
  readonly post: PostJson
  readonly blog: BlogJson | null
  readonly comments: readonly CommentJson[]
  readonly inbound: readonly LinkJson[]
  readonly outbound: readonly LinkJson[]
  readonly authority: AuthorityJson
  readonly readings: readonly Omit<Reading, 'validators' | 'leads'>[]
  readonly aliases: readonly Alias[]
  readonly marks: readonly Mark[]
  readonly excluded: Excluded
}

/** The number of different blogs that linked within the window (Technorati's definition), with the links that made it. */
export interface AuthorityJson extends Windowed {
  readonly by: RankedBy
  /** As rankings name it: the address of a post, the key of a blog, or a domain. */
  readonly name: string
  /** Of the post, or of the home page of the blog that was asked for. */
  readonly address: Address
  readonly measure: 'blogs'
  readonly value: number
  /** Links that made it. */
  readonly links: number
  /** Of a blog or domain the first 200, with 50 posts each. */
  readonly blogs: readonly { readonly blog: string; readonly name: string; readonly links: readonly Address[] }[]
  readonly excluded: AuthorityExcluded
}

/** A card of the home page. `branches` has the root first and at most 60 more. */
export interface ConversationCardJson {
  readonly address: Address
  readonly title: string | null
  readonly blogName: string
  readonly publishedAt: Time | null
  readonly numbers: Numbers
  /** Enough for a tiny vine: parents by index into this list, seconds after the root. */
  readonly branches: readonly { readonly parent: number | null; readonly after: number | null }[]
  /** When each answer and comment was first seen by us, the newest first, 100 at most. */
  readonly arrivals: readonly Time[]
}

/** The most answered first, or those that were answered last. */
export const CARD_ORDERS = ['busiest', 'latest'] as const
export type CardOrder = (typeof CARD_ORDERS)[number]

/** The home page. `known` is what the whole store holds: all zero when nothing was ever crawled. */
export interface ConversationListJson {
  readonly conversations: readonly ConversationCardJson[]
  readonly known: {
    readonly blogs: number
    readonly posts: number
    readonly comments: number
    readonly links: number
    readonly readings: number
  }
}

/** What lists do not show. */
export interface Hidden {
  readonly spam: number
  /** Their pages ask not to be shown. */
  readonly noindex: number
}

interface PageJson {
  readonly leftOut: Hidden
  /** `after` of the next page; null: this is the last. */
  readonly next: string | null
}

export interface PostsJson extends PageJson {
  readonly posts: readonly PostJson[]
}

export interface BlogsJson extends PageJson {
  readonly blogs: readonly BlogJson[]
}

export interface CommentsJson extends PageJson {
  readonly post: Address
  readonly comments: readonly CommentJson[]
  readonly total: number
}

/** Signatures in a conversation. */
export interface PeopleJson {
  readonly address: Address
  readonly people: readonly SignatureJson[]
  readonly total: number
  /** Beyond the limit. */
  readonly leftOut: number
  /** Posts and comments that nobody signed. */
  readonly unsigned: number
}
