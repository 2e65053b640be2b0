// The same graph with every other name replaced by the canonical address, so that all that follows compares plain strings.
import { readingKey } from './keys.ts'
import { mergeGraphs } from './merge.ts'
import { type Address, EMPTY_GRAPH, type Graph, type Reading, type Sighting, type Time } from './model.ts'
import type { Timeline } from './timeline.ts'

export type Rename = (address: Address) => Address

/** Canonical address of a post, a page or a blog; a comment's is its post's with the comment's fragment. */
export function renamer(names: ReadonlyMap<Address, Address>): Rename {
  return (address) => {
    const known = names.get(address)
    if (known !== undefined) return known
    const [page = '', fragment] = address.split('#', 2)
    const renamed = fragment === undefined ? undefined : names.get(page)
    return renamed === undefined ? address : `${renamed.split('#', 1)[0]}#${fragment}`
  }
}

/** A graph as merging leaves it, and so is what comes back. Facts and lists that name nothing else stay the same objects. */
export function renamedGraph(graph: Graph, rename: Rename): Graph {
  const maybe = (address: Address | null) => (address === null ? null : rename(address))
  const seen = (sightings: readonly Sighting[]) =>
    sightings.every(({ page }) => rename(page) === page)
      ? sightings
      : sightings.map((sighting) => ({ ...sighting, page: rename(sighting.page) }))
  const renamed: Graph = {
    blogs: renamedList(graph.blogs, ({ address }) => ({ address: rename(address) })),
    posts: renamedList(graph.posts, (post) => ({
      address: rename(post.address),
      blog: maybe(post.blog),
      seen: seen(post.seen),
    })),
    comments: renamedList(graph.comments, (comment) => ({
      address: rename(comment.address),
      post: rename(comment.post),
      parent: maybe(comment.parent),
      seen: seen(comment.seen),
    })),
    evidence: renamedList(graph.evidence, (proof) => ({
      source: rename(proof.source),
      target: rename(proof.target),
      comment: maybe(proof.comment),
      seen: seen(proof.seen),
    })),
    anchors: renamedList(graph.anchors, (anchor) => ({
      blog: rename(anchor.blog),
      target: rename(anchor.target),
      seen: seen(anchor.seen),
    })),
    aliases: graph.aliases,
    marks: renamedList(graph.marks, ({ subject }) => ({ subject: rename(subject) })),
    readings: [],
  }
  const changed = LISTS.filter((list) => renamed[list] !== graph[list])
  const united = mergeGraphs({ ...EMPTY_GRAPH, ...Object.fromEntries(changed.map((list) => [list, renamed[list]])) })
  return { ...renamed, ...Object.fromEntries(changed.map((list) => [list, united[list]])) }
}

const LISTS = ['blogs', 'posts', 'comments', 'evidence', 'anchors', 'marks'] as const

function renamedList<Fact extends object>(
  list: readonly Fact[],
  names: (fact: Fact) => Partial<Fact>,
): readonly Fact[] {
  let changed = false
  const renamed = list.map((fact) => {
    const own = names(fact)
    const same = Object.entries(own).every(([name, value]) => fact[name as keyof Fact] === value)
    if (!same) changed = true
    return same ? fact : { ...fact, ...own }
  })
  return changed ? renamed : list
}

/** Readings under canonical addresses. What an old address answered after it had moved says nothing of the post. */
export function renamedTimeline(
  { readings, held }: Timeline,
  moved: ReadonlyMap<Address, Time>,
  rename: Rename,
): Timeline {
  const renamedHeld = new Map<string, Time>()
  const telling: Reading[] = []
  for (const reading of readings) {
    const renamed = { ...reading, page: rename(reading.page), next: reading.next.map(rename) }
    const until = held.get(readingKey(reading))
    if (until !== undefined) renamedHeld.set(readingKey(renamed), until)
    if (!isOfNoUse(reading, moved)) telling.push(renamed)
  }
  return { readings: telling, held: renamedHeld }
}

function isOfNoUse({ page, outcome, at }: Reading, moved: ReadonlyMap<Address, Time>): boolean {
  const since = moved.get(page)
  return since !== undefined && at >= since && (outcome === 'gone' || outcome === 'missing' || outcome === 'refused')
}
