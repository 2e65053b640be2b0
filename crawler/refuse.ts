// No page came. A redirect becomes a hop of its own; what may pass is asked for again, a few times; the rest is written down.
import type { Leased } from '../frontier/frontier.ts'
import { addressOf } from '../graph/address.ts'
import { EMPTY_GRAPH, type Graph, type Outcome, type Reading, type Time } from '../graph/model.ts'
import { seenBy } from '../graph/untold.ts'
import { isWayStation } from './capture/gate.ts'
import type { Refusal } from './capture/page.ts'
import { growingPause } from './capture/politeness/standing.ts'
import { inScope } from './follow/scope.ts'
import { expectedRoad } from './road.ts'
import { type Brought, NOTHING_BROUGHT, type Run, skipNotes } from './run/run.ts'

const MOST_ATTEMPTS = 4
const PASSING: ReadonlySet<string> = new Set([
  'timeout',
  'connection-failed',
  'connection-refused',
  'unreachable',
  'server-error',
  'rate-limited',
])

/** What we leave for reasons of our own says nothing of the page. */
const NO_READING: ReadonlySet<string> = new Set(['forgotten', 'not-due', 'hint-share'])

export function refuse(refusal: Refusal, hop: Leased, run: Run): Brought {
  if (refusal.to !== null) return redirected(refusal, refusal.to, hop, run)
  if (refusal.kind === 'put-off') return putOff(refusal.retryAt ?? refusal.at, false)
  const again = timeToAskAgain(refusal, hop, run)
  if (again !== null) return putOff(again, true)
  const { kind, address, reason, detail, at } = refusal
  run.log.debug({ address, reason, detail }, 'page refused')
  const readings = NO_READING.has(reason) ? [] : [readingOf(refusal, hop), ...readingsOfOthers(refusal, hop)]
  const graph = { ...EMPTY_GRAPH, readings }
  return { ...NOTHING_BROUGHT, graph, notes: [{ kind, address, reason, detail, at }] }
}

const putOff = (again: Time, tried: boolean): Brought => ({ ...NOTHING_BROUGHT, graph: EMPTY_GRAPH, again, tried })

/**
 * The target is worth reading for whatever made the asked address worth it, so it keeps the reason and who pointed there. The asked
 * address leaves a claim that it is another name, and no reading.
 */
function redirected({ at }: Refusal, to: string, hop: Leased, run: Run): Brought {
  const { depth, because, via, redirects, priority, address } = hop
  const target = { address: to, depth, because, via, redirects: redirects + 1, priority }
  const { hops, skips } = inScope([target], run.crawl.settings)
  const notes = skipNotes(skips, run.now())
  return { ...NOTHING_BROUGHT, graph: { ...EMPTY_GRAPH, aliases: aliasOf(address, to, hop, at) }, found: hops, notes }
}

function aliasOf(address: string, to: string, hop: Leased, at: Time): Graph['aliases'] {
  const [from, target] = [addressOf(address), addressOf(to)]
  if (from === null || target === null || from === target || expectedRoad(hop) !== 'page') return []
  if (isWayStation(to, address)) return []
  return [{ from, to: target, why: 'redirect', seen: seenBy(address, 'page', at) }]
}

/** Null when asking again makes no sense. */
function timeToAskAgain({ reason, retryAt, at }: Refusal, hop: Leased, run: Run): Time | null {
  if (hop.attempts >= MOST_ATTEMPTS) return null
  if (retryAt !== null) return retryAt
  if (!PASSING.has(reason)) return null
  return new Date(Date.parse(at) + growingPause(hop.attempts, run.crawl.settings.delay)).toISOString()
}

const ABSENCES: ReadonlySet<string> = new Set(['missing', 'soft-404'])

/** What was taken for a page is one no longer: a later fact, beside what was read. */
function readingsOfOthers(refusal: Refusal, hop: Leased): readonly Reading[] {
  return (refusal.alsoOf ?? []).map((address) => ({ ...readingOf(refusal, hop), page: address, road: 'page' as const }))
}

function readingOf({ kind, reason, at }: Refusal, hop: Leased): Reading {
  const outcome: Outcome =
    kind === 'skip' ? 'skipped' : reason === 'gone' ? 'gone' : ABSENCES.has(reason) ? 'missing' : 'refused'
  return {
    ...{ page: hop.address, road: expectedRoad(hop), at, outcome, body: null, thread: null, next: [], reason },
    ...{ validators: null, leads: [] },
  }
}
