// One crawl from being taken up to its end: seeds in, engine on, signs of life, an ending with its reason.
import type { Crawl, CrawlSettings, Progress } from '../../frontier/crawls.ts'
import type { Leased } from '../../frontier/frontier.ts'
import { type Capturer, openCapture } from '../capture/capture.ts'
import { readHop } from '../crawl.ts'
import { seedHop } from '../follow/follow.ts'
import { inScope } from '../follow/scope.ts'
import { brokenBy } from './broken.ts'
import { type CrawleeQueue, crawleeQueue } from './crawlee-queue.ts'
import { type Course, CUT, type Ending, FINISHED, openCourse } from './ending.ts'
import { runEngine } from './engine.ts'
import { startHeartbeat } from './heartbeat.ts'
import { openTally, type Tally } from './progress.ts'
import { noteSkips, type Ports, type Run } from './run.ts'

export interface Control {
  /** Aborted: finish what is in flight, then end so that the crawl can go on. */
  readonly signal: AbortSignal
  /** Aborted: break off what is in flight. */
  readonly hurry: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** How the sample blogosphere is reached; null for every other crawl. */
  readonly sample: Pick<CrawlSettings, 'connectTo' | 'allowPrivate' | 'delay'> | null
}

/** Throws only when the frontier itself cannot be written any more. */
export async function runCrawl(taken: Crawl, ports: Ports, control: Control): Promise<Ending> {
  const crawl = { ...taken, settings: { ...taken.settings, ...control.sample } }
  const course = openCourse()
  try {
    await crawlOn(crawl, ports, control, course)
  } catch (error) {
    course.end(brokenBy(error))
    ports.log.error({ crawl: crawl.id, error }, 'crawl broke off')
  }
  await ports.frontier.releaseAll(crawl.id)
  return course.ending() ?? (control.signal.aborted ? CUT : FINISHED)
}

async function crawlOn(crawl: Crawl, ports: Ports, control: Control, course: Course): Promise<void> {
  const { settings } = crawl
  const tally = openTally(crawl.progress)
  const capturer = openCapture({ settings, closed: control.sample !== null, now: Date.now, signal: control.hurry })
  const isOver = () => course.ending() !== null || control.signal.aborted
  const queue = queueFor(crawl, ports, { tally, capturer, isOver })
  const now = () => new Date().toISOString()
  const run: Run = { ...ports, crawl, capturer, tally, now, later: queue.later }
  const reader = readerOf(run, queue, course, control.hurry)
  const heart = startHeartbeat(run, course, control)
  try {
    await plant(run)
    await runEngine(queue, { concurrency: settings.concurrency, read: reader.read })
  } finally {
    await reader.settled()
    await heart.stop()
    await capturer.close()
  }
}

async function plant(run: Run): Promise<void> {
  const { crawl, frontier } = run
  await frontier.releaseAll(crawl.id)
  const { hops, skips } = inScope(crawl.seeds.map(seedHop), crawl.settings)
  await noteSkips(skips, run)
  await frontier.put(crawl.id, hops)
}

interface Parts {
  readonly tally: Tally
  readonly capturer: Capturer
  readonly isOver: () => boolean
}

function queueFor(
  { id, settings }: Crawl,
  { frontier, crawls }: Ports,
  { tally, capturer, isOver }: Parts,
): CrawleeQueue {
  const { concurrency, requestsPerHost, pages, timeout } = settings
  return crawleeQueue({
    ...{ frontier, crawl: id, concurrency, requestsPerHost, now: Date.now, lease: 10 * timeout + 60_000 },
    room: (inFlight) => (isOver() ? 0 : pages === 0 ? Infinity : pages - tally.pages() - inFlight),
    spent: capturer.politeness.spent,
    freeAt: capturer.politeness.freeAt,
    onRequests: tally.requested,
    onDropped: (addresses) => {
      const skips = addresses.map(
        (address) => ({ address, reason: 'host-limit', detail: `${requestsPerHost} requests` }) as const,
      )
      return noteSkips(skips, { crawls, crawl: { id }, tally, now: () => new Date().toISOString() })
    },
  })
}

/** Reads hops and remembers which are being read, so that nothing is closed under them. What breaks ends the crawl. */
function readerOf(run: Run, queue: CrawleeQueue, course: Course, hurry: AbortSignal) {
  const running = new Set<Promise<void>>()
  return {
    read: (hop: Leased): Promise<void> => {
      const reading = readHop(hop, run).catch((error: unknown) => {
        queue.abandon(hop)
        if (hurry.aborted) return
        course.end(brokenBy(error))
        run.log.error({ address: hop.address, error }, 'reading broke off')
      })
      running.add(reading)
      return reading.finally(() => running.delete(reading))
    },
    settled: () => Promise.allSettled(running),
  }
}
