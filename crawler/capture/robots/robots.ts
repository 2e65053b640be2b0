// May this address be asked for? Fetches each host's robots.txt once a day, through politeness like everything else.
import { pageAddressOf } from '../../../graph/address.ts'
import type { Address } from '../../../graph/model.ts'
import type { Answer } from '../http.ts'
import type { Refusal } from '../page.ts'
import { growingPause } from '../politeness.ts'
import { detailOfError, type Reason, reasonOfError, refusal, retryAtOf } from '../refusal.ts'
import { ROBOTS_BYTES, type RobotsRules, robotsRules } from './rules.ts'

const DAY = 86_400_000
/** RFC 9309, 2.3.1.2. */
const MAX_REDIRECTS = 5
/** After so many failures in a row a host is given up. */
const GIVEN_UP_AFTER = 4
const MOST_HOSTS = 20_000

export interface RobotsOptions {
  /** A polite GET of at most so many bytes; throws as `HttpClient.get` does. */
  readonly get: (address: Address, maxBytes: number) => Promise<Answer>
  readonly userAgent: string
  readonly delay: number
  readonly now: () => number
  /** Told of a Crawl-delay in ms. */
  readonly onDelay: (address: Address, delay: number) => void
  /** Aborted when the crawler must go at once. */
  readonly signal: AbortSignal
}

export interface Robots {
  /** Null when the address may be asked for; else why not. `retryAt` is set while robots.txt itself is in trouble. */
  refusalOf(address: Address): Promise<Refusal | null>
}

interface Trouble {
  readonly reason: Reason | 'robots'
  readonly detail: string
  readonly retryAt: string | null
}

interface Known {
  readonly rules: RobotsRules | null
  readonly trouble: Trouble | null
  readonly until: number
  readonly failures: number
}

const UNKNOWN: Known = { rules: null, trouble: null, until: 0, failures: 0 }

export function openRobots(options: RobotsOptions): Robots {
  const { now } = options
  const hosts = new Map<string, Promise<Known>>()

  /** Asked for twice at once, it is fetched once. */
  function knownOf(origin: string): Promise<Known> {
    const kept = hosts.get(origin) ?? Promise.resolve(UNKNOWN)
    const known = kept.then((one) => (one.until > now() ? one : fetchRules(origin, one.failures, options)))
    hosts.set(origin, known)
    known.catch(() => hosts.delete(origin))
    const [oldest] = hosts.keys()
    if (hosts.size > MOST_HOSTS && oldest !== undefined) hosts.delete(oldest)
    return known
  }

  return {
    refusalOf: async (address) => {
      const { rules, trouble } = await knownOf(new URL(address).origin)
      const at = new Date(now()).toISOString()
      if (trouble !== null) {
        const { reason, detail, retryAt } = trouble
        return refusal(address, reason, at, { kind: reason === 'robots' ? 'skip' : 'refusal', detail, retryAt })
      }
      const line = rules?.lineAgainst(address) ?? null
      return line === null ? null : refusal(address, 'robots', at, { kind: 'skip', detail: line })
    },
  }
}

async function fetchRules(origin: string, failures: number, options: RobotsOptions): Promise<Known> {
  const address = `${origin}/robots.txt`
  try {
    const answer = await getFollowing(address, options)
    // In trouble: all is disallowed for now (2.3.1.4). 429 is trouble too: who asks for fewer requests gets fewer.
    if (answer !== null && (answer.status >= 500 || answer.status === 429)) {
      return troubled(`robots.txt answered ${answer.status}`, 'robots', failures + 1, answer, options)
    }
    // Not to be had: all is allowed (2.3.1.3).
    const found = answer !== null && answer.status < 300 && answer.body !== null
    const rules = robotsRules(found ? new TextDecoder().decode(answer.body) : '', options.userAgent)
    if (rules.delay !== null) options.onDelay(address, rules.delay)
    return { rules, trouble: null, until: options.now() + DAY, failures: 0 }
  } catch (error) {
    if (options.signal.aborted) throw error
    return troubled(detailOfError(error), reasonOfError(error), failures + 1, null, options)
  }
}

/** Null after too many redirects. */
async function getFollowing(start: Address, options: RobotsOptions): Promise<Answer | null> {
  let address = start
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const answer = await options.get(address, ROBOTS_BYTES)
    const to = answer.status >= 300 && answer.status < 400 ? answer.headers.location : undefined
    if (to === undefined) return answer
    const next = pageAddressOf(to, address)
    if (next === null) return answer
    address = next
  }
  return null
}

/** What does not pass by itself is not asked again today; the rest after a growing pause, a few times. */
const LASTING: ReadonlySet<string> = new Set(['private-address', 'no-such-host', 'bad-certificate'])

function troubled(
  detail: string,
  reason: Trouble['reason'],
  failures: number,
  answer: Answer | null,
  { now, delay }: RobotsOptions,
): Known {
  const time = now()
  const givenUp = LASTING.has(reason) || failures >= GIVEN_UP_AFTER
  const asked = retryAtOf(answer?.headers['retry-after'], time)
  const retryAt = givenUp ? null : (asked ?? new Date(time + growingPause(failures, delay)).toISOString())
  const until = retryAt === null ? time + DAY : Date.parse(retryAt)
  return { rules: null, trouble: { reason, detail, retryAt }, until, failures }
}
