// One conversation, and the cards of the home page.
import type { Address, Time } from '../../graph/model.ts'
import type { Completeness } from './completeness.ts'
import type { BlogJson, CommentJson, LinkJson, PostJson } from './facts.ts'
import type { IndicesJson } from './indices.ts'

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
  readonly indices: IndicesJson
  /** Seconds after the root (or, when nobody knows its date, the first one known) of each answer and comment that has a date, in rising order. */
  readonly moments: readonly number[]
  readonly numbers: Numbers
  readonly completeness: Completeness
  readonly excluded: Excluded
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
