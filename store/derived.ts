// What stores keep beside the facts for the sake of queries: verdicts on posts and links, as the pure functions give them.
import { instantOf } from '../graph/instant.ts'
import type { Address, DayMonthOrder, Graph } from '../graph/model.ts'
import {
  blogKeyOf,
  canonicalOf,
  commentedAt,
  commentsOf,
  effectiveDateOf,
  type Facts,
  factsOf,
  isLinkback,
  linksOf,
  notAResponse,
  whyNoResponse,
  whyUncounted,
} from '../graph/verdict.ts'
import { factsAround } from './around.ts'
import type { DerivedComment, DerivedLink } from './derived-rows.ts'
import type { Lookups } from './lookups.ts'
import { namesOf } from './reach.ts'
import { remembering } from './remembering.ts'

export interface Derived {
  /** The posts that were asked for, under all their names. */
  readonly names: ReadonlySet<Address>
  readonly isOwn: (address: Address) => boolean
  readonly graph: Graph
  readonly facts: Facts
  /** Those that have an end among the posts; but for links from `leftToLater`. */
  readonly links: readonly DerivedLink[]
  readonly leftToLater: ReadonlySet<Address>
  /** Under the posts, each once. */
  readonly comments: readonly DerivedComment[]
}

/** What a merge may have changed the verdicts of. */
export interface Touched {
  /** The posts themselves, and links from or to them. */
  readonly posts: ReadonlySet<Address>
  /** All posts of these blogs, and links from or to them. */
  readonly blogs: ReadonlySet<Address>
  /** The same, where the order of a blog's dates was not known. */
  readonly orders: ReadonlyMap<Address, DayMonthOrder>
  /** Posts that have these among the further pages of their thread. */
  readonly pages: ReadonlySet<Address>
}

export function touchedBy(graph: Graph): Touched {
  const posts = new Set<Address>()
  for (const { address } of graph.posts) posts.add(address)
  for (const { post } of graph.comments) posts.add(post)
  for (const { source } of graph.evidence) posts.add(source)
  for (const { target } of graph.anchors) posts.add(target)
  for (const { from, to } of graph.aliases) posts.add(from).add(to)
  for (const { page } of graph.readings) posts.add(page)
  const marked = graph.marks.map(({ subject }) => subject)
  for (const subject of marked) posts.add(subject.split('#', 1)[0] ?? subject)
  const orders = graph.blogs.flatMap(({ address, dayMonth }) =>
    dayMonth === null ? [] : [[address, dayMonth] as const],
  )
  const pages = new Set(graph.readings.map(({ page }) => page))
  return { posts, blogs: new Set(marked), orders: new Map(orders), pages }
}

/** Effective date of a post, in ms since 1970. */
export function datedAt(facts: Facts, post: Address): number | null {
  return instantOf(effectiveDateOf(facts, canonicalOf(facts, post)).at)
}

/**
 * What the source's own page shows is left to posts that come later: most links have both ends among what was merged, and need to be looked at
 * once. A linkback may tell the date of its target, so it is looked at with either.
 */
export async function deriveFrom(
  given: Lookups,
  posts: ReadonlySet<Address>,
  later: ReadonlySet<Address>,
): Promise<Derived> {
  const lookups = remembering(given)
  const names = new Set((await namesOf(lookups, posts)).keys())
  const leftToLater = new Set<Address>()
  const wanted = (await lookups.evidenceAt(names)).filter(({ kind, source }) => {
    const isLeft = !isLinkback(kind) && !names.has(source) && later.has(source)
    if (isLeft) leftToLater.add(source)
    return !isLeft
  })
  const graph = await factsAround(lookups, names, wanted)
  const facts = factsOf(graph, { merged: true })
  const own = new Set([...names].map((address) => canonicalOf(facts, address)))
  const isOwn = (address: Address) => own.has(canonicalOf(facts, address))
  return {
    ...{ names, isOwn, graph, facts, leftToLater },
    links: derivedLinks(facts).filter(({ source, target }) => own.has(source) || own.has(target)),
    comments: derivedComments(facts, own),
  }
}

/** Of a whole graph. */
export function derivedOfAll(graph: Graph): Derived {
  const facts = factsOf(graph, { merged: true })
  const names = touchedBy(graph).posts
  const comments = derivedComments(facts, facts.comments.keys())
  return { names, isOwn: () => true, graph, facts, links: derivedLinks(facts), leftToLater: new Set(), comments }
}

function derivedLinks(facts: Facts): readonly DerivedLink[] {
  return linksOf(facts).map((link) => ({
    ...{ source: link.source, target: link.target, kinds: link.kinds, state: link.state },
    uncounted: whyUncounted(facts, link),
    leftOut: notAResponse(facts, link),
    at: datedAt(facts, link.source),
    sourceBlog: blogKeyOf(facts, link.source),
    targetBlog: blogKeyOf(facts, link.target),
  }))
}

function derivedComments(facts: Facts, posts: Iterable<Address>): readonly DerivedComment[] {
  return [...posts].flatMap((post) => {
    const blog = blogKeyOf(facts, post)
    return commentsOf(facts, post).map((comment) => ({
      ...{ address: comment.address, post, blog },
      at: instantOf(commentedAt(comment)),
      leftOut: whyNoResponse(facts, comment),
    }))
  })
}
