// What was known on a day: the facts whose time on our clock is not after its end. Not older wordings: fields stay as they are now.
import type { Address, From, Graph, Time } from './model.ts'
import { sightingsUntil } from './sightings.ts'

/** `day` is "2026-01-31", in UTC. `others`: home pages that posts outside this graph named by then. */
export function graphAsOf(graph: Graph, day: string, others: ReadonlySet<Address | null> = new Set()): Graph {
  const end = endOfDay(day)
  const seenUntil = <Fact extends { readonly seen: Graph['posts'][number]['seen'] }>(facts: readonly Fact[]) =>
    facts.map((fact) => ({ ...fact, seen: sightingsUntil(fact.seen, end) })).filter(({ seen }) => seen.length > 0)
  const known: Graph = {
    ...graph,
    comments: seenUntil(graph.comments),
    evidence: seenUntil(graph.evidence),
    anchors: seenUntil(graph.anchors),
    aliases: seenUntil(graph.aliases),
    marks: graph.marks.filter(({ at }) => at <= end),
    readings: graph.readings.filter(({ at }) => at <= end),
  }
  const named = addressesNamedIn(known)
  const posts = graph.posts
    .map((post) => ({ ...post, seen: sightingsUntil(post.seen, end) }))
    .filter(({ seen, address }) => seen.length > 0 || named.has(address))
  const homes = new Set(posts.map(({ blog }) => blog)).union(others)
  return { ...known, posts, blogs: graph.blogs.filter(({ address, from }) => homes.has(address) || toldBy(from, end)) }
}

/** Its last instant. */
export const endOfDay = (day: string): Time => `${day}T23:59:59.999Z`

/** A post needs no sighting of its own: that something known points at it is enough. */
function addressesNamedIn({ evidence, comments, aliases, anchors, readings }: Graph): ReadonlySet<string> {
  return new Set([
    ...evidence.flatMap(({ source, target }) => [source, target]),
    ...comments.map(({ post }) => post),
    ...aliases.flatMap(({ from, to }) => [from, to]),
    ...anchors.map(({ target }) => target),
    ...readings.map(({ page }) => page),
  ])
}

function toldBy(from: From, end: Time): boolean {
  return Object.values(from).some(({ at }) => at <= end)
}
