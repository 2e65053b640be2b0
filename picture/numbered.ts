// A conversation by number: its posts in the order in which they were sent. Thousands are counted and folded in arrays of numbers; what is
// drawn in the end gets objects.
import type { BranchJson, CommentJson, ConversationJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import type { Timeline } from './timeline.ts'

export interface Numbered {
  readonly numbers: ReadonlyMap<Address, number>
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

/** -1 for none of its posts. */
export const numberOf = (numbers: Numbered['numbers'], address: Address): number => numbers.get(address) ?? -1

/** The same: what hangs on posts mostly comes in their order, so the one that was found last and the one after it are tried before the map. */
export function numberNear(
  last: number,
  numbers: Numbered['numbers'],
  addresses: readonly Address[],
  address: Address,
): number {
  if (address === addresses[last]) return last
  return address === addresses[last + 1] ? last + 1 : (numbers.get(address) ?? -1)
}

/**
 * `timeline`: of a conversation with the same posts. Loops here stand alone and call no functions made for this conversation: they are most
 * of what a large one waits for, and an engine that meets such loops for the first time gets fast in them soonest.
 */
export function numberedOf(data: ConversationJson, timeline: Timeline): Numbered {
  const { tree, posts, comments, root } = data
  const { numbers, addresses, branches } = numbersOf(data)
  const times = new Float64Array(addresses.length).fill(Number.NaN)
  times.set(timeline.posts)
  const parents = parentsOf(tree, branches, { numbers, addresses }, root)
  return {
    numbers,
    addresses,
    tree,
    branches,
    posts,
    parents,
    times,
    commented: commentedBy(comments, numbers, addresses),
  }
}

/** By the numbers of the posts. */
function parentsOf(
  tree: readonly BranchJson[],
  branches: Int32Array,
  { numbers, addresses }: Pick<Numbered, 'numbers' | 'addresses'>,
  root: Address,
): Int32Array {
  const parents = new Int32Array(addresses.length).fill(-1)
  const rootNumber = numberOf(numbers, root)
  for (let at = 0; at < branches.length; at += 1) {
    const parent = tree[at]?.parent ?? null
    if (parent !== null) parents[branches[at] ?? 0] = parent === root ? rootNumber : numberOf(numbers, parent)
  }
  return parents
}

function commentedBy(
  comments: readonly CommentJson[],
  numbers: Numbered['numbers'],
  addresses: readonly Address[],
): Int32Array {
  const commented = new Int32Array(comments.length)
  let last = 0
  for (let at = 0; at < commented.length; at += 1) {
    last = numberNear(last, numbers, addresses, comments[at]?.post ?? '')
    commented[at] = last
  }
  return commented
}

/** Posts that were sent come first, then those that are only named. */
function numbersOf({ posts, tree, upstream }: ConversationJson): Pick<Numbered, 'numbers' | 'addresses' | 'branches'> {
  const addresses = posts.map(({ address }) => address)
  const numbers = placesOf(addresses)
  const branches = numbersIn(tree, numbers, addresses)
  numbersIn(upstream, numbers, addresses)
  return { numbers, addresses, branches }
}

function placesOf(addresses: readonly Address[]): Map<Address, number> {
  const places = new Map<Address, number>()
  for (let at = 0; at < addresses.length; at += 1) places.set(addresses[at] ?? '', at)
  return places
}

/** Adds those that have no number yet. */
function numbersIn(branches: readonly BranchJson[], numbers: Map<Address, number>, addresses: Address[]): Int32Array {
  const own = new Int32Array(branches.length)
  let last = 0
  for (let at = 0; at < own.length; at += 1) {
    const address = branches[at]?.address ?? ''
    last = numberNear(last, numbers, addresses, address)
    if (last === -1) {
      last = addresses.push(address) - 1
      numbers.set(address, last)
    }
    own[at] = last
  }
  return own
}

/** Sums what the posts of the tree have, each with all that grew from it. Changes `own`. */
export function grown({ branches, parents }: Numbered, own: Float64Array): Float64Array {
  for (let at = branches.length - 1; at > 0; at -= 1) {
    const number = branches[at] ?? 0
    const parent = parents[number] ?? -1
    if (parent !== -1) own[parent] = (own[parent] ?? 0) + (own[number] ?? 0)
  }
  return own
}
