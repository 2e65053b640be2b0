// The five lines that every page goes through: capture, refuse, extract, merge, follow. What wants to be a sixth belongs inside one of them.
import type { Leased } from '../frontier/frontier.ts'
import type { Page, Refusal } from './capture/page.ts'
import { extract } from './extract/extract.ts'
import { follow } from './follow/follow.ts'
import { whyAskForComments } from './follow/lists.ts'
import { inScope, ruledOut } from './follow/scope.ts'
import { lastRead } from './last-read.ts'
import { refuse } from './refuse.ts'
import { noteSkips, type Run } from './run/run.ts'
import type { Said } from './said.ts'
import { saidOf, toRead } from './saying.ts'
import { toGraph } from './to-graph/to-graph.ts'

/** Reads one hop. Throws only for what we or the machine broke. */
export async function readHop(hop: Leased, run: Run): Promise<void> {
  const page = await capture(hop, run)
  if (page.kind !== 'page') return refuse(page, hop, run)
  const said = await sayingOf(page, hop, run)
  await merge(said, run)
  await followOn(said, run)
}

async function capture(hop: Leased, run: Run): Promise<Page | Refusal> {
  const last = await lastRead(run.store, hop.address)
  return run.capturer.capture(hop, last?.validators ?? null)
}

async function sayingOf(page: Page, hop: Leased, run: Run): Promise<Said> {
  if (page.body === null) return unchanged(page, hop, run)
  return saidOf(hop, page, extract(toRead(page, page.body)))
}

/** What its last reading showed still holds, and it still leads where it led. */
async function unchanged(page: Page, hop: Leased, run: Run): Promise<Said> {
  const last = await lastRead(run.store, hop.address)
  const { road, body, thread, next, leads } = last ?? { road: 'page', body: null, thread: null, next: [], leads: [] }
  return { hop, page, road, extraction: null, body, thread, next, leads }
}

async function merge(said: Said, run: Run): Promise<void> {
  const graph = toGraph(said)
  await run.store.merge(graph)
  run.tally.said(said, graph)
  const { hop, road, extraction } = said
  const lists = extraction?.commentApis.length ? whyAskForComments(extraction) : null
  run.log.debug({ address: hop.address, road, unchanged: extraction === null, lists }, 'page read')
}

async function followOn(said: Said, run: Run): Promise<void> {
  const { settings, id } = run.crawl
  const ruled = ruledOut(said, settings)
  const { hops, skips } = inScope(ruled.follow ? follow(said, settings) : [], settings, ruled.entries)
  await noteSkips([...ruled.skips, ...skips], run)
  await run.frontier.put(id, hops)
}
