// What is kept of a link and of a comment beside the facts, for the sake of queries.
import type { Address, EvidenceKind } from '../graph/model.ts'
import type { LinkState, NotAResponse } from '../graph/verdict.ts'

/** A link under canonical addresses. */
export interface DerivedLink {
  readonly source: Address
  readonly target: Address
  readonly kinds: readonly EvidenceKind[]
  readonly state: LinkState
  /** Why it gives no authority, whatever the window (graph/response.ts); null when it counts. */
  readonly uncounted: string | null
  /** Why it is no response; null when it is one. */
  readonly leftOut: NotAResponse | null
  /** Effective date of the source, in ms since 1970; null when it has none. Of a source that was not asked for, as far as is known here. */
  readonly at: number | null
  /** Which blogs the ends count for (`blogKeyOf`). */
  readonly sourceBlog: string
  readonly targetBlog: string
}

/** A comment under the canonical address of its post. */
export interface DerivedComment {
  readonly address: Address
  readonly post: Address
  /** Which blog the post counts for. */
  readonly blog: string
  /** When it was written, else first seen, in ms since 1970; null when nobody tells. */
  readonly at: number | null
  /** Why it is no response to the blog; null when it is one. */
  readonly leftOut: NotAResponse | null
}
