// Signs of life of a running crawl: progress written down and shown, budgets looked at, a wish to stop heard.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Progress } from '../../frontier/crawls.ts'
import { type Course, CUT, STOPPED, spentBudget } from './ending.ts'
import type { Run } from './run.ts'

const PAUSE = 500

export interface Heartbeat {
  /** One more, the last. */
  stop(): Promise<void>
}

export function startHeartbeat(
  run: Run,
  course: Course,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Heartbeat {
  const startedAt = Date.now()
  const over = new AbortController()

  async function beat(): Promise<void> {
    const { crawl, crawls, frontier, tally } = run
    const queues = await frontier.stats(crawl.id, run.now())
    const progress = tally.progress(queues)
    onProgress(progress)
    if ((await crawls.beat(crawl.id, progress, run.now())) === 'stopping') course.end(STOPPED)
    if (signal.aborted) course.end(CUT)
    const now = Date.now()
    const spent = spentBudget(crawl, { pages: tally.pages(), elapsed: now - startedAt, now, queues })
    if (spent !== null) course.end(spent)
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
