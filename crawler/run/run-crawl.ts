// One crawl from being taken up to its end: seeds in, engine on, signs of life, an ending with its reason.
import type { Crawl, CrawlSettings, Progress } from '../../frontier/crawls.ts'
import type { Leased, Toll } from '../../frontier/frontier.ts'
import { type Capturer, openCapture } from '../capture/capture.ts'
import { readHop } from '../crawl.ts'
import { openFarms } from '../follow/farms.ts'
import { seedHop } from '../follow/follow.ts'
import { inScope } from '../follow/scope.ts'
import { openSameWords } from '../to-graph/same-words.ts'
import { brokenBy } from './broken.ts'
import { onTheWall, steadily } from './clock.ts'
import { crawleeQueue } from './crawlee-queue.ts'
import { type Course, CUT, cutOff, type Ending, FINISHED, openCourse } from './ending.ts'
import { runEngine } from './engine.ts'
import { startHeartbeat } from './heartbeat.ts'
import { openHintShare } from './hint-share.ts'
import { openKeeper } from './keeper.ts'
import { openNetwork } from './network.ts'
import { openPatience } from './patience.ts'
import { type Ports, type Run, skipNotes } from './run.ts'

/** Hops are ours for so long, in ms; each sign of life makes it so long again. A crawler that gives none for so long is taken for dead. */
export const LEASE = 30_000

export interface Control {
  readonly worker: string
  /** Aborted: finish what is in flight, then end so that the crawl can go on. */
  readonly signal: AbortSignal
  /** Aborted: break off what is in flight. */
  readonly hurry: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** How the sample blogosphere is reached; null for every other crawl. */
  readonly sample: Pick<CrawlSettings, 'connectTo' | 'allowPrivate' | 'delay'> | null
}

const iso = (time: number): string => new Date(time).toISOString()
const now = (): string => iso(Date.now())

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
  await ports.frontier.release(crawl.id, control.worker)
  return course.ending() ?? (control.signal.aborted ? CUT : FINISHED)
}

async function crawlOn(crawl: Crawl, ports: Ports, control: Control, course: Course): Promise<void> {
  const { settings, id } = crawl
  const { log } = ports
  const { worker, signal, hurry } = control
  const patience = openPatience({ patience: settings.patience, signal, log })
  const [store, crawls, frontier] = [ports.store, ports.crawls, ports.frontier].map(patience.patient) as [
    Ports['store'],
    Ports['crawls'],
    Ports['frontier'],
  ]
  const opened = openCapture({ settings, closed: control.sample !== null, now: steadily, signal: hurry })
  const network = openNetwork(onTheWall(opened), crawl.progress.pages > 0 ? crawl.seeds : [])
  const isOver = () => course.ending() !== null || signal.aborted
  const isPaused = () => network.cutOffFor() > 0
  const { concurrency } = settings
  const queue = crawleeQueue({ frontier, crawl: id, worker, concurrency, lease: LEASE, now, isPaused, isOver })
  const { isCutOff, capturer } = network
  const memory = { farms: openFarms(), sameWords: openSameWords(), hintShare: openHintShare(settings.pages) }
  const keep = openKeeper({ store, frontier, crawl: id, now, tollsOf: tollsFrom(capturer), onKept: queue.letGo })
  const reader = readerOf({ crawl, store, capturer, log, now, keep, isCutOff, ...memory }, queue.letGo, course, hurry)
  await plant(crawl, { ...ports, crawls, frontier })
  const heart = startHeartbeat({
    ...{ crawl, worker, crawls, frontier, log, course, lease: LEASE, signal, onProgress: control.onProgress },
    trouble: () => patience.trouble() ?? (isPaused() ? 'the network is down' : null),
    look: async () => {
      await network.look()
      if (settings.patience > 0 && network.cutOffFor() > settings.patience) course.end(cutOff(settings.patience))
    },
  })
  try {
    await runEngine(queue, { concurrency, read: reader.read })
  } finally {
    await reader.settled()
    await heart.stop()
    await capturer.close()
  }
}

async function plant({ id, seeds, settings }: Crawl, { crawls, frontier }: Ports): Promise<void> {
  const { requestsPerHost, pages } = settings
  await frontier.setLimits(id, { requests: requestsPerHost, pages })
  const { hops, skips } = inScope(seeds.map(seedHop), settings)
  await crawls.note(id, skipNotes(skips, now()))
  await frontier.put(id, hops)
}

function tollsFrom({ politeness }: Capturer): (queues: readonly string[]) => readonly Toll[] {
  const tollOf = (queue: string): Toll => {
    const free = politeness.freeAt(queue)
    const { pause: delay, why } = politeness.pace(queue)
    return { queue, requests: politeness.spent(queue), until: free > Date.now() ? iso(free) : null, delay, why }
  }
  return (queues) => [...new Set([...queues, ...politeness.owing()])].map(tollOf)
}

/** Reads hops and remembers which are being read, so that nothing is closed under them. What breaks ends the crawl. */
function readerOf(run: Run, letGo: (hops: readonly Leased[]) => void, course: Course, hurry: AbortSignal) {
  const running = new Set<Promise<void>>()
  const limit = run.crawl.settings.requestsPerHost
  return {
    read: (hop: Leased): Promise<void> => {
      run.capturer.politeness.allow(hop.queue, limit === 0 ? Infinity : limit - hop.charged)
      const reading = readHop(hop, run).catch((error: unknown) => {
        letGo([hop])
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
