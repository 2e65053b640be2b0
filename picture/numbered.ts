// A conversation by number: its posts in the order in which they were sent. Thousands are counted and folded in arrays of numbers; what is
// drawn in the end gets objects.
import type { BranchJson, ConversationJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import type { Timeline } from './timeline.ts'

export interface Numbered {
  /** -1 for none of its posts. */
  readonly of: (address: Address) => number
  readonly addresses: readonly Address[]
  readonly tree: readonly BranchJson[]
  /** Of each branch of the tree, in its order: parents before children. */
  readonly branches: Int32Array
  /** What is known of each; undefined where it was not sent. */
  readonly posts: readonly (PostJson | undefined)[]
  /** The post that each hangs on; -1 for the root and for what is not in the tree. */
  readonly parents: Int32Array
  /** Seconds after the root; NaN when nobody knows. */
  readonly times: Float64Array
  /** Of each comment of the conversation, in their order, the post it stands under. */
  readonly commented: Int32Array
}

/** `timeline`: of a conversation with the same posts. Loops are plain ones here: they are most of what a large conversation waits for. */
export function numberedOf(data: ConversationJson, timeline: Timeline): Numbered {
  const { tree, posts } = data
  const { of, addresses, branches } = numbersOf(data)
  const times = new Float64Array(addresses.length).fill(Number.NaN)
  times.set(timeline.posts)
  const parents = new Int32Array(addresses.length).fill(-1)
  const root = of(data.root)
  for (let at = 0; at < branches.length; at += 1) {
    const parent = tree[at]?.parent ?? null
    if (parent !== null) parents[branches[at] ?? 0] = parent === data.root ? root : of(parent)
  }
  const commented = new Int32Array(data.comments.length)
  for (let at = 0; at < commented.length; at += 1) commented[at] = of(data.comments[at]?.post ?? '')
  return { of, addresses, tree, branches, posts, parents, times, commented }
}

/** Posts that were sent come first, then those that are only named. */
function numbersOf({ posts, tree, upstream }: ConversationJson): Pick<Numbered, 'of' | 'addresses' | 'branches'> {
  const addresses = posts.map(({ address }) => address)
  const numbers = new Map<Address, number>()
  for (let at = 0; at < addresses.length; at += 1) numbers.set(addresses[at] as Address, at)
  const of = lookup(numbers, addresses)
  const numbersIn = (named: readonly BranchJson[]) => {
    const own = new Int32Array(named.length)
    for (let at = 0; at < own.length; at += 1) {
      const { address } = named[at] as BranchJson
      own[at] = of(address)
      if (own[at] !== -1) continue
      own[at] = addresses.push(address) - 1
      numbers.set(address, addresses.length - 1)
    }
    return own
  }
  const branches = numbersIn(tree)
  numbersIn(upstream)
  return { of, addresses, branches }
}

/** What hangs on posts mostly comes in their order: the one that was found last and the one after it are tried before the map. */
function lookup(numbers: ReadonlyMap<Address, number>, addresses: readonly Address[]): Numbered['of'] {
  let last = 0
  return (address) => {
    if (address === addresses[last]) return last
    if (address === addresses[last + 1]) {
      last += 1
      return last
    }
    const number = numbers.get(address)
    if (number === undefined) return -1
    last = number
    return number
  }
}

/** Sums what the posts of the tree have, each with all that grew from it. Changes `own`. */
export function grown<Sums extends Float64Array | Int32Array>({ branches, parents }: Numbered, own: Sums): Sums {
  for (let at = branches.length - 1; at > 0; at -= 1) {
    const number = branches[at] ?? 0
    const parent = parents[number] ?? -1
    if (parent !== -1) own[parent] = (own[parent] ?? 0) + (own[number] ?? 0)
  }
  return own
}
