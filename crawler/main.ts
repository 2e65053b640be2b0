// The crawler: takes up what was asked for, several crawls side by side, until there is nothing more or it is told to go.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Crawl, Progress } from '../frontier/crawls.ts'
import type { Ending } from './run/ending.ts'
import { mayPass } from './run/patience.ts'
import type { Ports } from './run/run.ts'
import { type Control, LEASE, runCrawl } from './run/run-crawl.ts'
import { isGone, newWorker } from './run/worker.ts'
import { sampleHosts, serveSample } from './sample.ts'

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

/** Crawls side by side: who asks for a post while a long crawl runs does not wait for its end. They share one processor, host by host. */
const MOST_CRAWLS = 8
const POLL = 300
/** Addresses of an ended crawl are forgotten so many at a time, since nothing else happens meanwhile. */
const PURGE = 2000

interface Shift {
  readonly worker: string
  readonly parts: WorkParts
  readonly options: WorkOptions
  readonly running: Map<Crawl, Promise<void>>
  readonly ran: Crawl[]
  /** What broke, and does not pass by itself. */
  failure: unknown
}

const now = (): string => new Date().toISOString()

/** Returns the crawls it ran, as they ended. Throws FrontierError when the frontier is not to be had. */
export async function work(parts: WorkParts, options: WorkOptions): Promise<readonly Crawl[]> {
  const shift: Shift = { worker: newWorker(), parts, options, running: new Map(), ran: [], failure: null }
  const { running, ran } = shift
  while (!options.signal.aborted && shift.failure === null) {
    const crawl = await takeUp(shift)
    if (crawl !== null) begin(crawl, shift)
    else if (running.size === 0 && (await isAllDone(shift))) break
    else await Promise.race([...running.values(), sleep(POLL, undefined, options).catch(() => {})])
  }
  await Promise.all(running.values())
  if (shift.failure !== null) throw shift.failure
  return ran
}

async function takeUp({ worker, parts: { crawls, log }, options, running, ran }: Shift): Promise<Crawl | null> {
  const { only, once } = options
  if (running.size === MOST_CRAWLS || (only !== undefined && running.size + ran.length > 0)) return null
  try {
    for (const gone of (await crawls.workers()).filter(isGone)) await crawls.bury(gone, now())
    return await crawls.take(worker, { at: now(), lease: LEASE, ...(only === undefined ? {} : { only }) })
  } catch (error) {
    if (!mayPass(error) || (running.size === 0 && (only !== undefined || once === true))) throw error
    log.warn({ code: error.code }, `waiting: ${error.message}`)
    return null
  }
}

async function isAllDone({ parts: { crawls }, options: { only, once }, ran }: Shift): Promise<boolean> {
  if (only === undefined) return once === true
  const state = ran.length > 0 ? 'done' : (await crawls.get(only))?.state
  return state !== 'asked' && state !== 'running' && state !== 'stopping' && state !== 'cut'
}

function begin(crawl: Crawl, shift: Shift): void {
  const { parts, running, ran } = shift
  const before = crawl.sample ? [] : [...running].filter(([{ sample }]) => sample)
  const end = stopAll(before, parts)
    .then(() => runToItsEnd(crawl, shift))
    .then(
      (ended) => void ran.push(ended),
      (error: unknown) => passOver(error, crawl, shift),
    )
    .finally(() => running.delete(crawl))
  running.set(crawl, end)
}

/** The sample never mixes with what its owner crawls: it has come to its end before that begins. */
async function stopAll(running: readonly (readonly [Crawl, Promise<void>])[], { crawls }: WorkParts): Promise<void> {
  for (const [{ id }, end] of running) {
    await crawls.stop(id, now())
    await end
  }
}

/** A service outlives a full disk: the crawl, which nobody gives a sign of life for any more, is taken up again once there is room. */
function passOver(error: unknown, crawl: Crawl, shift: Shift): void {
  const { parts, options } = shift
  if (!mayPass(error) || options.only !== undefined || options.once === true) shift.failure ??= error
  else parts.log.error({ crawl: crawl.id, code: error.code }, `crawl left: ${error.message}`)
}

async function runToItsEnd(crawl: Crawl, { worker, parts, options }: Shift): Promise<Crawl> {
  const { crawls, frontier, log } = parts
  log.info({ crawl: crawl.id, seeds: crawl.seeds.length }, 'crawl started')
  const control = {
    ...{ worker, signal: options.signal, hurry: options.hurry ?? new AbortController().signal },
    onProgress: (progress: Progress) => parts.onProgress?.(crawl, progress),
  }
  const ending = await (crawl.sample ? runSample : runOwn)(crawl, parts, control)
  await crawls.end(crawl.id, worker, ending.state, ending.reason, now())
  while ((await frontier.purge(PURGE)) > 0) await sleep(0)
  const ended = (await crawls.get(crawl.id)) ?? crawl
  log.info({ crawl: crawl.id, ...ending, ...ended.progress }, 'crawl ended')
  return ended
}

type OwnControl = Omit<Control, 'sample'>

async function runOwn(crawl: Crawl, parts: WorkParts, control: OwnControl): Promise<Ending> {
  await eraseSample(parts)
  return runCrawl(crawl, parts, { ...control, sample: null })
}

async function runSample(crawl: Crawl, parts: WorkParts, control: OwnControl): Promise<Ending> {
  const others = (await parts.crawls.list(1000)).filter(({ sample, startedAt }) => !sample && startedAt !== null)
  if (others.length > 0) {
    return {
      state: 'failed',
      reason: 'this store holds a graph of your own: crawl the sample into another one (--store)',
    }
  }
  const sample = await serveSample()
  try {
    return await runCrawl(crawl, parts, { ...control, sample: sample.reach })
  } finally {
    await sample.close()
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
