// What a post answered, and what these answered, up to the roots: nearest first.
import type { Address } from '../graph/model.ts'
import type { Cascade } from './cascade.ts'
import { byAddress, type Dates, isBefore, type Placed, placedBy } from './placed.ts'
import { groupedBy, type Response } from './responses.ts'
import type { BranchJson } from './shapes.ts'

/** `parent` of a branch is the post that answered it. Addresses outside `members` are passed over. */
export function upstreamFrom(
  responses: readonly Response[],
  dates: Dates,
  root: Address,
  members: ReadonlySet<Address>,
): Cascade {
  const placed = placedBy(dates)
  const cited = groupedBy(responses, 'source', 'target')
  const reached = new Set([root])
  const branches: BranchJson[] = []
  let level: readonly Address[] = [root]
  for (let depth = 1; level.length > 0; depth += 1) {
    const next = level.flatMap((answerer) => {
      const fresh = (cited.get(answerer) ?? []).filter((address) => members.has(address) && !reached.has(address))
      for (const address of fresh) reached.add(address)
      return [...new Set(fresh)].map((address) => {
        return { address, parent: answerer, depth, dateOdd: !isBefore(placed(address), placed(answerer)) }
      })
    })
    branches.push(...next.sort((a, b) => latestFirst(placed(a.address), placed(b.address))))
    level = next.map(({ address }) => address)
  }
  return branches
}

/** What was answered soonest stands nearest. */
function latestFirst(one: Placed, other: Placed): number {
  return (other.at ?? 0) - (one.at ?? 0) || byAddress(one, other)
}
