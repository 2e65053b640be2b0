// Breadth-first from a post over response links in both directions: which posts, under which names, belong to its conversation.
import type { Address } from '../graph/model.ts'
import { byText } from '../graph/order.ts'
import { sameBlog } from '../graph/site.ts'
import type { Lookups } from './lookups.ts'
import type { AroundOptions } from './store.ts'

export interface Reached {
  /** The posts under all their names. */
  readonly names: ReadonlySet<Address>
  readonly leftOut: number
}

type Near = ReadonlyMap<Address, readonly Address[]>

/** One question a step, however many posts stand in it. */
export async function reach(lookups: Lookups, start: Address, options: AroundOptions): Promise<Reached> {
  const { depth = Number.POSITIVE_INFINITY, limit = Number.POSITIVE_INFINITY } = options
  const names = new Set((await namesOf(lookups, new Set([start]))).get(start))
  const beyond = new Set<Address>()
  const count = { posts: 1, leftOut: 0 }
  let frontier: readonly Address[] = [...names]
  let ahead: Near = new Map()
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const others = await neighboursOf(lookups, new Set(frontier).difference(ahead))
    const near = new Map([...ahead, ...others])
    const neighbours = new Set(frontier.flatMap((address) => near.get(address) ?? []))
    const fresh = neighbours.difference(names).difference(beyond)
    const allFit = count.posts + fresh.size <= limit && step + 1 < depth
    const [called, further] = await Promise.all([
      namesOf(lookups, fresh),
      allFit ? neighboursOf(lookups, fresh) : new Map<Address, Address[]>(),
    ])
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
    ahead = further
  }
  return { names, leftOut: count.leftOut }
}

/** Each of these with all other names that alias claims give it, believed or not: verdicts weigh the claims. */
export async function namesOf(
  lookups: Lookups,
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

/** Posts of other blogs that link there or are linked from there, for each address. Links inside one blog lead to all of it, and are no responses. */
async function neighboursOf(lookups: Lookups, addresses: ReadonlySet<Address>): Promise<Near> {
  const near = new Map<Address, Address[]>([...addresses].map((address) => [address, []]))
  for (const { one, home, other, otherHome } of await lookups.linked(addresses))
    if (!sameBlog({ address: one, blog: home }, { address: other, blog: otherHome })) near.get(one)?.push(other)
  for (const others of near.values()) others.sort(byText)
  return near
}
