// Breadth-first from a post over response links in both directions: which posts, under which names, belong to its conversation.
import type { Address } from '../../graph/model.ts'
import { byText } from '../../graph/order.ts'
import { sameBlog } from '../../graph/site.ts'
import type { AroundOptions } from '../store.ts'
import { batches } from './batches.ts'
import type { Query } from './server.ts'
import { ANY_LINK } from './shapes.ts'

export interface Reached {
  /** The posts under all their names. */
  readonly names: ReadonlySet<Address>
  readonly leftOut: number
}

/** One question a step, however many posts stand in it. */
export async function reach(query: Query, start: Address, options: AroundOptions): Promise<Reached> {
  const { depth = Number.POSITIVE_INFINITY, limit = Number.POSITIVE_INFINITY } = options
  const names = new Set((await namesOf(query, [start])).get(start))
  const beyond = new Set<Address>()
  const count = { posts: 1, leftOut: 0 }
  let frontier: readonly Address[] = [...names]
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const near = await neighboursOf(query, frontier)
    const fresh = new Set(frontier.flatMap((address) => near.get(address) ?? []))
    const called = await namesOf(query, fresh)
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
  query: Query,
  addresses: Iterable<Address>,
): Promise<ReadonlyMap<Address, ReadonlySet<Address>>> {
  const groups = new Map<Address, Set<Address>>()
  for (const address of addresses) groups.set(address, new Set([address]))
  for (let fresh: readonly Address[] = [...groups.keys()]; fresh.length > 0; ) {
    const found: Address[] = []
    for (const { one, other } of await pairs(query, 'ALIAS_OF', fresh)) {
      const group = groups.get(one) as Set<Address>
      const further = groups.get(other)
      if (further === undefined) found.push(other)
      for (const address of further ?? [other]) groups.set(address, group.add(address))
    }
    fresh = found
  }
  return groups
}

/** Posts of other blogs that link there or are linked from there, by address. Links inside one blog lead to all of it, and are no responses. */
async function neighboursOf(
  query: Query,
  addresses: Iterable<Address>,
): Promise<ReadonlyMap<Address, readonly Address[]>> {
  const near = new Map<Address, Address[]>()
  for (const { one, home, other, otherHome } of await pairs(query, ANY_LINK.slice(1), addresses)) {
    if (sameBlog({ address: one, blog: home }, { address: other, blog: otherHome })) continue
    near.set(one, [...(near.get(one) ?? []), other])
  }
  for (const others of near.values()) others.sort(byText)
  return near
}

interface Pair {
  readonly one: Address
  readonly home: Address | null
  readonly other: Address
  readonly otherHome: Address | null
}

async function pairs(query: Query, types: string, addresses: Iterable<Address>): Promise<readonly Pair[]> {
  const cypher = `UNWIND $rows AS row MATCH (one:Post {address: row})-[:${types}]-(other:Post) WITH DISTINCT one, other
    RETURN one.address AS one, one.blog AS home, other.address AS other, other.blog AS otherHome`
  const found: Pair[] = []
  for (const rows of batches([...addresses])) found.push(...((await query(cypher, { rows })) as unknown as Pair[]))
  return found
}
