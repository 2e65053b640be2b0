// A graph made ready for verdicts: as of a day, under canonical addresses, indexed once. Every verdict takes one of these.
import { believedAliases, movedSince } from './alias-claims.ts'
import { graphAsOf } from './as-of.ts'
import { canonicalNames } from './canonical.ts'
import { inOrderOfBlogs } from './day-month.ts'
import { bodyReadings, threadReadings } from './decisive.ts'
import { isLinkback } from './linkback.ts'
import { mergeGraphs } from './merge.ts'
import type { Address, Anchor, Blog, Comment, Evidence, Graph, Mark, Post, Reading, Time } from './model.ts'
import { withOneResponse } from './one-response.ts'
import { type Rename, renamedGraph, renamedTimeline, renamer } from './rename.ts'
import { looseName, siteOf } from './site.ts'
import { timelineOf } from './timeline.ts'

export interface Facts {
  /** Under canonical addresses, merged again, dates in the order of their blogs, each response once; aliases as they were claimed, readings in `readings`. */
  readonly graph: Graph
  readonly rename: Rename
  /** Canonical address → its other names, sorted. */
  readonly otherNames: ReadonlyMap<Address, readonly Address[]>
  readonly posts: ReadonlyMap<Address, Post>
  readonly blogs: ReadonlyMap<Address, Blog>
  readonly comments: ReadonlyMap<Address, readonly Comment[]>
  /** Notices that others showed of a post, by the post that is said to link. */
  readonly linkbacks: ReadonlyMap<Address, readonly Evidence[]>
  readonly anchors: ReadonlyMap<Address, readonly Anchor[]>
  readonly marks: ReadonlyMap<Address, readonly Mark[]>
  /** By page, in order of time; an `unchanged` carries what its `read` showed. */
  readonly readings: ReadonlyMap<Address, readonly Reading[]>
  /** Until when what a reading showed was found unchanged, by `readingKey`. */
  readonly held: ReadonlyMap<string, Time>
  /** When a post's body was read so that it would have shown everything. */
  readonly bodies: ReadonlyMap<Address, readonly Time[]>
  /** When a post's whole thread was read. */
  readonly threads: ReadonlyMap<Address, readonly Time[]>
}

export interface FactsOptions {
  /** "2026-01-31" (UTC): only what was known by the end of that day. */
  readonly asOf?: string | null
  /** The graph is as merging leaves it: what a store gives back is. */
  readonly merged?: boolean
}

export function factsOf(whole: Graph, { asOf = null, merged = false }: FactsOptions = {}): Facts {
  const united = merged ? whole : mergeGraphs(whole)
  const graph = asOf === null ? united : graphAsOf(united, asOf)
  const literal = timelineOf(graph.readings)
  const believed = believedAliases(graph, literal)
  const names = canonicalNames(believed, literal)
  const rename = renamer(names)
  const canonical = withOneResponse(inOrderOfBlogs(renamedGraph(graph, rename)))
  const { readings, held } = renamedTimeline(literal, movedSince(believed), rename)
  const byPage = readingsByPage(readings)
  return {
    graph: canonical,
    rename,
    otherNames: otherNamesOf(names),
    posts: new Map(canonical.posts.map((post) => [post.address, post])),
    blogs: new Map(canonical.blogs.map((blog) => [blog.address, blog])),
    comments: Map.groupBy(canonical.comments, ({ post }) => post),
    linkbacks: Map.groupBy(
      canonical.evidence.filter(({ kind }) => isLinkback(kind)),
      ({ source }) => source,
    ),
    anchors: Map.groupBy(canonical.anchors, ({ target }) => target),
    marks: Map.groupBy(canonical.marks, ({ subject }) => subject),
    readings: byPage,
    held,
    bodies: bodyReadings(byPage),
    threads: threadReadings(byPage),
  }
}

/** The one address of what any of its names is given for. */
export function canonicalOf(facts: Facts, address: Address): Address {
  return facts.rename(address)
}

/** The other names of what this address names, sorted; the canonical one is not among them. */
export function aliasesOf(facts: Facts, address: Address): readonly Address[] {
  return facts.otherNames.get(facts.rename(address)) ?? []
}

/** What is said of a post under all its names; null when it is not among the facts. */
export function postOf(facts: Facts, address: Address): Post | null {
  return facts.posts.get(facts.rename(address)) ?? null
}

/** Which blog a post counts for: the one it says it is of, else its site. Not an address: for comparing only. */
export function blogKeyOf(facts: Facts, post: Address): string {
  const blog = postOf(facts, post)?.blog ?? null
  return blog === null ? siteOf(post) : looseName(blog)
}

/** The comments under a post, by address. */
export function commentsOf(facts: Facts, post: Address): readonly Comment[] {
  return facts.comments.get(facts.rename(post)) ?? []
}

function readingsByPage(readings: readonly Reading[]): ReadonlyMap<Address, readonly Reading[]> {
  const pages = Map.groupBy(readings, ({ page }) => page)
  for (const list of pages.values()) list.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  return pages
}

function otherNamesOf(names: ReadonlyMap<Address, Address>): ReadonlyMap<Address, readonly Address[]> {
  const others = Map.groupBy([...names.keys()].sort(), (name) => names.get(name) ?? name)
  return others
}
