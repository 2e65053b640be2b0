// Why a hop is not asked for at all, beyond what its address alone tells (follow/scope.ts): it is forgotten, one more host of a farm,
// gone, or one hint too many.
import type { CrawlSettings } from '../frontier/crawls.ts'
import type { Hop } from '../frontier/frontier.ts'
import { addressOf } from '../graph/address.ts'
import type { Reading } from '../graph/model.ts'
import type { Refusal } from './capture/page.ts'
import { refusal } from './capture/refusal.ts'
import { isDue, type Visited } from './due.ts'
import { judgesWords } from './follow/scope.ts'
import type { Run } from './run/run.ts'

/** Null when it is to be asked for. `last`: its newest reading. Looked at when its turn comes: what was forgotten meanwhile counts, and redirects and seeds do too. */
export async function unasked(
  hop: Hop,
  last: Reading | null,
  { crawl: { settings }, store, farms, hintShare, now }: Run,
): Promise<Refusal | null> {
  const skip = (reason: Refusal['reason'], detail: string | null): Refusal =>
    refusal(hop.address, reason, now(), { kind: 'skip', detail })
  const names = [hop.address, addressOf(hop.address), hop.because === 'comment-page' ? hop.via : null]
  const forgotten = await store.whichForgotten(names.filter((name) => name !== null))
  if (forgotten.size > 0) return skip('forgotten', null)
  const farm = await farms.against(hop)
  if (farm !== null) return skip('trap', farm)
  const revisit = judgesWords(settings) ? 'always' : settings.revisit
  if (hop.because !== 'seed' && last !== null && !isDue(await visited(last, revisit, store), now(), revisit))
    return skip('not-due', `${last.outcome} on ${last.at}`)
  return hop.because === 'hint' && !hintShare.take() ? skip('hint-share', null) : null
}

/** The date of the post is looked up only where it decides. */
async function visited(last: Reading, revisit: CrawlSettings['revisit'], store: Run['store']): Promise<Visited> {
  const isPlanned = revisit === 'due' && last.outcome === 'read' && last.body !== null
  const [post] = isPlanned ? await store.postsAt([last.page]) : []
  return { last, publishedAt: post?.publishedAt ?? null }
}
