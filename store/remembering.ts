// Alias claims are asked for by whoever looks for names, and again by whoever looks for places: the store is asked once.
import { aliasKey } from '../graph/keys.ts'
import type { Address, Alias } from '../graph/model.ts'
import type { Lookups } from './lookups.ts'

/** The same lookups, for as long as the store stays as it is. */
export function remembering(lookups: Lookups): Lookups {
  const asked = new Set<Address>()
  const byKey = new Map<string, Alias>()
  const byEnd = new Map<Address, Alias[]>()
  const note = (addresses: ReadonlySet<Address>, claims: readonly Alias[]): void => {
    for (const address of addresses) asked.add(address)
    for (const claim of claims) {
      if (byKey.has(aliasKey(claim))) continue
      byKey.set(aliasKey(claim), claim)
      for (const end of [claim.from, claim.to]) {
        const known = byEnd.get(end)
        if (known === undefined) byEnd.set(end, [claim])
        else known.push(claim)
      }
    }
  }
  return {
    ...lookups,
    nearTo: async (addresses) => {
      const near = await lookups.nearTo(addresses)
      note(addresses, near.claims)
      return near
    },
    aliasesAt: async (addresses) => {
      const unknown = addresses.difference(asked)
      if (unknown.size > 0) note(unknown, await lookups.aliasesAt(unknown))
      return [...new Set([...addresses].flatMap((address) => byEnd.get(address) ?? []))]
    },
  }
}
