// One post, and the links to and from it.
import type { Address, Alias, Mark, Reading } from '../../graph/model.ts'
import type { Excluded } from './conversation.ts'
import type { BlogJson, CommentJson, LinkJson, PostJson } from './facts.ts'
import type { AuthorityJson } from './ranking.ts'

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
