// May this address be asked for? Fetches each host's robots.txt once a day, through politeness like everything else.
import { pageAddressOf } from '../../../graph/address.ts'
import type { Address } from '../../../graph/model.ts'
import { DAY, HOUR } from '../../../graph/time.ts'
import type { Answer } from '../http.ts'
import type { Refusal } from '../page.ts'
import { HostRestsError } from '../politeness/host-rests.ts'
import { HostSpentError } from '../politeness/host-spent.ts'
import { growingPause } from '../politeness/standing.ts'
import { detailOfError, reasonOfError, refusal, retryAtOf } from '../refusal.ts'
import { ROBOTS_BYTES, robotsRules } from './rules.ts'
import { type Known, openShelf, type Trouble } from './shelf.ts'

/** RFC 9309, 2.3.1.2. */
const MAX_REDIRECTS = 5
/** After so many failures in a row nothing is asked of the host today. */
const MOST_FAILURES = 4

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
  /** Null when the address may be asked for; else why not: `put-off` while robots.txt itself is in trouble. Rejects as politeness does. */
  refusalOf(address: Address): Promise<Refusal | null>
  /** Those that its robots.txt names; none before it was fetched. */
  sitemapsOf(address: Address): readonly Address[]
  /** The silence of its host was no fault of its own: it is asked for again. */
  pardon(address: Address): void
}

export function openRobots(options: RobotsOptions): Robots {
  const { now } = options
  const shelf = openShelf()
  const coming = new Map<string, Promise<Known>>()

  /** Asked for twice at once, it is fetched once. */
  function knownOf(origin: string): Known | Promise<Known> {
    const kept = shelf.get(origin)
    if (kept !== undefined && kept.until > now()) return kept
    const known = coming.get(origin) ?? fetchAgain(origin, kept)
    coming.set(origin, known)
    known
      .then(
        (one) => shelf.put(origin, one),
        () => {},
      )
      .finally(() => coming.delete(origin))
    return known
  }

  /** In trouble later on, what it said before still holds (2.3.1.4). */
  async function fetchAgain(origin: string, kept: Known | undefined): Promise<Known> {
    const known = await fetchRules(origin, kept?.failures ?? 0, options)
    return known.trouble !== null && kept?.rules ? { ...kept, until: now() + HOUR } : known
  }

  return {
    refusalOf: async (address) => {
      const { rules, trouble } = await knownOf(new URL(address).origin)
      const at = new Date(now()).toISOString()
      if (trouble !== null) {
        const { reason, detail, retryAt } = trouble
        const kind = retryAt !== null ? 'put-off' : reason === 'robots' ? 'skip' : 'refusal'
        return refusal(address, reason, at, { kind, detail, retryAt })
      }
      const line = rules?.lineAgainst(address) ?? null
      return line === null ? null : refusal(address, 'robots', at, { kind: 'skip', detail: line })
    },
    sitemapsOf: (address) => {
      const { origin } = new URL(address)
      return (shelf.get(origin)?.rules?.sitemaps ?? []).flatMap((written) => pageAddressOf(written, origin) ?? [])
    },
    pardon: (address) => {
      const { origin } = new URL(address)
      if (shelf.get(origin)?.trouble) shelf.drop(origin)
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
    const isOurs = error instanceof HostRestsError || error instanceof HostSpentError
    if (options.signal.aborted || isOurs) throw error
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
const LASTING: ReadonlySet<string> = new Set(['private-address', 'bad-address', 'no-such-host', 'bad-certificate'])

function troubled(
  detail: string,
  reason: Trouble['reason'],
  failures: number,
  answer: Answer | null,
  { now, delay }: RobotsOptions,
): Known {
  const time = now()
  const lasts = LASTING.has(reason) || failures >= MOST_FAILURES
  const asked = retryAtOf(answer?.headers['retry-after'], time)
  const retryAt = lasts ? null : (asked ?? new Date(time + growingPause(failures, delay, 4)).toISOString())
  const until = retryAt === null ? time + DAY : Date.parse(retryAt)
  return { rules: null, trouble: { reason, detail, retryAt }, until, failures }
}
