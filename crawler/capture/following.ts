// One page for a reader at the terminal: follows redirects by itself, each checked like any other address.
import type { CrawlSettings } from '../../frontier/crawls.ts'
import type { Address } from '../../graph/model.ts'
import { openCapture } from './capture.ts'
import type { Page, Refusal } from './page.ts'

/** The page where the redirects end, or why there is none. Throws RangeError for settings that do not fit. */
export async function captureFollowing(
  address: Address,
  settings: CrawlSettings,
  signal: AbortSignal = new AbortController().signal,
): Promise<Page | Refusal> {
  const { capture, close } = openCapture({ settings, closed: false, now: Date.now, signal })
  try {
    for (let hop = { address, redirects: 0 }; ; ) {
      const got = await capture(hop, null)
      if (got.kind === 'page' || got.to === null) return got
      hop = { address: got.to, redirects: hop.redirects + 1 }
    }
  } finally {
    await close()
  }
}
