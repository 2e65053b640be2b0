// What a page in the browser may ask for: itself, scripts and data, by GET, through the crawler's own client, within a budget. Everything
// else is refused, and nothing reaches the network by the browser's own hand.
import type { Request, Route, Page as Tab } from 'playwright'
import type { Answer } from '../http.ts'
import type { Page } from '../page.ts'

/** Asks for what a page's scripts want, under the rules of every other request. Null when it is refused. */
export type AskForScript = (address: string, headers: Readonly<Record<string, string>>) => Promise<Answer | null>

export interface SubRequests {
  /** Answers one request of the browser. Never throws. */
  answer(route: Route): Promise<void>
  /** Requests that wait for their answers. */
  waiting(): number
  /** Where the page's script wanted to go instead; null when it stayed. */
  movedTo(): string | null
}

/** A page that came with its body. */
export type Readable = Page & { readonly body: Uint8Array }

/** Of one page: requests, and bytes of their answers. */
const MOST_REQUESTS = 40
const MOST_BYTES = 16 << 20
const ASKED: ReadonlySet<string> = new Set(['script', 'xhr', 'fetch'])

export function subRequestsOf(tab: Tab, page: Readable, ask: AskForScript): SubRequests {
  const { origin } = new URL(page.address)
  let [requests, bytes, waiting] = [0, 0, 0]
  let begun = false
  let movedTo: string | null = null

  /**
   * The page itself, once; what it wants to become, and what it wants to show in a frame or window, is not asked for. Ended as by the Stop button:
   * a navigation that fails otherwise puts an error page in the place of the document.
   */
  async function navigate(route: Route, request: Request): Promise<void> {
    if (!begun) {
      begun = true
      const contentType = page.headers['content-type'] ?? 'text/html'
      return route.fulfill({ status: 200, contentType, body: Buffer.from(page.body) })
    }
    if (request.frame() === tab.mainFrame() && request.url() !== page.address) movedTo ??= request.url()
    await route.abort('aborted')
  }

  async function fetchFor(route: Route, request: Request): Promise<void> {
    const isWanted = ASKED.has(request.resourceType()) && request.method() === 'GET' && /^https?:/.test(request.url())
    if (!isWanted || requests >= MOST_REQUESTS || bytes >= MOST_BYTES) return route.abort('blockedbyclient')
    requests += 1
    const { accept = '*/*' } = request.headers()
    const isForeign = new URL(request.url()).origin !== origin
    const answer = await ask(request.url(), { accept, ...(isForeign ? { origin } : {}) })
    if (answer?.body == null) return route.abort('blockedbyclient')
    bytes += answer.body.length
    const type = answer.headers['content-type']
    const headers = {
      'access-control-allow-origin': origin,
      // Comment systems often ask with credentials. None are sent, so the page may see the answer.
      'access-control-allow-credentials': 'true',
      ...(type === undefined ? {} : { 'content-type': type }),
    }
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(answer.body) })
  }

  return {
    answer: async (route) => {
      waiting += 1
      try {
        const request = route.request()
        await (request.isNavigationRequest() ? navigate(route, request) : fetchFor(route, request))
      } catch {
        await route.abort().catch(() => {}) // The page was closed meanwhile, or we are.
      } finally {
        waiting -= 1
      }
    },
    waiting: () => waiting,
    movedTo: () => movedTo,
  }
}
