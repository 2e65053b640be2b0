// The store's port: what was seen. Engines (embedded/, neo4j/) pass cases.ts; nobody outside store/ imports an engine.

import type { Forgettable } from '../graph/forgotten.ts'
import type { Address, Anchor, Graph, Post, Reading, Road, Time, Zone } from '../graph/model.ts'
import type { NotAResponse } from '../graph/verdict.ts'
import type { DerivedComment, DerivedLink } from './derived-rows.ts'
import type { Tombstone } from './tombstones.ts'

export interface Neighbourhood {
  readonly graph: Graph
  /** Posts that were reached but left out because of `limit`; 0 when the conversation is whole. */
  readonly leftOut: number
}

export interface AroundOptions {
  /** Links followed in each direction; Infinity for the whole conversation. */
  readonly depth?: number
  /** Posts at most. */
  readonly limit?: number
}

export type InboundLink = Omit<DerivedLink, 'sourceBlog' | 'targetBlog'>

export interface InboundOptions {
  readonly limit: number
  /** The last link of the page before. */
  readonly after?: Pick<DerivedLink, 'at' | 'source'> | null
}

/** `citation`: a page that links shows it; `linkback`: only notices tell of it. */
export type LinkSide = 'citation' | 'linkback'

export interface BlogTalkOptions {
  readonly limit: number
  /** Those that are left out of answers for this reason; null: the responses. */
  readonly leftOut: NotAResponse | null
  /** Not those dated before, in ms since 1970, nor undated ones; null: all. */
  readonly since?: number | null
  /** The last place of the page before. */
  readonly after?: Pick<DerivedLink, 'at' | 'source' | 'target'> | null
}

export interface BlogLinksOptions extends BlogTalkOptions {
  /** Null: both. */
  readonly side?: LinkSide | null
}

/** How many comments there are for one reason to leave them out; null: how many responses. */
export interface LeftOutCount {
  readonly leftOut: NotAResponse | null
  readonly count: number
}

export interface LinkCount extends LeftOutCount {
  readonly side: LinkSide
}

/** In the order of links: the source is the comment, the target the post it stands under. */
export type BlogComment = Pick<DerivedComment, 'at' | 'leftOut'> & Pick<DerivedLink, 'source' | 'target'>

export interface ZoneCount {
  readonly zone: Zone
  readonly count: number
}

export interface FactsAtOptions {
  /** `outbound`: without the links to them, but for the notices they show. `linkbacks`: notices alone, shown by them or of them. */
  readonly links: 'all' | 'outbound' | 'linkbacks'
}

export const LINK_ENDS = ['source', 'target', 'sourceBlog', 'targetBlog'] as const
export type LinkEnd = (typeof LINK_ENDS)[number]

export interface CountedOptions {
  /** Which columns are wanted: those that are not take no time. */
  readonly ends: readonly LinkEnd[]
  /** The window, in ms since 1970; undated links are in none. Null: of all time, undated ones too. */
  readonly within: { readonly since: number; readonly until: number } | null
}

/** Links that count for authority, in columns of numbers that hold for this answer alone. */
export interface CountedLinks {
  readonly columns: ReadonlyMap<LinkEnd, Int32Array>
  /** What numbers of `source` and `target` stand for, and those of `sourceBlog` and `targetBlog` (`blogKeyOf`). */
  addresses(numbers: readonly number[]): Promise<readonly Address[]>
  blogs(numbers: readonly number[]): Promise<readonly string[]>
}

/** Links by why they give no authority; null: they do. */
export interface UncountedLinks {
  readonly uncounted: string | null
  readonly count: number
}

export type LinkTo = Pick<DerivedLink, 'source' | 'target' | 'at' | 'uncounted' | 'sourceBlog' | 'targetBlog'>

/** Links that count for authority, from a blog to another (`blogKeyOf`). */
export interface BlogLinks {
  readonly sourceBlog: string
  readonly targetBlog: string
  readonly count: number
}

/** A post or a comment (then with the post it stands under) that holds what was searched for. */
export interface Found {
  readonly address: Address
  readonly post: Address | null
  /** Lower is better; compares within one engine alone. */
  readonly score: number
}

export interface SearchOptions {
  readonly limit: number
  /** The last one of the page before. */
  readonly after: Omit<Found, 'post'> | null
}

/** A place in the stream of everything: after all facts of this kind whose key begins with this address. */
export interface Place {
  readonly kind: keyof Graph
  readonly address: Address
}

/** What is judged post by post or blog by blog: `links` by their source, `comments` by the post they stand under. */
export type Judged = 'blogs' | 'posts' | 'comments' | 'links'

export interface Counts {
  readonly blogs: number
  readonly posts: number
  readonly comments: number
  /** From the table that is derived: what was merged in the last half minute may not be among them. */
  readonly links: number
  readonly readings: number
}

/** A store of facts. Reads see every merge that has returned, in this process and in others. Errors are `StoreError`. */
export interface Store {
  /** Adds facts: union with what is there, all or nothing. */
  merge(graph: Graph): Promise<void>
  /**
   * The facts of the conversation round an address: every post joined to it by response links (evidence, not anchors) in either
   * direction and all their aliases, comments, evidence, readings (of the posts, their thread pages and aliases), marks, blogs,
   * and the anchors from any blog to those posts (no links, but what was left out is counted). Empty lists when nothing is known of it.
   */
  around(address: Address, options?: AroundOptions): Promise<Neighbourhood>
  /** Newest reading of a page by a road with outcome `read` (its validators and leads with it), else null. */
  lastRead(page: Address, road: Road): Promise<Reading | null>
  /** Newest reading of a page by any road and of any outcome, else null. */
  lastReading(page: Address): Promise<Reading | null>
  /** Posts most answered by other blogs first: addresses for the home page's cards. */
  busiest(
    limit: number,
  ): Promise<readonly { readonly address: Address; readonly responses: number; readonly at: Time | null }[]>
  /**
   * Posts that were read, by the effective date of their newest counted answer, the latest first; those without a dated one are left out. From
   * the table that is derived, like `inbound`.
   */
  latest(limit: number): Promise<readonly Address[]>
  /**
   * Links to a post by effective date of their source, the newest first, undated last, ties by address; of every state, counted or not.
   * From the table that is derived: what was merged in the last half minute may not be in it (`settle`).
   */
  inbound(address: Address, options: InboundOptions): Promise<readonly InboundLink[]>
  /** How many links that table has to a post. */
  inboundCount(address: Address): Promise<number>
  /** Links to any post of a blog (by its `blogKeyOf`), in the same order, then by address of the target; from the same table. */
  linksToBlog(blog: string, options: BlogLinksOptions): Promise<readonly InboundLink[]>
  countLinksToBlog(blog: string): Promise<readonly LinkCount[]>
  /** Comments under all posts of a blog, in the same order; derived like links. */
  commentsToBlog(blog: string, options: BlogTalkOptions): Promise<readonly BlogComment[]>
  countCommentsToBlog(blog: string): Promise<readonly LeftOutCount[]>
  /** Anchors of other blogs to a blog's home page and to its posts, by addresses as they were told. */
  anchorsToBlog(
    home: Address,
    options: { readonly zone: Zone; readonly limit: number },
  ): Promise<readonly Pick<Anchor, 'blog' | 'target' | 'zone'>[]>
  /** `until`: those seen by then; null: all. */
  countAnchorsToBlog(home: Address, until?: Time | null): Promise<readonly ZoneCount[]>
  /** What is told of these addresses as posts, whatever other names they have. */
  postsAt(addresses: Iterable<Address>): Promise<readonly Post[]>
  /** What must be known to judge these posts and blogs, the comments under them, and the links that have an end there. */
  factsAt(addresses: Iterable<Address>, options?: FactsAtOptions): Promise<Graph>
  /** From the table of links, in one state of the store. */
  countedLinks(options: CountedOptions): Promise<CountedLinks>
  /** How many links that table has, by why they give no authority; null is those that do. */
  countUncounted(): Promise<readonly UncountedLinks[]>
  /** From each of these blogs to each blog it links to, from an index: those that count, by the keys of both. */
  countedFrom(blogs: readonly string[]): Promise<readonly BlogLinks[]>
  /** Every link to a post, or to any post of these blogs, from an index; the newest first, undated last, by address of the source, then of the target. */
  linksTo(target: { readonly post: Address } | { readonly blogs: readonly string[] }): Promise<readonly LinkTo[]>
  /** The keys of blogs that are linked to and belong to a registrable domain. */
  blogsOfDomain(domain: string): Promise<readonly string[]>
  /**
   * Titles, excerpts and comments that hold all words of a query (`termsOf`), best first. By the addresses that facts are told under, so that one
   * post may be met twice; from an index that is brought up to date like the table of links.
   */
  search(query: string, options: SearchOptions): Promise<readonly Found[]>
  searchCount(query: string): Promise<number>
  /** Resolves when everything that was merged here is derived. */
  settle(): Promise<void>
  counts(): Promise<Counts>
  /** Every fact, as graphs of bounded size, each of one kind, in key order over the whole stream; or those after a place in it. */
  everything(after?: Place | null): AsyncIterable<Graph>
  /**
   * Where such things may stand, and all that may be another name of it, in order, in pieces: who judges them one by one (`factsAt`) meets every
   * canonical address once. Of posts also what is only linked to. Only those after one, where that is given.
   */
  addresses(of: Judged, after?: Address | ''): AsyncIterable<readonly Address[]>
  /** Removes every fact about these hosts (the sample blogosphere's); they may be learnt again. */
  eraseHosts(hosts: readonly string[]): Promise<void>
  /** Removes every fact that names it, and keeps it out of later merges, under later names too. Done again, it finishes what was interrupted. */
  forget(what: Forgettable): Promise<void>
  /** Lets it be learnt again. False when it was not forgotten. */
  remember(what: Forgettable): Promise<boolean>
  /** Those of these addresses that are forgotten. */
  whichForgotten(addresses: Iterable<Address>): Promise<ReadonlySet<Address>>
  /** For copies: what is forgotten, without its names. */
  tombstones(): Promise<readonly Tombstone[]>
  addTombstones(tombstones: readonly Tombstone[]): Promise<void>
  /** Small notes by name, which are no facts: how far a copy has come. Null takes one away. */
  note(name: string): Promise<string | null>
  setNote(name: string, text: string | null): Promise<void>
  close(): Promise<void>
}

/** For a store on a server; a file does not go away. */
export interface OpenOptions {
  /** How long each question waits for a server that went away to come back, in ms; some seconds when it is not said. */
  readonly whileAway?: number
  /** Called with what is in the way, in words for people, as soon as something waits for it. */
  readonly onAway?: (trouble: string) => void
}

const STORE_PROBLEMS = [
  'unreadable',
  'not-ours',
  'newer',
  'read-only',
  'full',
  'locked',
  'unreachable',
  'unknown',
] as const

/** What we or the machine broke, never the web. `what` is stable; the message says how to mend it. */
export class StoreError extends Error {
  readonly code: string
  readonly what: (typeof STORE_PROBLEMS)[number]
  constructor(what: (typeof STORE_PROBLEMS)[number], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.what = what
    this.code = `store/${what}`
  }
}
