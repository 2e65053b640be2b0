// What a post answered, and what these answered, up to the roots: nearest first.
import type { Address } from '../graph/model.ts'
import { type Cascade, type Dates, groupedBy, type Response } from './cascade.ts'
import { instantOf } from './instant.ts'
import type { BranchJson } from './shapes.ts'

/** `parent` of a branch is the post that answered it. Addresses outside `members` are passed over. */
export function upstreamFrom(
  responses: readonly Response[],
  dates: Dates,
  root: Address,
  members: ReadonlySet<Address>,
): Cascade {
  const cited = groupedBy(responses, 'source', 'target')
  const reached = new Set([root])
  const branches: BranchJson[] = []
  let level: readonly Address[] = [root]
  for (let depth = 1; level.length > 0; depth += 1) {
    const next = level.flatMap((answerer) => {
      const fresh = (cited.get(answerer) ?? []).filter((address) => members.has(address) && !reached.has(address))
      for (const address of fresh) reached.add(address)
      return [...new Set(fresh)].map((address) => {
        return { address, parent: answerer, depth, dateOdd: !isBefore(dates[address], dates[answerer]) }
      })
    })
    branches.push(...next.sort((a, b) => compareDates(dates, a.address, b.address)))
    level = next.map(({ address }) => address)
  }
  return branches
}

function isBefore(one: string | null | undefined, other: string | null | undefined): boolean {
  const [a, b] = [instantOf(one ?? null), instantOf(other ?? null)]
  return a !== null && b !== null && a < b
}

/** Latest first: what was answered soonest stands nearest; then by address. */
function compareDates(dates: Dates, one: Address, other: Address): number {
  const [a, b] = [instantOf(dates[one] ?? null) ?? 0, instantOf(dates[other] ?? null) ?? 0]
  return b - a || (one < other ? -1 : 1)
}
