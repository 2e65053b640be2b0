// Reads hops and remembers which are being read, so that nothing is closed under them. What breaks ends the crawl.
import type { Leased } from '../../frontier/frontier.ts'
import { readHop } from '../crawl.ts'
import { brokenBy } from './broken.ts'
import type { Course } from './ending.ts'
import type { Run } from './run.ts'

export interface Reader {
  /** Never rejects. */
  read(hop: Leased): Promise<void>
  settled(): Promise<unknown>
}

/** `letGo`: a hop was broken off. `hurry` aborted: that was wanted. */
export function openReader(run: Run, letGo: (hop: Leased) => void, course: Course, hurry: AbortSignal): Reader {
  const running = new Set<Promise<void>>()
  const limit = run.crawl.settings.requestsPerHost

  function breakOff(hop: Leased, error: unknown): void {
    letGo(hop)
    if (hurry.aborted) return
    course.end(brokenBy(error))
    run.log.error({ address: hop.address, error }, 'reading broke off')
  }

  return {
    read: (hop) => {
      run.capturer.politeness.allow(hop.queue, limit === 0 ? Infinity : limit - hop.charged)
      const reading = readHop(hop, run).catch((error: unknown) => breakOff(hop, error))
      running.add(reading)
      return reading.finally(() => running.delete(reading))
    },
    settled: () => Promise.all(running),
  }
}
