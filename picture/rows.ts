// Which row each post gets: depth-first, the parent in the middle, its children in turn above and below, early ones outermost.
// With times that run right this is the order in which no tendril of the tree crosses another.
import type { BranchJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'

/** Children of each post, earliest first; those without a date last, equals by address. */
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
  const time = (address: Address) => when(address) ?? Number.POSITIVE_INFINITY
  for (const siblings of children.values()) {
    siblings.sort((a, b) => (time(a) === time(b) ? (a < b ? -1 : 1) : time(a) - time(b)))
  }
  return children
}

/** Addresses from the top row to the bottom row. */
export function rowOrder(root: Address, children: ReadonlyMap<Address, readonly Address[]>): readonly Address[] {
  const order: Address[] = []
  const waiting: { readonly address: Address; readonly opened: boolean }[] = [{ address: root, opened: false }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.opened) {
      order.push(next.address)
      continue
    }
    const own = children.get(next.address) ?? []
    const above = own.filter((_, index) => index % 2 === 0)
    const below = own.filter((_, index) => index % 2 === 1).reverse()
    waiting.push(...below.map((address) => ({ address, opened: false })).reverse())
    waiting.push({ address: next.address, opened: true })
    waiting.push(...above.map((address) => ({ address, opened: false })).reverse())
  }
  return order
}

/** How much grows from each post: itself and all its descendants. Parents stand before children in `tree`. */
export function growthOf(tree: readonly BranchJson[]): ReadonlyMap<Address, number> {
  const growth = new Map(tree.map(({ address }) => [address, 1]))
  for (const { address, parent } of [...tree].reverse()) {
    if (parent !== null) growth.set(parent, (growth.get(parent) ?? 1) + (growth.get(address) ?? 1))
  }
  return growth
}

/** What a row needs above and below the centre of its post. */
export interface RowSize {
  readonly above: number
  readonly below: number
}

/** Centres of the rows, stacked from `top`, and the bottom of the last one. */
export function stackRows(
  order: readonly Address[],
  sizeOf: (address: Address) => RowSize,
  top: number,
): { readonly y: ReadonlyMap<Address, number>; readonly bottom: number } {
  const y = new Map<Address, number>()
  let edge = top
  for (const address of order) {
    const { above, below } = sizeOf(address)
    y.set(address, edge + above)
    edge += above + below
  }
  return { y, bottom: edge }
}
