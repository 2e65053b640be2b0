// Blogs, posts, comments and links as they leave the house.
import type { Address, EvidenceKind, Mention, Sighting, Time, Zone } from '../../graph/model.ts'
import type { LinkState, PostState } from '../../graph/verdict.ts'

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
