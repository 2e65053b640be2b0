// What an engine looks up so that conversations can be gathered from it (around.ts): facts about sets of addresses. Each fact comes once.
import type { Address, Alias, Anchor, Blog, Comment, Evidence, Mark, Post, Reading } from '../graph/model.ts'

type Addresses = ReadonlySet<Address>

/** One end of a link as asked for, and the other, with the home pages of their blogs. */
export interface Pair {
  readonly one: Address
  readonly home: Address | null
  readonly other: Address
  readonly otherHome: Address | null
}

/** What leads on from some addresses, both ways. A pair may come more than once. */
export interface Near {
  readonly links: readonly Pair[]
  readonly claims: readonly Alias[]
}

export interface Lookups {
  nearTo(addresses: Addresses): Promise<Near>
  blogsAt(addresses: Addresses): Promise<readonly Blog[]>
  postsAt(addresses: Addresses): Promise<readonly Post[]>
  commentsUnder(posts: Addresses): Promise<readonly Comment[]>
  /** Of which they are source or target. */
  evidenceAt(addresses: Addresses): Promise<readonly Evidence[]>
  /** Of which they are the source, and linkbacks of which they are the target. */
  evidenceOf(addresses: Addresses): Promise<readonly Evidence[]>
  /** Linkbacks of which they are source or target. */
  linkbacksAt(addresses: Addresses): Promise<readonly Evidence[]>
  anchorsTo(targets: Addresses): Promise<readonly Anchor[]>
  /** Of which they are either end. */
  aliasesAt(addresses: Addresses): Promise<readonly Alias[]>
  marksOn(subjects: Addresses): Promise<readonly Mark[]>
  readingsOf(pages: Addresses): Promise<readonly Reading[]>
}
