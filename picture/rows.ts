// Which row each post gets: depth-first, the parent in the middle, its children in turn above and below, early ones outermost.
// With times that run right this is the order in which no tendril of the tree crosses another.
import type { BranchJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'

/** Children of each post, those without a date first, then the earliest; equals by address. */
export function childrenOf(
  tree: readonly BranchJson[],
  when: (address: Address) => number | null,
): ReadonlyMap<Address, readonly Address[]> {
  const children = new Map<Address, Address[]>()
  for (const { address, parent } of tree) {
    if (parent === null) continue
    const siblings = children.get(parent)
    if (siblings) siblings.push(address)
    else children.set(parent, [address])
  }
  for (const [parent, siblings] of children) if (siblings.length > 1) children.set(parent, inTime(siblings, when))
  return children
}

function inTime(posts: readonly Address[], when: (address: Address) => number | null): Address[] {
  const timed = posts.map((address) => ({ address, time: when(address) ?? Number.NEGATIVE_INFINITY }))
  timed.sort((a, b) => (a.time === b.time ? (a.address < b.address ? -1 : 1) : a.time - b.time))
  return timed.map(({ address }) => address)
}

/**
 * Addresses from the top row to the bottom row. `seen` says when a post was first seen: in that order answers go in turn above and below, so
 * that nobody changes sides when an answer is found later, whenever it was written.
 */
export function rowOrder(
  root: Address,
  children: ReadonlyMap<Address, readonly Address[]>,
  seen: (post: Address) => string = () => '',
): readonly Address[] {
  const order: Address[] = []
  const waiting: { readonly address: Address; readonly opened: boolean }[] = [{ address: root, opened: false }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const own = children.get(next.address)
    if (next.opened || own === undefined) {
      order.push(next.address)
      continue
    }
    const upper = everyOther(own, seen)
    const above = own.filter((post) => upper.has(post))
    const below = own.filter((post) => !upper.has(post)).reverse()
    waiting.push(...below.map((address) => ({ address, opened: false })).reverse())
    waiting.push({ address: next.address, opened: true })
    waiting.push(...above.map((address) => ({ address, opened: false })).reverse())
  }
  return order
}

function everyOther(posts: readonly Address[], seen: (post: Address) => string): ReadonlySet<Address> {
  const inOrder = posts.map((post) => ({ post, at: seen(post) })).sort((a, b) => compare(a.at, b.at))
  return new Set(inOrder.filter((_, index) => index % 2 === 0).map(({ post }) => post))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** How much grows from each post: what it stands for itself and all its descendants. Parents stand before children in `tree`. */
export function growthOf(tree: readonly BranchJson[], own: (address: Address) => number): ReadonlyMap<Address, number> {
  const growth = new Map(tree.map(({ address }) => [address, own(address)]))
  for (const { address, parent } of [...tree].reverse()) {
    if (parent !== null) growth.set(parent, (growth.get(parent) ?? 1) + (growth.get(address) ?? 1))
  }
  return growth
}

/** What stands on a row, round the centre of its post, and from where its tendril comes along it. */
export interface RowSize {
  readonly x: number
  readonly above: number
  /** Under the post and left of it, where a bunch hangs. */
  readonly below: number
  /** Right of it. */
  readonly belowRight: number
  readonly left: number
  readonly right: number
  readonly from: number
}

/** Half the height that a tendril needs to pass. */
const LINE = 4
/** What more it needs beside the post that it leaves: there it is still on its way up or down. */
const LEAVING = 18
/** Rows further up than this cannot matter any more: each is lower than the one before it. */
const LOOK_BACK = 30

/**
 * Centres of the rows, stacked from `top`, each as high as what stands on it allows and at least `step` under the one before it: what
 * stands side by side may share a band. And the bottom of the lowest.
 */
export function stackRows(
  order: readonly Address[],
  sizeOf: (address: Address) => RowSize,
  { top, step }: { readonly top: number; readonly step: number },
): { readonly y: ReadonlyMap<Address, number>; readonly bottom: number } {
  const y = new Map<Address, number>()
  const placed: Placed[] = []
  let edge = top
  let bottom = top
  for (const address of order) {
    const size = sizeOf(address)
    let place = Math.max(edge, top + size.above)
    for (let at = Math.max(0, placed.length - LOOK_BACK); at < placed.length; at += 1) {
      const other = placed[at] as Placed
      if (other.reach + size.above > place) place = Math.max(place, other.y + apart(other.size, size))
    }
    placed.push({ size, y: place, reach: place + Math.max(size.below, size.belowRight) + LINE + LEAVING })
    y.set(address, place)
    edge = place + step
    bottom = Math.max(bottom, place + size.below)
  }
  return { y, bottom }
}

interface Placed {
  readonly size: RowSize
  readonly y: number
  /** Lower than this nothing of it stands in the way. */
  readonly reach: number
}

/** How far the centre of `low` must be under that of `high`. */
function apart(high: RowSize, low: RowSize): number {
  const below = Math.min(low.from, low.left) < high.x ? high.below : high.belowRight
  if (meet(high.left, high.right, low.left, low.right)) {
    return (low.left < high.x ? high.below : high.belowRight) + low.above
  }
  if (meet(high.left, high.right, low.from, low.left)) return below + LINE + (low.from === high.x ? LEAVING : 0)
  if (meet(high.from, high.left, low.left, low.right)) return low.above + LINE + (high.from === low.x ? LEAVING : 0)
  return 0
}

const meet = (a: number, b: number, c: number, d: number): boolean => a < d && c < b
