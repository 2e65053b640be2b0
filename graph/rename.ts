// The same graph with every other name replaced by the canonical address, so that all that follows compares plain strings.
import { readingKey } from './keys.ts'
import { mergeGraphs } from './merge.ts'
import type { Address, Graph, Reading, Sighting, Time } from './model.ts'
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

export function renamedGraph(graph: Graph, rename: Rename): Graph {
  const maybe = (address: Address | null) => (address === null ? null : rename(address))
  const seen = (sightings: readonly Sighting[]) =>
    sightings.map((sighting) => ({ ...sighting, page: rename(sighting.page) }))
  return mergeGraphs({
    blogs: graph.blogs.map((blog) => ({ ...blog, address: rename(blog.address) })),
    posts: graph.posts.map((post) => ({
      ...post,
      address: rename(post.address),
      blog: maybe(post.blog),
      seen: seen(post.seen),
    })),
    comments: graph.comments.map((comment) => ({
      ...comment,
      address: rename(comment.address),
      post: rename(comment.post),
      parent: maybe(comment.parent),
      seen: seen(comment.seen),
    })),
    evidence: graph.evidence.map((proof) => ({
      ...proof,
      source: rename(proof.source),
      target: rename(proof.target),
      comment: maybe(proof.comment),
      seen: seen(proof.seen),
    })),
    anchors: graph.anchors.map((anchor) => ({
      ...anchor,
      blog: rename(anchor.blog),
      target: rename(anchor.target),
      seen: seen(anchor.seen),
    })),
    aliases: graph.aliases,
    marks: graph.marks.map((mark) => ({ ...mark, subject: rename(mark.subject) })),
    readings: [],
  })
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
