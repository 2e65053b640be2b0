// All that verdicts look at besides posts and links: other names of addresses, what was read there, and the further pages of threads.
import type { Address, Alias, Reading } from '../../graph/model.ts'
import { aliasesAt, readingsOf } from './read.ts'
import type { Query } from './server.ts'

export interface Places {
  readonly addresses: ReadonlySet<Address>
  readonly aliases: readonly Alias[]
  readonly readings: readonly Reading[]
}

/** Follows alias claims, the pages that made them, and `next`, until there is nothing new. */
export async function placesAround(query: Query, start: Iterable<Address>): Promise<Places> {
  const addresses = new Set(start)
  const aliases: Alias[] = []
  const readings: Reading[] = []
  for (let fresh = [...addresses]; fresh.length > 0; ) {
    const claims = await aliasesAt(query, fresh)
    const here = await readingsOf(query, fresh)
    aliases.push(...claims)
    readings.push(...here)
    const named = new Set([
      ...claims.flatMap(({ from, to, seen }) => [from, to, ...seen.map(({ page }) => page)]),
      ...here.flatMap(({ next }) => next),
    ])
    fresh = [...named.difference(addresses)]
    for (const address of fresh) addresses.add(address)
  }
  return { addresses, aliases, readings }
}
