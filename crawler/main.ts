// The crawler: takes up what was asked for, one crawl after another, until there is nothing more or it is told to go.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Crawl, Progress } from '../frontier/crawls.ts'
import type { Ending } from './run/ending.ts'
import type { Ports } from './run/run.ts'
import { runCrawl } from './run/run-crawl.ts'
import { sampleHosts, serveSample } from './sample.ts'

export { sampleHosts, sampleSeeds } from './sample.ts'

export interface WorkParts extends Ports {
  readonly onProgress?: (crawl: Crawl, progress: Progress) => void
  /** The sample blogosphere was erased, because a crawl of something else began. */
  readonly onErased?: (hosts: readonly string[]) => void
}

export interface WorkOptions {
  /** Aborted once it is to go: it finishes what is in flight, and the crawl can go on later. */
  readonly signal: AbortSignal
  /** Aborted when it is to go at once. */
  readonly hurry?: AbortSignal
  /** This crawl and no other; ends with it. */
  readonly only?: string
  /** Ends when nothing is asked for. */
  readonly once?: boolean
}

/** A crawler that gives no sign of life for so long, in ms, is gone, and its crawl is taken up by the next. */
const LEASE = 5_000
const POLL = 300

/** Returns the crawls it ran, as they ended. Throws FrontierError when the frontier is not to be had. */
export async function work(parts: WorkParts, options: WorkOptions): Promise<readonly Crawl[]> {
  const { signal, only, once } = options
  const worker = randomUUID()
  const ran: Crawl[] = []
  while (!signal.aborted) {
    const at = new Date().toISOString()
    const crawl = await parts.crawls.take(worker, { at, lease: LEASE, ...(only === undefined ? {} : { only }) })
    if (crawl !== null) ran.push(await runToItsEnd(crawl, parts, options))
    else if (only !== undefined && (await hasEnded(only, parts))) break
    else if (only === undefined && once === true) break
    else await sleep(POLL, undefined, { signal }).catch(() => {})
    if (crawl !== null && only !== undefined) break
  }
  return ran
}

/** False while another crawler, or one that went away without a word, holds it. */
async function hasEnded(id: string, { crawls }: WorkParts): Promise<boolean> {
  const state = (await crawls.get(id))?.state
  return state !== 'asked' && state !== 'running' && state !== 'stopping' && state !== 'cut'
}

async function runToItsEnd(crawl: Crawl, parts: WorkParts, options: WorkOptions): Promise<Crawl> {
  const { crawls, frontier, log } = parts
  log.info({ crawl: crawl.id, seeds: crawl.seeds.length }, 'crawl started')
  const ending = await (crawl.sample ? runSample : runOwn)(crawl, parts, options)
  await crawls.end(crawl.id, ending.state, ending.reason, new Date().toISOString())
  if (ending.state === 'done' || ending.state === 'failed') await frontier.drop(crawl.id)
  const ended = (await crawls.get(crawl.id)) ?? crawl
  log.info({ crawl: crawl.id, ...ending, ...ended.progress }, 'crawl ended')
  return ended
}

async function runOwn(crawl: Crawl, parts: WorkParts, options: WorkOptions): Promise<Ending> {
  await eraseSample(parts)
  return runCrawl(crawl, parts, { ...controlOf(crawl, parts, options), sample: null })
}

/** The sample never mixes with what its owner crawled. */
async function runSample(crawl: Crawl, parts: WorkParts, options: WorkOptions): Promise<Ending> {
  const others = (await parts.crawls.list(1000)).filter(({ sample, startedAt }) => !sample && startedAt !== null)
  if (others.length > 0) {
    return {
      state: 'failed',
      reason: 'this store holds a graph of your own: crawl the sample into another one (--store)',
    }
  }
  const sample = await serveSample()
  try {
    return await runCrawl(crawl, parts, { ...controlOf(crawl, parts, options), sample: sample.reach })
  } finally {
    await sample.close()
  }
}

function controlOf(crawl: Crawl, { onProgress }: WorkParts, { signal, hurry }: WorkOptions) {
  return {
    signal,
    hurry: hurry ?? new AbortController().signal,
    onProgress: (progress: Progress) => onProgress?.(crawl, progress),
  }
}

async function eraseSample({ crawls, store, log, onErased }: WorkParts): Promise<void> {
  if (!(await crawls.list(1000)).some(({ sample }) => sample)) return
  const hosts = await sampleHosts()
  await store.eraseHosts(hosts)
  await crawls.eraseSample()
  log.info({ hosts: hosts.length }, 'sample erased')
  onErased?.(hosts)
}
