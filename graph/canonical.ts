// One address for all that believed alias claims join.
import type { Address, Alias, Time } from './model.ts'
import { byText } from './order.ts'
import { noteLast } from './time.ts'
import { isDecisiveForBody, type Timeline } from './timeline.ts'

/** Other name → canonical address; addresses without other names are not in it. */
export function canonicalNames(believed: readonly Alias[], timeline: Timeline): ReadonlyMap<Address, Address> {
  const newest = newestDecisive(timeline)
  const names = new Map<Address, Address>()
  for (const group of groupsOf(believed)) {
    const [canonical, ...others] = group.sort((one, other) => preferred(one, other, newest))
    for (const name of others) if (canonical !== undefined) names.set(name, canonical)
  }
  return names
}

function newestDecisive({ readings }: Timeline): ReadonlyMap<Address, Time> {
  const newest = new Map<Address, Time>()
  for (const reading of readings) if (isDecisiveForBody(reading)) noteLast(newest, reading.page, reading.at)
  return newest
}

/** Where the newest decisive reading ended; ties: https, then the shorter, then the alphabet. */
function preferred(one: Address, other: Address, newest: ReadonlyMap<Address, Time>): number {
  return (
    byText(newest.get(other) ?? '', newest.get(one) ?? '') ||
    Number(other.startsWith('https:')) - Number(one.startsWith('https:')) ||
    one.length - other.length ||
    byText(one, other)
  )
}

/** Sets of addresses that claims join (union–find). */
function groupsOf(aliases: readonly Alias[]): readonly Address[][] {
  const above = new Map<Address, Address>()
  const top = (address: Address): Address => {
    let at = address
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      const beyond = above.get(next)
      if (beyond !== undefined) above.set(at, beyond)
      at = next
    }
    return at
  }
  const members = new Set<Address>()
  for (const { from, to } of aliases) {
    members.add(from).add(to)
    const [one, other] = [top(from), top(to)]
    if (one !== other) above.set(one, other)
  }
  const groups = Map.groupBy(members, top)
  return [...groups.values()]
}
