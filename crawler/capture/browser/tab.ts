// One page in a browser context of its own that is thrown away: shown, waited for until its scripts are done, and read back as markup.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext } from 'playwright'
import { type AskForScript, type Readable, type SubRequests, subRequestsOf } from './sub-requests.ts'
import { NO_SIGN_OF_LIFE, openWorld, type World } from './world.ts'

export interface Showing {
  readonly userAgent: string
  readonly ask: AskForScript
  /** Characters of markup that are read back. */
  readonly most: number
  /** Whether what the browser was needed for is there. */
  readonly isDone: (html: string) => boolean
  readonly signal: AbortSignal
}

/** What a page became. `movedTo`: where its scripts wanted to go; null when they stayed. */
export interface Shown {
  readonly html: string
  readonly isCut: boolean
  readonly movedTo: string | null
}

/** A page has so long, in ms, the turns of its hosts included. */
const LONGEST = 60_000
const POLL = 200
/** Nothing was asked for and nothing changed for so long: the page is done, as it seems; and really, when what it was opened for is missing. */
const QUIET = 600
const QUIET_WITHOUT = 5000

/** Ways to the network that are no requests of the page. */
const NO_SOCKETS = `for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'Worker', 'SharedWorker'])
  delete globalThis[name]`

/** Throws an Error that says what went wrong. */
export async function showInTab(browser: Browser, page: Readable, showing: Showing): Promise<Shown> {
  const context = await browser.newContext({
    ...{ userAgent: showing.userAgent, acceptDownloads: false, serviceWorkers: 'block', permissions: [] },
  })
  try {
    const tab = await context.newPage()
    const requests = subRequestsOf(tab, page, showing.ask)
    await closeOff(context, requests)
    await tab.goto(page.address, { waitUntil: 'commit', timeout: NO_SIGN_OF_LIFE })
    const world = await openWorld(tab)
    await settle(world, requests, showing)
    return { ...(await world.read(showing.most)), movedTo: requests.movedTo() }
  } finally {
    await Promise.race([context.close().catch(() => {}), sleep(NO_SIGN_OF_LIFE, undefined, { ref: false })])
  }
}

async function closeOff(context: BrowserContext, requests: SubRequests): Promise<void> {
  await context.route(/./, requests.answer)
  await context.routeWebSocket(/./, (socket) => void socket.close())
  await context.addInitScript(NO_SOCKETS)
  context.on('page', (other) => void other.close().catch(() => {}))
}

async function settle(world: World, requests: SubRequests, { most, isDone, signal }: Showing): Promise<void> {
  const end = performance.now() + LONGEST
  let [state, quietSince, isLacking] = ['', performance.now(), false]
  while (performance.now() < end && requests.movedTo() === null) {
    await sleep(POLL, undefined, { signal })
    const next = await world.state()
    if (next !== state || requests.waiting() > 0) {
      ;[state, quietSince, isLacking] = [next, performance.now(), false]
      continue
    }
    const quiet = performance.now() - quietSince
    if (quiet >= QUIET_WITHOUT) return
    if (quiet < QUIET || isLacking) continue
    isLacking = !isDone((await world.read(most)).html)
    if (!isLacking) return
  }
}
