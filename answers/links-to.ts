// Links to a blog, as authority looks at them. The store's own type fits it; answers know no store.
import type { Address } from '../graph/model.ts'

export interface LinkTo {
  readonly source: Address
  readonly target: Address
  /** Effective date of the source, in ms since 1970. */
  readonly at: number | null
  /** Why it gives no authority; null when it counts. */
  readonly uncounted: string | null
  readonly sourceBlog: string
  readonly targetBlog: string
}

/** What is asked of a store. */
export interface LinksTo {
  linksTo(target: { readonly blogs: readonly string[] }): Promise<readonly LinkTo[]>
}
