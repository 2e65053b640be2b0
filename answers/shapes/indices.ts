// A conversation by number.

/**
 * Where in `posts` the posts stand that its other rows name, row by row; -1 is none of them. Whoever joins thousands of rows needs to look no
 * address up.
 */
export interface IndicesJson {
  readonly tree: readonly number[]
  /** The parent of each branch of the tree. */
  readonly parents: readonly number[]
  readonly upstream: readonly number[]
  /** The post of each comment. */
  readonly comments: readonly number[]
  /** The two ends of each link. */
  readonly sources: readonly number[]
  readonly targets: readonly number[]
}
