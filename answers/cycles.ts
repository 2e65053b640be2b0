// Posts that answer each other in a ring: where the ring is cut, so that everything hangs on the root.
import type { Address } from '../graph/model.ts'
import { byDate, type Placed } from './placed.ts'
import { groupedBy, reachedFrom } from './responses.ts'

/**
 * The parent of each post: its best choice. While posts hang on each other instead of on the root, the earliest post of each cycle that also
 * cites something hanging on the root goes there. When no post of any cycle does, one that hangs on a cycle must (everything was reached
 * from the root), and the cycle's turn comes next.
 */
export function withoutCycles(
  choices: ReadonlyMap<Address, readonly Placed[]>,
  root: Address,
  placed: (address: Address) => Placed,
): ReadonlyMap<Address, Address> {
  const parents = new Map([...choices].map(([address, [first]]) => [address, first?.address ?? root]))
  for (;;) {
    const hanging = reachedFrom(root, childrenOf(parents))
    const elsewhere = (address: Address) => choices.get(address)?.find((choice) => hanging.has(choice.address))
    const loose = [...parents.keys()].filter((address) => !hanging.has(address))
    const movable = loose
      .filter((address) => elsewhere(address) !== undefined)
      .map(placed)
      .sort(byDate)
    if (movable.length === 0) return parents
    const first = firstOfEachCycle(movable, parents)
    for (const { address } of first.length > 0 ? first : movable.slice(0, 1)) {
      parents.set(address, elsewhere(address)?.address ?? root)
    }
  }
}

/** Of the posts given, in their order, the first one of every cycle. */
function firstOfEachCycle(posts: readonly Placed[], parents: ReadonlyMap<Address, Address>): readonly Placed[] {
  const seen = new Set<Address>()
  return posts.filter(({ address }) => {
    const cycle = cycleOf(address, parents)
    const isFirst = cycle.length > 0 && !seen.has(address)
    for (const member of cycle) seen.add(member)
    return isFirst
  })
}

/** The posts of the cycle that a post is on; none when it is on none. */
function cycleOf(address: Address, parents: ReadonlyMap<Address, Address>): readonly Address[] {
  const walked = new Set([address])
  let at = parents.get(address)
  while (at !== undefined && !walked.has(at)) {
    walked.add(at)
    at = parents.get(at)
  }
  return at === address ? [...walked] : []
}

/** Children by parent. */
export function childrenOf(parents: ReadonlyMap<Address, Address>): ReadonlyMap<Address, readonly Address[]> {
  const pairs = [...parents].map(([source, target]) => ({ source, target }))
  return groupedBy(pairs, 'target', 'source')
}
