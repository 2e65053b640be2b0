// The five lines that every page goes through: capture, refuse, extract, merge, follow. What wants to be a sixth belongs inside one of them.
import type { Leased } from '../frontier/frontier.ts'
import type { Post, Reading } from '../graph/model.ts'
import type { Page, Refusal } from './capture/page.ts'
import { type Earlier, earlierReadings } from './earlier.ts'
import { extract } from './extract/extract.ts'
import { follow } from './follow/follow.ts'
import { whyAskForComments } from './follow/lists.ts'
import { inScope, judgesWords, ruledOut } from './follow/scope.ts'
import { refuse } from './refuse.ts'
import { countsOf } from './run/counts.ts'
import { type Brought, NOTHING_BROUGHT, type Run, skipNotes } from './run/run.ts'
import type { Said } from './said.ts'
import { saidOf, toRead } from './saying.ts'
import { toGraph } from './to-graph/to-graph.ts'
import { unasked } from './unasked.ts'

/** Reads one hop. What it brings is merged and followed in one stroke (run/keeper.ts). Throws only for what we or the machine broke. */
export async function readHop(hop: Leased, run: Run): Promise<void> {
  const earlier = await earlierReadings(hop, run.crawl, run.store)
  const page = await capture(hop, earlier, run)
  if (page.kind !== 'page') return run.keep(hop, { ...refuse(page, hop, run), ...leadingOn(page, hop, earlier, run) })
  const said = page.body === null ? unchanged(page, hop, earlier) : saidOf(hop, page, extract(toRead(page, page.body)))
  const known = said.extraction === null ? await run.store.postsAt([hop.address]) : []
  await run.keep(hop, await broughtBy(said, known, run))
}

async function capture(hop: Leased, { newest, read }: Earlier, run: Run): Promise<Page | Refusal> {
  const validators = judgesWords(run.crawl.settings) ? null : (read?.validators ?? null)
  return (await unasked(hop, newest, run)) ?? run.capturer.capture(hop, validators)
}

/** A page that was read and is not due yet leads where it led. */
function leadingOn(
  { reason }: Refusal,
  hop: Leased,
  { newest }: Earlier,
  { crawl: { settings } }: Run,
): Partial<Brought> {
  if (reason !== 'not-due' || newest?.outcome !== 'read') return {}
  return { found: inScope(follow(asItWas(hop, newest), settings), settings).hops }
}

/** What its last reading showed still holds, and it still leads where it led. */
const unchanged = (page: Page, hop: Leased, { read }: Earlier): Said => ({ page, ...asItWas(hop, read) })

function asItWas(hop: Leased, read: Reading | null): Omit<Said, 'page'> {
  const { road, body, thread, next, leads } = read ?? { road: 'page', body: null, thread: null, next: [], leads: [] }
  return { hop, road, extraction: null, body, thread, next, leads }
}

/** `known`: what the post of an unchanged page said. */
async function broughtBy(said: Said, known: readonly Post[], run: Run): Promise<Brought> {
  const { crawl, now, log, sameWords } = run
  const told = toGraph(said)
  const { aliases, mirrorOf } = await sameWords.claims(said, [...told.posts, ...known])
  const graph = { ...told, aliases: [...told.aliases, ...aliases] }
  const ruled = ruledOut(said, crawl.settings, mirrorOf)
  const { hops, skips } = inScope(follow(said, crawl.settings), crawl.settings, ruled)
  const { hop, road, extraction } = said
  const lists = extraction?.commentApis.length ? whyAskForComments(extraction) : null
  log.debug({ address: hop.address, road, unchanged: extraction === null, lists }, 'page read')
  const notes = skipNotes([...ruled.skips, ...skips], now())
  return { ...NOTHING_BROUGHT, graph, found: hops, counts: countsOf(said, graph), notes }
}
