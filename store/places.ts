// All that verdicts look at besides posts and links: other names of addresses, what was read there, and the further pages of threads.
import { aliasKey } from '../graph/keys.ts'
import type { Address, Alias, Reading } from '../graph/model.ts'
import type { Lookups } from './lookups.ts'

export interface Places {
  readonly addresses: ReadonlySet<Address>
  readonly aliases: readonly Alias[]
  readonly readings: readonly Reading[]
}

/** Follows alias claims, the pages that made them, and `next`, until there is nothing new. Does not enter `known`. */
export async function placesAround(
  lookups: Lookups,
  start: ReadonlySet<Address>,
  known: ReadonlySet<Address> = new Set(),
): Promise<Places> {
  const addresses = new Set(start)
  const aliases = new Map<string, Alias>()
  const readings: Reading[] = []
  for (let fresh: ReadonlySet<Address> = start; fresh.size > 0; ) {
    const [claims, here] = await Promise.all([lookups.aliasesAt(fresh), lookups.readingsOf(fresh)])
    for (const claim of claims) aliases.set(aliasKey(claim), claim)
    for (const reading of here) readings.push(reading)
    const named = new Set<Address>()
    for (const { from, to, seen } of claims) {
      named.add(from).add(to)
      for (const { page } of seen) named.add(page)
    }
    for (const { next } of here) for (const page of next) named.add(page)
    fresh = named.difference(addresses).difference(known)
    for (const address of fresh) addresses.add(address)
  }
  return { addresses, aliases: [...aliases.values()], readings }
}
