// A conversation by number: its posts in the order in which they were sent. Thousands are counted and folded in arrays of numbers; what is
// drawn in the end gets objects.
import { indicesIn } from '../answers/indices.ts'
import type { BranchJson, ConversationJson, IndicesJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { oncePer } from './once-per.ts'
import type { Timeline } from './timeline.ts'

export interface Numbered {
  readonly tree: readonly BranchJson[]
  /** Of each branch of the tree, in its order: parents before children. */
  readonly branches: readonly number[]
  readonly upstream: readonly number[]
  readonly posts: readonly PostJson[]
  /** The post that each hangs on; -1 for the root and for what is not in the tree. */
  readonly parents: Int32Array
  /** Seconds after the root; NaN when nobody knows. */
  readonly times: Float64Array
  /** Of each comment of the conversation, in their order, the post it stands under. */
  readonly commented: readonly number[]
  /** The ends of each link, in their order. */
  readonly sources: readonly number[]
  readonly targets: readonly number[]
}

/** `timeline`: of a conversation with the same posts. */
export function numberedOf(data: ConversationJson, timeline: Timeline): Numbered {
  const { tree, posts } = data
  const { tree: branches, parents, upstream, comments: commented, sources, targets } = indicesOf(data)
  return {
    ...{ tree, branches, upstream, posts, commented, sources, targets },
    ...{ parents: parentsOf(branches, parents, posts.length), times: timeline.posts },
  }
}

/** Those that were sent, as long as its rows are all that were. */
export function indicesOf(data: ConversationJson): IndicesJson {
  const { indices, tree, upstream, comments, links } = data
  const isTree = indices.tree.length === tree.length && indices.upstream.length === upstream.length
  const isTalk = indices.comments.length === comments.length && indices.sources.length === links.length
  return isTree && isTalk ? indices : indicesIn(data)
}

function parentsOf(branches: readonly number[], parentsOfBranches: readonly number[], posts: number): Int32Array {
  const parents = new Int32Array(posts).fill(-1)
  for (let at = 0; at < branches.length; at += 1) parents[branches[at] ?? 0] = parentsOfBranches[at] ?? -1
  return parents
}

const numbersOf = oncePer(
  (posts: readonly PostJson[]): ReadonlyMap<Address, number> =>
    new Map(posts.map(({ address }, number) => [address, number])),
)

/** Looked up; -1 for none of its posts. */
export const numberOf = ({ posts }: Pick<Numbered, 'posts'>, address: Address): number =>
  numbersOf(posts).get(address) ?? -1

/** Sums what the posts of the tree have, each with all that grew from it. Changes `own`. */
export function grown({ branches, parents }: Pick<Numbered, 'branches' | 'parents'>, own: Float64Array): Float64Array {
  for (let at = branches.length - 1; at > 0; at -= 1) {
    const number = branches[at] ?? 0
    const parent = parents[number] ?? -1
    if (parent !== -1) own[parent] = (own[parent] ?? 0) + (own[number] ?? 0)
  }
  return own
}
