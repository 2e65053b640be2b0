// What a store brings back of the surroundings of an address. The store's own type fits it; answers know no store.
import type { Address, Anchor, Graph, Zone } from '../graph/model.ts'
import type { NotAResponse } from '../graph/verdict.ts'
import type { ResponseKind } from './shapes.ts'

export interface Surroundings {
  readonly graph: Graph
  /** Posts that were reached but left out. */
  readonly leftOut: number
}

/** A link in the order of time: `at` in ms since 1970, null when undated. */
export interface LinkPlace {
  readonly at: number | null
  readonly source: Address
  readonly target: Address
  readonly leftOut: NotAResponse | null
}

interface BlogTalkOptions {
  readonly limit: number
  readonly leftOut: NotAResponse | null
  readonly since: number | null
  readonly after: Omit<LinkPlace, 'leftOut'> | null
}

interface LeftOutCount {
  readonly leftOut: NotAResponse | null
  readonly count: number
}

type LinkSide = Exclude<ResponseKind, 'comment'>

/** What is asked of a store to say who answered a blog. The place of a comment is its address and that of its post. */
export interface BlogTalk {
  linksToBlog(
    blog: string,
    options: BlogTalkOptions & { readonly side: LinkSide | null },
  ): Promise<readonly LinkPlace[]>
  countLinksToBlog(blog: string): Promise<readonly (LeftOutCount & { readonly side: LinkSide })[]>
  commentsToBlog(blog: string, options: BlogTalkOptions): Promise<readonly LinkPlace[]>
  countCommentsToBlog(blog: string): Promise<readonly LeftOutCount[]>
  anchorsToBlog(
    home: Address,
    options: { readonly zone: Zone; readonly limit: number },
  ): Promise<readonly Pick<Anchor, 'blog' | 'target' | 'zone'>[]>
  countAnchorsToBlog(home: Address): Promise<readonly { readonly zone: Zone; readonly count: number }[]>
  factsAt(addresses: Iterable<Address>, options?: { readonly links: 'linkbacks' }): Promise<Graph>
}
