// What stores keep beside the facts for the sake of queries: verdicts on posts and links, as the pure functions give them.
import { addressOf } from '../graph/address.ts'
import { instantOf } from '../graph/instant.ts'
import type { Address, EvidenceKind, Graph } from '../graph/model.ts'
import {
  blogKeyOf,
  canonicalOf,
  effectiveDateOf,
  type Facts,
  factsOf,
  type LinkState,
  linksOf,
  whyUncounted,
} from '../graph/verdict.ts'
import { factsAround } from './around.ts'
import type { Lookups } from './lookups.ts'
import { namesOf } from './reach.ts'

/** A link under canonical addresses. */
export interface DerivedLink {
  readonly source: Address
  readonly target: Address
  readonly kinds: readonly EvidenceKind[]
  readonly state: LinkState
  /** Why it gives no authority, whatever the window (graph/response.ts); null when it counts. */
  readonly uncounted: string | null
  /** Effective date of the source, in ms since 1970; null when it has none. */
  readonly at: number | null
  /** Which blogs the ends count for (`blogKeyOf`). */
  readonly sourceBlog: string
  readonly targetBlog: string
}

export interface Derived {
  /** The posts that were asked for, under all their names. */
  readonly names: ReadonlySet<Address>
  readonly isOwn: (address: Address) => boolean
  readonly graph: Graph
  readonly facts: Facts
  /** Those that have an end among the posts. */
  readonly links: readonly DerivedLink[]
}

/** The posts whose verdicts, or whose links' verdicts, a merge may have changed. */
export function touchedBy(graph: Graph): ReadonlySet<Address> {
  const touched = new Set<Address>()
  for (const { address } of graph.posts) touched.add(address)
  for (const { post } of graph.comments) touched.add(post)
  for (const { source } of graph.evidence) touched.add(source)
  for (const { target } of graph.anchors) touched.add(target)
  for (const { from, to } of graph.aliases) touched.add(from).add(to)
  for (const { subject } of graph.marks) touched.add(subject).add(addressOf(subject) ?? subject)
  for (const { page } of graph.readings) touched.add(page).add(addressOf(page) ?? page)
  return touched
}

export async function deriveFrom(lookups: Lookups, posts: ReadonlySet<Address>): Promise<Derived> {
  const names = new Set((await namesOf(lookups, posts)).keys())
  const graph = await factsAround(lookups, names)
  const facts = factsOf(graph)
  const own = new Set([...posts].map((address) => canonicalOf(facts, address)))
  const isOwn = (address: Address) => own.has(canonicalOf(facts, address))
  const links = linksOf(facts).filter(({ source, target }) => own.has(source) || own.has(target))
  return {
    ...{ names, isOwn, graph, facts },
    links: links.map((link) => ({
      ...{ source: link.source, target: link.target, kinds: link.kinds, state: link.state },
      uncounted: whyUncounted(facts, link),
      at: instantOf(effectiveDateOf(facts, link.source).at),
      sourceBlog: blogKeyOf(facts, link.source),
      targetBlog: blogKeyOf(facts, link.target),
    })),
  }
}
