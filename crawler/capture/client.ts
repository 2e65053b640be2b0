// Every request the crawler makes goes through here: to public addresses only, in its host's turn, where robots.txt allows it.
import type { CrawlSettings } from '../../frontier/crawls.ts'
import { queueOf } from '../../frontier/frontier.ts'
import { pageAddressOf } from '../../graph/address.ts'
import type { Address } from '../../graph/model.ts'
import { neverRule } from '../never.ts'
import { isRedirect } from './answer.ts'
import { type Answer, type Asked, openHttp } from './http.ts'
import type { Refusal } from './page.ts'
import { openPoliteness, type Politeness } from './politeness/politeness.ts'
import type { LookUp } from './reach/names.ts'
import { openReach } from './reach/reach.ts'
import { refusal } from './refusal.ts'
import { openRobots } from './robots/robots.ts'

export interface ClientOptions {
  readonly settings: CrawlSettings
  /** The sample blogosphere: only hosts that `connectTo` names may be asked. */
  readonly closed: boolean
  readonly now: () => number
  /** Aborted when the crawler must go at once. */
  readonly signal: AbortSignal
  /** Instead of the system's. */
  readonly lookUp?: LookUp
}

export interface Client {
  /** Why the address is not to be asked for; null when it is. Rejects as politeness does. */
  against(address: Address): Promise<Refusal | null>
  /** One GET in its host's turn. Rejects as politeness does, or with what went wrong (refusal.ts knows its meaning). */
  get(address: Address, asked: Pick<Asked, 'headers' | 'wanted'>): Promise<Answer>
  /** What is no page (a script, data): through redirects, each asked about first. Null when it may not be asked for, or is nowhere. */
  getOther(address: string, headers: Asked['headers']): Promise<Answer | null>
  /** Those that its host's robots.txt names, as far as it was read. */
  sitemapsOf(address: Address): readonly Address[]
  /** Whether a host opens its door. Asks for nothing. */
  opens(address: Address): Promise<boolean>
  /** Its host was silent because we were cut off: nothing is held against it. */
  pardon(address: Address): void
  readonly userAgent: string
  readonly politeness: Politeness
  close(): Promise<void>
}

/** A host that is to rest for longer keeps no slot: its hop goes back to the queue. In ms. */
const LONGEST_WAIT = 5000
/** As fetch has it, but fewer. */
const MOST_REDIRECTS = 5

/** Throws RangeError for settings that do not fit. */
export function openClient({ settings, now, signal, ...options }: ClientOptions): Client {
  const { delay, timeout, maxBytes, contact } = settings
  const reach = openReach({ ...options, ...settings })
  const http = openHttp(reach, timeout)
  const politeness = openPoliteness({ delay, longestWait: LONGEST_WAIT, now, signal })
  const userAgent = contact === null ? settings.userAgent : `${settings.userAgent} (+${contact})`

  const get = async (address: Address, asked: Pick<Asked, 'headers' | 'wanted' | 'maxBytes'>): Promise<Answer> => {
    const whole = { ...asked, headers: { 'user-agent': userAgent, ...asked.headers }, timeout, signal }
    return politeness.inTurn(queueOf(address), await reach.placeOf(address), () => http.get(address, whole))
  }
  const robots = openRobots({
    get: (address, most) => {
      return get(address, {
        maxBytes: most,
        headers: { accept: 'text/plain, */*;q=0.1' },
        wanted: (status) => status < 300,
      })
    },
    onDelay: (address, pause) => politeness.atLeast(queueOf(address), pause),
    ...{ userAgent, delay, now, signal },
  })

  function givenUp(address: Address): Refusal | null {
    const detail = politeness.givenUp(queueOf(address))
    return detail === null ? null : refusal(address, 'host-given-up', new Date(now()).toISOString(), { detail })
  }

  async function against(address: Address): Promise<Refusal | null> {
    const robotsAgainst = givenUp(address) ?? (await robots.refusalOf(address))
    return robotsAgainst === null ? null : (givenUp(address) ?? robotsAgainst)
  }

  return {
    against,
    get: (address, asked) => get(address, { ...asked, maxBytes }),
    getOther: async (start, headers) => {
      let address = pageAddressOf(start)
      for (let redirects = 0; address !== null && redirects <= MOST_REDIRECTS; redirects++) {
        if (neverRule(address, settings.never) !== null || (await against(address)) !== null) return null
        const answer = await get(address, { headers, maxBytes, wanted: (status) => status < 300 })
        if (!isRedirect(answer.status)) return answer
        address = pageAddressOf(answer.headers.location ?? '', address)
      }
      return null
    },
    pardon: (address) => {
      politeness.pardon(queueOf(address))
      robots.pardon(address)
    },
    ...{ opens: http.opens, sitemapsOf: robots.sitemapsOf, userAgent, politeness },
    close: () => http.close(),
  }
}
