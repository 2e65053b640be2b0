// Signs of life of a running crawl: how it stands is written down and shown, budgets are looked at, a wish to stop is heard.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Crawl, Crawls, Progress } from '../../frontier/crawls.ts'
import type { Frontier } from '../../frontier/frontier.ts'
import type { Log } from '../../log.ts'
import { type Course, CUT, leftBehind, STOPPED, spentBudget, triesPatience } from './ending.ts'
import { openMeter } from './gauge.ts'

const PAUSE = 500
/** Hosts that are named when addresses are left behind. */
const NAMED = 3
/** A clock that is so far off between two beats, in ms, was set, or the machine slept. */
const JUMP = 5000

export interface HeartbeatParts {
  readonly crawl: Crawl
  readonly worker: string
  readonly crawls: Pick<Crawls, 'beat'>
  readonly frontier: Pick<Frontier, 'stats' | 'renew' | 'queues'>
  readonly log: Log
  readonly course: Course
  /** For how long hops are ours, in ms. */
  readonly lease: number
  /** Aborted: end so that the crawl can go on. */
  readonly signal: AbortSignal
  /** What holds the crawl up, in words for people. */
  readonly trouble: () => string | null
  /** Done at each beat; may end the course. */
  readonly look: () => Promise<void>
  readonly onProgress: (progress: Progress) => void
}

export interface Heartbeat {
  /** One more, the last. */
  stop(): Promise<void>
}

export function startHeartbeat(parts: HeartbeatParts): Heartbeat {
  const { crawl, worker, crawls, frontier, course, lease, signal } = parts
  const meter = openMeter(crawl.settings)
  const startedAt = performance.now()
  const over = new AbortController()
  const watchClock = openClockWatch(parts.log)
  let progress = crawl.progress

  async function beat(): Promise<void> {
    const now = watchClock()
    if (signal.aborted) course.end(CUT)
    await parts.look()
    await frontier.renew(crawl.id, worker, new Date(now + lease).toISOString())
    const at = new Date(now).toISOString()
    const queues = await frontier.stats(crawl.id, at)
    const trouble = parts.trouble()
    const gauge = meter.read(queues, progress, performance.now(), trouble)
    const kept = await crawls.beat(crawl.id, worker, gauge, at)
    if (kept === null || kept.state === 'stopping' || kept.state === 'stopped') return course.end(STOPPED)
    if (kept.state === 'done' || kept.state === 'failed') {
      return course.end({ state: kept.state, reason: kept.reason ?? kept.state })
    }
    progress = kept.progress
    parts.onProgress(progress)
    const elapsed = performance.now() - startedAt
    const spent = spentBudget(crawl, { pages: progress.pages + progress.unchanged, elapsed })
    if (spent !== null) course.end(spent)
    // Patience with hosts is not tried by what is no fault of theirs.
    const { patience } = crawl.settings
    if (trouble !== null || !triesPatience(queues, patience, now)) return
    course.end(leftBehind(queues.waiting, patience, await frontier.queues(crawl.id, { limit: NAMED, at })))
  }

  async function keepBeating(): Promise<void> {
    while (!over.signal.aborted) {
      await beat()
      await sleep(PAUSE, undefined, { signal: over.signal }).catch(() => {})
    }
  }

  const beating = keepBeating()
  beating.catch((error: unknown) => course.end({ state: 'stopped', reason: (error as Error).message }))
  return {
    stop: async () => {
      over.abort()
      await Promise.allSettled([beating])
      await beat()
    },
  }
}

/** Gives the time, and says so when it jumped. */
function openClockWatch(log: Log): () => number {
  let last = { wall: Date.now(), steady: performance.now() }
  return () => {
    const now = { wall: Date.now(), steady: performance.now() }
    const jump = now.wall - last.wall - (now.steady - last.steady)
    if (Math.abs(jump) > JUMP) log.warn({ seconds: Math.round(jump / 1000) }, 'clock jumped')
    last = now
    return now.wall
  }
}
