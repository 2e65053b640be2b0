// Pages for a reader at the terminal: follows redirects by itself, each checked like any other address.
import { setTimeout as sleep } from 'node:timers/promises'
import type { CrawlSettings } from '../../frontier/crawls.ts'
import type { Address } from '../../graph/model.ts'
import { openCapture } from './capture.ts'
import type { Page, Refusal } from './page.ts'

/** Polite from one page to the next: pauses and robots.txt are remembered until it is closed. */
export interface Following {
  /** The page where the redirects end, or why there is none. */
  capture(address: Address): Promise<Page | Refusal>
  close(): Promise<void>
}

/** A pause that a host asks for (Crawl-delay) is waited for, once for a page, when it is no longer, in ms. */
const LONGEST_PAUSE = 30_000

/** Throws RangeError for settings that do not fit. */
export function openFollowing(settings: CrawlSettings): Following {
  const { capture, close } = openCapture({
    settings,
    closed: false,
    now: Date.now,
    signal: new AbortController().signal,
  })
  return {
    capture: async (address) => {
      let [hop, mayWait] = [{ address, redirects: 0 }, true]
      for (;;) {
        const got = await capture(hop, null)
        const pause = mayWait ? pauseAskedFor(got) : 0
        if (pause > 0) await sleep(pause)
        else if (got.kind === 'page' || got.to === null) return got
        else hop = { address: got.to, redirects: hop.redirects + 1 }
        mayWait &&= pause === 0
      }
    },
    close,
  }
}

/** In ms; 0 when none is asked for, or one that is too long. */
function pauseAskedFor(got: Page | Refusal): number {
  if (got.kind !== 'put-off' || got.reason !== 'rate-limited' || got.retryAt === null) return 0
  const pause = Date.parse(got.retryAt) - Date.now()
  return pause > LONGEST_PAUSE ? 0 : Math.max(0, pause)
}
