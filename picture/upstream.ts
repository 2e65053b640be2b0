// What the root answered, left of it: which of it is drawn, and in which rows. A post may cite a hundred pages; a handful tells whom it answered.
import type { BranchJson, ConversationJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { indicesOf } from './numbered.ts'

const MOST = 8
/** Pixels between two rows. */
export const UPSTREAM_ROW = 34

/** The conversation with its nearest upstream alone: posts that were read first, then those with a date. `hidden` counts the others. */
export function nearUpstream(data: ConversationJson): { readonly data: ConversationJson; readonly hidden: number } {
  if (data.upstream.length <= MOST) return { data, hidden: 0 }
  const posts = new Map(data.posts.map((post) => [post.address, post]))
  const rank = ({ address }: BranchJson) => {
    const post = posts.get(address)
    return post?.state === 'read' ? 0 : post?.effectiveFrom === 'published' ? 1 : 2
  }
  const ranked = [...data.upstream].sort((a, b) => a.depth - b.depth || rank(a) - rank(b))
  const kept = new Set<Address | null>([data.root])
  for (const { address, parent } of ranked) if (kept.size <= MOST && kept.has(parent)) kept.add(address)
  const isKept = data.upstream.map(({ address }) => kept.has(address))
  const upstream = data.upstream.filter((_, at) => isKept[at])
  const all = indicesOf(data)
  const indices = { ...all, upstream: all.upstream.filter((_, at) => isKept[at]) }
  return { data: { ...data, upstream, indices }, hidden: data.upstream.length - upstream.length }
}

/** Rows above that of the root: the first post that a post answered goes on in its row, each further one takes a row of its own. */
export function upstreamLevels({ root, upstream }: ConversationJson): ReadonlyMap<Address, number> {
  const levels = new Map<Address, number>([[root, 0]])
  const continued = new Set<Address>()
  let highest = 0
  for (const { address, parent } of upstream) {
    if (parent === null) continue
    if (continued.has(parent)) highest += 1
    levels.set(address, continued.has(parent) ? highest : (levels.get(parent) ?? 0))
    continued.add(parent)
  }
  return levels
}
