// Link farms: hosts of one domain that name ever more hosts of the same domain. Remembered for as long as a crawler is at a crawl: another one, or one
// that takes it up later, lets in as many anew, which the budget of pages bounds.
import type { Hop } from '../../frontier/frontier.ts'
import type { Address } from '../../graph/model.ts'
import { siteOf } from '../../graph/site.ts'

/** Large services whose blogs live on hosts of their own are below it, in a crawl round one conversation. */
export const MOST_HOSTS = 50

export interface Farms {
  /** What gives a hop away as one host too many, in words; null when nothing does. */
  against(hop: Pick<Hop, 'address' | 'via'>): string | null
}

export function openFarms(): Farms {
  const hostsOf = new Map<string, Set<string>>()
  return {
    against: ({ address, via }) => {
      if (via === null || hostOf(via) === hostOf(address) || domainOf(via) !== domainOf(address)) return null
      const hosts = hostsOf.get(domainOf(address)) ?? new Set()
      hostsOf.set(domainOf(address), hosts)
      if (hosts.size < MOST_HOSTS) hosts.add(hostOf(address))
      return hosts.has(hostOf(address)) ? null : `hosts of ${domainOf(address)} that name one another, without end`
    },
  }
}

const hostOf = (address: Address): string => new URL(address).hostname
const domainOf = (address: Address): string => siteOf(`${new URL(address).origin}/`)
