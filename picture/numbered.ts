// A conversation by number: the posts of its tree in their order, then what the root answered. Thousands are counted and folded in arrays of
// numbers; what is drawn in the end gets objects.
import type { BranchJson, ConversationJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import type { Timeline } from './timeline.ts'

export interface Numbered {
  /** -1 for a post that is in neither. */
  readonly of: (address: Address) => number
  /** Its tree: these posts have the first numbers. */
  readonly tree: readonly BranchJson[]
  /** What is known of each; undefined where it was not sent. */
  readonly posts: readonly (PostJson | undefined)[]
  /** The post that each hangs on; -1 for the root and for what it answered. */
  readonly parents: Int32Array
  /** Seconds after the root; NaN when nobody knows. */
  readonly times: Float64Array
  /** Of each comment of the conversation, in their order, the post it stands under. */
  readonly commented: Int32Array
}

/** `timeline`: of a conversation with the same posts. Loops are plain ones here: they are most of what a large conversation waits for. */
export function numberedOf(data: ConversationJson, timeline: Timeline): Numbered {
  const { tree, upstream } = data
  const numbers = new Map<Address, number>()
  for (const { address } of tree) numbers.set(address, numbers.size)
  for (const { address } of upstream) if (!numbers.has(address)) numbers.set(address, numbers.size)
  const of = lookup(numbers)
  const parents = new Int32Array(numbers.size).fill(-1)
  for (let number = 0; number < tree.length; number += 1) {
    const parent = tree[number]?.parent ?? null
    if (parent !== null) parents[number] = of(parent)
  }
  const posts: (PostJson | undefined)[] = new Array(numbers.size).fill(undefined)
  const times = new Float64Array(numbers.size).fill(Number.NaN)
  for (let index = 0; index < data.posts.length; index += 1) {
    const post = data.posts[index]
    const number = post ? of(post.address) : -1
    if (number === -1) continue
    posts[number] = post
    times[number] = timeline.posts[index] ?? Number.NaN
  }
  const commented = new Int32Array(data.comments.length)
  for (let index = 0; index < commented.length; index += 1) commented[index] = of(data.comments[index]?.post ?? '')
  return { of, tree, posts, parents, times, commented }
}

/** Comments of a post, and answers to it, often follow each other: what is asked for again is at hand. */
function lookup(numbers: ReadonlyMap<Address, number>): Numbered['of'] {
  let [last, number] = ['', -1]
  return (address) => {
    if (address !== last) {
      last = address
      number = numbers.get(address) ?? -1
    }
    return number
  }
}

/** Sums what the posts of the tree have, each with all that grew from it. Changes `own`. */
export function grown<Sums extends Float64Array | Int32Array>({ tree, parents }: Numbered, own: Sums): Sums {
  for (let number = tree.length - 1; number > 0; number -= 1) {
    const parent = parents[number] ?? -1
    if (parent !== -1) own[parent] = (own[parent] ?? 0) + (own[number] ?? 0)
  }
  return own
}
