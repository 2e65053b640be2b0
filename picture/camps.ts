// Which camp a post belongs to: blogs that link to each other more than to others. Labels spread from neighbour to neighbour
// (Raghavan, Albert, Kumara 2007), always in the same order, so that the same conversation has the same camps.
import type { ConversationJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { oncePer } from './once-per.ts'

const ROUNDS = 12

/** The name of its camp for each post: "camp of BLOG", called by the blog with most links in it. */
export const campsOf = oncePer(({ posts, links, root }: ConversationJson): ReadonlyMap<Address, string> => {
  const blogs = new Map(posts.map(({ address, blogName }) => [address, blogName]))
  const hub = blogs.get(root)
  const weights = new Map<string, Map<string, number>>()
  const join = (a: string, b: string) => {
    const row = weights.get(a) ?? new Map<string, number>()
    weights.set(a, row.set(b, (row.get(b) ?? 0) + 1))
  }
  for (const { source, target } of links) {
    const [a, b] = [blogs.get(source), blogs.get(target)]
    // Everybody answers the root: that says nothing of camps.
    if (a === undefined || b === undefined || a === b || a === hub || b === hub) continue
    join(a, b)
    join(b, a)
  }
  const labels = spread(weights)
  return new Map(
    [...blogs].flatMap(([post, blog]) => (labels.has(blog) ? [[post, `camp of ${labels.get(blog)}`]] : [])),
  )
})

function spread(weights: ReadonlyMap<string, ReadonlyMap<string, number>>): ReadonlyMap<string, string> {
  const strengths = new Map([...weights].map(([blog, row]) => [blog, row.values().reduce((a, b) => a + b, 0)]))
  const strength = (blog: string) => strengths.get(blog) ?? 0
  const order = [...weights.keys()].sort((a, b) => strength(b) - strength(a) || (a < b ? -1 : 1))
  const labels = new Map(order.map((blog) => [blog, blog]))
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false
    for (const blog of order) {
      const next = heaviest(weights.get(blog) ?? new Map(), labels, labels.get(blog) ?? blog)
      changed ||= next !== labels.get(blog)
      labels.set(blog, next)
    }
    if (!changed) break
  }
  return labels
}

/** The label that weighs most among the neighbours; its own one among equals, else the first by name. */
function heaviest(row: ReadonlyMap<string, number>, labels: ReadonlyMap<string, string>, own: string): string {
  const sums = new Map<string, number>()
  for (const [other, weight] of row) {
    const label = labels.get(other) ?? other
    sums.set(label, (sums.get(label) ?? 0) + weight)
  }
  let [best, most] = [own, sums.get(own) ?? 0]
  for (const [label, sum] of sums) {
    if (sum > most || (sum === most && best !== own && label < best)) [best, most] = [label, sum]
  }
  return best
}
