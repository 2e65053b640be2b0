// Breadth-first from a post over response links in both directions: which posts, under which names, belong to its conversation.
import type { Address } from '../graph/model.ts'
import { byText } from '../graph/order.ts'
import { sameBlog } from '../graph/site.ts'
import type { Lookups, Pair } from './lookups.ts'
import type { AroundOptions } from './store.ts'

export interface Reached {
  /** The posts under all their names. */
  readonly names: ReadonlySet<Address>
  readonly leftOut: number
}

/** One question a step, however many posts stand in it. */
export async function reach(lookups: Lookups, start: Address, options: AroundOptions): Promise<Reached> {
  const { depth = Number.POSITIVE_INFINITY, limit = Number.POSITIVE_INFINITY } = options
  const neighbours = new Map<Address, readonly Address[]>()
  const look = async (addresses: ReadonlySet<Address>) => {
    const { links, claims } = await lookups.nearTo(addresses)
    for (const address of addresses) neighbours.set(address, [])
    for (const [address, pairs] of Map.groupBy(links, ({ one }) => one)) neighbours.set(address, neighboursIn(pairs))
    return claims
  }
  const names = new Set((await namesOf(depth > 0 ? { aliasesAt: look } : lookups, new Set([start]))).get(start))
  const beyond = new Set<Address>()
  const count = { posts: 1, leftOut: 0 }
  let frontier: readonly Address[] = [...names]
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const unseen = new Set(frontier).difference(neighbours)
    if (unseen.size > 0) await look(unseen)
    const near = new Set(frontier.flatMap((address) => neighbours.get(address) ?? []))
    const fresh = near.difference(names).difference(beyond)
    const allFit = count.posts + fresh.size <= limit && step + 1 < depth
    const called = await namesOf(allFit ? { aliasesAt: look } : lookups, fresh)
    const next: Address[] = []
    for (const neighbour of fresh) {
      if (names.has(neighbour) || beyond.has(neighbour)) continue
      const fits = count.posts < limit
      for (const name of called.get(neighbour) ?? [neighbour]) {
        ;(fits ? names : beyond).add(name)
        if (fits) next.push(name)
      }
      count[fits ? 'posts' : 'leftOut']++
    }
    frontier = next
  }
  return { names, leftOut: count.leftOut }
}

/** Each of these with all other names that alias claims give it, believed or not: verdicts weigh the claims. */
export async function namesOf(
  lookups: Pick<Lookups, 'aliasesAt'>,
  addresses: ReadonlySet<Address>,
): Promise<ReadonlyMap<Address, ReadonlySet<Address>>> {
  const groups = new Map([...addresses].map((address) => [address, new Set([address])]))
  for (let fresh: ReadonlySet<Address> = addresses; fresh.size > 0; ) {
    const found = new Set<Address>()
    for (const { from, to } of await lookups.aliasesAt(fresh)) {
      for (const end of [from, to]) if (!groups.has(end)) found.add(end)
      join(groups, from, to)
    }
    fresh = found
  }
  return groups
}

function join(groups: Map<Address, Set<Address>>, one: Address, other: Address): void {
  const group = (groups.get(one) ?? new Set([one])).union(groups.get(other) ?? new Set([other]))
  for (const address of group) groups.set(address, group)
}

/** Posts of other blogs. Links inside one blog lead to all of it, and are no responses. */
function neighboursIn(pairs: readonly Pair[]): readonly Address[] {
  const others = pairs.filter(
    ({ one, home, other, otherHome }) => !sameBlog({ address: one, blog: home }, { address: other, blog: otherHome }),
  )
  return [...new Set(others.map(({ other }) => other))].sort(byText)
}
