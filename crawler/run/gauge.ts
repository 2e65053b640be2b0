// How a crawl stands: what waits, how fast it goes, how long it may take. Pure but for what it remembers of the last half minute.
import type { Counts, CrawlSettings, Gauge } from '../../frontier/crawls.ts'
import type { QueueStats } from '../../frontier/frontier.ts'

export interface Meter {
  /** `at`: ms by a clock that nobody sets. */
  read(queues: QueueStats, counts: Pick<Counts, 'pages' | 'unchanged'>, at: number, trouble: string | null): Gauge
}

const WINDOW = 30_000
const MINUTE = 60_000

export function openMeter({ delay }: Pick<CrawlSettings, 'delay'>): Meter {
  const samples: { readonly at: number; readonly pages: number }[] = []

  /** Pages in a ms, over the window. */
  function speedAt(at: number, pages: number): number {
    samples.push({ at, pages })
    while (samples.length > 2 && at - (samples[0]?.at ?? at) > WINDOW) samples.shift()
    const [first = { at, pages }] = samples
    return at === first.at ? 0 : (pages - first.pages) / (at - first.at)
  }

  return {
    read: ({ waiting, leased, blocked, longest, room }, { pages, unchanged }, at, trouble) => {
      const speed = speedAt(at, pages + unchanged)
      const left = Math.min(waiting, room ?? Infinity) + leased
      // The longest queue takes its time, however fast the others are.
      const slowest = Math.min(longest, left) * delay
      return {
        ...{ waiting, hostsBusy: leased, hostsResting: blocked, speed: Math.round(speed * MINUTE), trouble },
        timeLeft: left === 0 ? 0 : speed === 0 ? null : Math.round(Math.max(left / speed, slowest)),
      }
    },
  }
}
