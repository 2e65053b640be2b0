// The one browser of a crawler: started when it is first needed, anew when it broke down, closed with the crawler.
import type { Browser } from 'playwright'
import { findChromium, startChromium } from './chromium.ts'
import { openWall, type Wall } from './wall.ts'

export interface BrowserUse {
  /** Waits until one of few tabs is free. Rejects with an Error that says why there is no browser, or with what `work` says. */
  use<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** A page weighs some hundred megabytes while it is shown. */
const MOST_TABS = 2
const MOST_STARTS = 3

/** `find`: where a Chromium is. */
export function openBrowser(find = findChromium): BrowserUse {
  let wall: Promise<Wall> | null = null
  let running: Promise<Browser> | null = null
  let [starts, tabs] = [0, 0]
  const line: (() => void)[] = []

  async function start(): Promise<Browser> {
    if (++starts > MOST_STARTS) throw new Error(`the browser broke down ${MOST_STARTS} times`)
    wall ??= openWall()
    const browser = await startChromium(await find(), (await wall).proxy)
    browser.on('disconnected', () => (running = null))
    return browser
  }

  async function takeTab(): Promise<void> {
    if (tabs < MOST_TABS) tabs += 1
    else await new Promise<void>((resolve) => line.push(resolve))
  }

  function leaveTab(): void {
    const next = line.shift()
    if (next === undefined) tabs -= 1
    else next()
  }

  return {
    use: async (work) => {
      await takeTab()
      try {
        running ??= start()
        return await work(await running)
      } finally {
        leaveTab()
      }
    },
    close: async () => {
      const browser = await running?.catch(() => null)
      await browser?.close().catch(() => {})
      await (await wall)?.close()
    },
  }
}
