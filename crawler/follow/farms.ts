// Link farms: hosts of one domain that name ever more hosts of the same domain. Remembered for a whole crawl; another one lets in as many anew, which the
// budget of pages bounds.
import type { Hop } from '../../frontier/frontier.ts'
import type { Address } from '../../graph/model.ts'
import { siteOf } from '../../graph/site.ts'
import type { Memory } from '../memory.ts'

/** Large services whose blogs live on hosts of their own are below it, in a crawl round one conversation. */
export const MOST_HOSTS = 50

export interface Farms {
  /** What gives a hop away as one host too many, in words; null when nothing does. */
  against(hop: Pick<Hop, 'address' | 'via'>): Promise<string | null>
}

export function openFarms(memory: Pick<Memory, 'update'>): Farms {
  return {
    against: async ({ address, via }) => {
      if (via === null || hostOf(via) === hostOf(address) || domainOf(via) !== domainOf(address)) return null
      const domain = domainOf(address)
      const hosts = await memory.update(`farm ${domain}`, (known) => letIn(hostOf(address), known))
      return hosts.split(' ').includes(hostOf(address)) ? null : `hosts of ${domain} that name one another, without end`
    },
  }
}

/** `known`: the hosts that were let in before. */
function letIn(host: string, known: string | null): string {
  const hosts = known === null ? [] : known.split(' ')
  return (hosts.includes(host) || hosts.length >= MOST_HOSTS ? hosts : [...hosts, host]).join(' ')
}

const hostOf = (address: Address): string => new URL(address).hostname
const domainOf = (address: Address): string => siteOf(`${new URL(address).origin}/`)
