// One crawl from being taken up to its end: seeds in, engine on, signs of life, an ending with its reason.
import type { Crawl, CrawlSettings, Progress } from '../../frontier/crawls.ts'
import { openCapture } from '../capture/capture.ts'
import { openFarms } from '../follow/farms.ts'
import { seedHop } from '../follow/follow.ts'
import { inScope } from '../follow/scope.ts'
import { type Memory, openMemory } from '../memory.ts'
import { openSameWords } from '../to-graph/same-words.ts'
import { brokenBy } from './broken.ts'
import { onTheWall, steadily } from './clock.ts'
import { type CrawleeQueue, crawleeQueue } from './crawlee-queue.ts'
import { type Course, CUT, cutOffEnding, type Ending, FINISHED, openCourse } from './ending.ts'
import { runEngine } from './engine.ts'
import { type Heartbeat, startHeartbeat } from './heartbeat.ts'
import { openHintShare } from './hint-share.ts'
import { openKeeper } from './keeper.ts'
import { type Network, openNetwork } from './network.ts'
import { openPatience, type Patience } from './patience.ts'
import { openReader } from './reader.ts'
import { type Ports, type Run, skipNotes } from './run.ts'
import { tollsFrom } from './tolls.ts'

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

/** What one run of a crawl works with. */
interface Work {
  readonly crawl: Crawl
  /** Patient ones: what passes by itself is waited for. */
  readonly ports: Ports
  readonly control: Control
  readonly course: Course
  readonly patience: Patience
  readonly network: Network
  readonly memory: Memory
}

const now = (): string => new Date().toISOString()

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

async function crawlOn(crawl: Crawl, given: Ports, control: Control, course: Course): Promise<void> {
  const { settings } = crawl
  const { signal, hurry } = control
  const patience = openPatience({ patience: settings.patience, signal, log: given.log })
  const ports = patientPorts(given, patience)
  const memory = openMemory(ports.frontier, crawl.id)
  const capturer = openCapture({ settings, closed: control.sample !== null, now: steadily, signal: hurry, memory })
  const network = openNetwork(onTheWall(capturer), crawl.seeds, crawl.progress.pages > 0)
  const work: Work = { crawl, ports, control, course, patience, network, memory }
  try {
    await plant(work)
    await readAll(work)
  } finally {
    await capturer.close()
  }
}

function patientPorts({ store, crawls, frontier, log }: Ports, { patient }: Patience): Ports {
  return { store: patient(store), crawls: patient(crawls), frontier: patient(frontier), log }
}

async function plant({ crawl: { id, seeds, settings }, ports: { crawls, frontier } }: Work): Promise<void> {
  const { requestsPerHost, pages } = settings
  await frontier.setLimits(id, { requests: requestsPerHost, pages })
  const { hops, skips } = inScope(seeds.map(seedHop), settings)
  await crawls.note(id, skipNotes(skips, now()))
  await frontier.put(id, hops)
}

async function readAll(work: Work): Promise<void> {
  const { crawl, ports, control, course, network } = work
  const { concurrency } = crawl.settings
  const queue = crawleeQueue({
    ...{ frontier: ports.frontier, crawl: crawl.id, worker: control.worker, concurrency, lease: LEASE, now },
    isPaused: () => network.cutOffFor() > 0,
    isOver: () => course.ending() !== null || control.signal.aborted,
  })
  const reader = openReader(await runOf(work, queue), (hop) => queue.letGo([hop]), course, control.hurry)
  const heart = heartOf(work)
  try {
    await runEngine(queue, { concurrency, read: reader.read })
  } finally {
    await reader.settled()
    await heart.stop()
  }
}

async function runOf({ crawl, ports, network, memory }: Work, queue: CrawleeQueue): Promise<Run> {
  const { store, frontier, log } = ports
  const { capturer } = network
  const tollsOf = tollsFrom(capturer)
  const keep = openKeeper({ store, frontier, crawl: crawl.id, now, tollsOf, memory, onKept: queue.letGo })
  const hintShare = openHintShare(crawl.settings.pages, await frontier.count(crawl.id, 'done', 'hint'))
  const [farms, sameWords] = [openFarms(memory), openSameWords(memory)]
  return { crawl, store, capturer, log, now, keep, farms, sameWords, hintShare }
}

function heartOf({ crawl, ports, control, course, patience, network }: Work): Heartbeat {
  const { worker, signal, onProgress } = control
  return startHeartbeat({
    ...{ crawl, ...ports, worker, course, lease: LEASE, signal, onProgress },
    trouble: () => patience.trouble() ?? (network.cutOffFor() > 0 ? 'the network is down' : null),
    look: async () => {
      await network.look()
      const ending = cutOffEnding(network, crawl.settings.patience)
      if (ending !== null) course.end(ending)
    },
  })
}
