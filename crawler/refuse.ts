// No page came. A redirect becomes a hop of its own; what may pass is asked for again, a few times; the rest is written down.
import type { Leased } from '../frontier/frontier.ts'
import { addressOf } from '../graph/address.ts'
import { EMPTY_GRAPH, type Outcome, type Reading, type Time } from '../graph/model.ts'
import { seenBy } from '../graph/untold.ts'
import type { Refusal } from './capture/page.ts'
import { growingPause } from './capture/politeness/standing.ts'
import { inScope } from './follow/scope.ts'
import { expectedRoad } from './road.ts'
import { noteSkips, type Run } from './run/run.ts'

const MOST_ATTEMPTS = 4
const PASSING: ReadonlySet<string> = new Set([
  'timeout',
  'connection-failed',
  'connection-refused',
  'server-error',
  'rate-limited',
])

export async function refuse(refusal: Refusal, hop: Leased, run: Run): Promise<void> {
  if (refusal.to !== null) return redirect(refusal, refusal.to, hop, run)
  if (refusal.kind === 'put-off') return run.later(hop, refusal.retryAt ?? refusal.at)
  const again = timeToAskAgain(refusal, hop, run)
  if (again !== null) return run.later(hop, again)
  await run.store.merge({ ...EMPTY_GRAPH, readings: [readingOf(refusal, hop)] })
  const { kind, address, reason, detail, at } = refusal
  if (kind === 'skip') run.tally.skipped(reason)
  else run.tally.refused(reason)
  await run.crawls.note(run.crawl.id, [{ kind, address, reason, detail, at }])
  run.log.debug({ address, reason, detail }, 'page refused')
}

/**
 * The target is worth reading for whatever made the asked address worth it, so it keeps the reason and who pointed there. The asked
 * address leaves a claim that it is another name, and no reading.
 */
async function redirect({ at }: Refusal, to: string, hop: Leased, run: Run): Promise<void> {
  const { depth, because, via, redirects, priority, address } = hop
  const { hops, skips } = inScope(
    [{ address: to, depth, because, via, redirects: redirects + 1, priority }],
    run.crawl.settings,
  )
  const [from, target] = [addressOf(address), addressOf(to)]
  if (from !== null && target !== null && from !== target && expectedRoad(hop) === 'page') {
    const alias = { from, to: target, why: 'redirect', seen: seenBy(address, 'page', at) } as const
    await run.store.merge({ ...EMPTY_GRAPH, aliases: [alias] })
  }
  await noteSkips(skips, run)
  await run.frontier.put(run.crawl.id, hops)
}

/** Null when asking again makes no sense. */
function timeToAskAgain({ reason, retryAt, at }: Refusal, hop: Leased, run: Run): Time | null {
  if (hop.attempts >= MOST_ATTEMPTS) return null
  if (retryAt !== null) return retryAt
  if (!PASSING.has(reason)) return null
  return new Date(Date.parse(at) + growingPause(hop.attempts, run.crawl.settings.delay)).toISOString()
}

function readingOf({ kind, reason, at }: Refusal, hop: Leased): Reading {
  const outcome: Outcome =
    kind === 'skip' ? 'skipped' : reason === 'gone' ? 'gone' : reason === 'missing' ? 'missing' : 'refused'
  return {
    ...{ page: hop.address, road: expectedRoad(hop), at, outcome, body: null, thread: null, next: [], reason },
    ...{ validators: null, leads: [] },
  }
}
