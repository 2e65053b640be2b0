// Lists of posts, blogs, comments and people, a page at a time.
import type { Address } from '../../graph/model.ts'
import type { BlogJson, CommentJson, PostJson } from './facts.ts'
import type { SignatureJson } from './search.ts'

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
