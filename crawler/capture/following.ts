// Pages for a reader at the terminal: follows redirects by itself, each checked like any other address.
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
      for (let hop = { address, redirects: 0 }; ; ) {
        const got = await capture(hop, null)
        if (got.kind === 'page' || got.to === null) return got
        hop = { address: got.to, redirects: hop.redirects + 1 }
      }
    },
    close,
  }
}
