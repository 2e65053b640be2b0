// The real api, a real store and the built web, with a conversation of our own in it, and pages that must stay silent. Tests only.
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { at, cites, comment, graphOf, linkback, post } from '../answers/made-graph.ts'
import { startTestServer, type TestServer } from '../api/test-server.ts'
import type { Graph } from '../graph/model.ts'
import { buildWeb } from './build.ts'
import { NO_CHROMIUM, startChromium } from './test-chromium.ts'

/** What would run if it were ever taken for anything but words. */
export const HOSTILE = `</title><script>alert(1)</script><img src=x onerror=alert(2)>`

/** A is answered by b and c, b by d; c is claimed only; e is answered by nobody. */
export const SITE = graphOf(
  ...[post('a', 1, { title: 'What is a trackback?' }), post('b', 2), post('c', 3), post('d', 4), post('e', 5)],
  cites('b', 'a', { anchorText: 'this post', context: 'I read this post twice.' }),
  ...[linkback('trackback', 'b', 'a', 2), linkback('pingback', 'unseen', 'a', 3), cites('c', 'a'), cites('d', 'b')],
  ...[comment('a', 1, 1), comment('a', 2, 2), comment('b', 3, 3)],
  post('evil', 6, { title: HOSTILE, excerpt: HOSTILE, author: HOSTILE, authorUrl: 'javascript:alert(3)' }),
  cites('evil', 'a', { anchorText: HOSTILE, context: `Before ${HOSTILE} after` }),
)

/** What the tests of a file share: one browser, one api, one store. */
export interface Site {
  readonly server: () => TestServer
  readonly open: (path: string, options?: BrowserContextOptions) => ReturnType<typeof openPage>
}

/** Tests in a real browser; skipped, with the reason, where there is none. `graphs`: what the store holds. */
export function inBrowser(name: string, graphs: readonly Graph[], tests: (site: Site) => void): void {
  describe.skipIf(NO_CHROMIUM !== null)(`${name}${NO_CHROMIUM ? ` (skipped: ${NO_CHROMIUM})` : ''}`, () => {
    let server: TestServer
    let browser: Browser
    beforeAll(async () => {
      server = await startTestServer({ webFolder: await buildWeb() })
      for (const graph of graphs) await server.store.merge(graph)
      await server.store.settle()
      browser = await startChromium()
    })
    afterAll(async () => {
      await browser?.close()
      await server?.close()
    })
    tests({ server: () => server, open: (path, options) => openPage(browser, server, path, options) })
  })
}

export const pathOf = (name: string, more = ''): string =>
  `/conversation?address=${encodeURIComponent(at(name))}${more}`

/** A page in a fresh browser profile, and a check that it said nothing into the console and loaded nothing from elsewhere. */
async function openPage(browser: Browser, server: TestServer, path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const heard: string[] = []
  page.on('console', (message) => heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('dialog', (dialog) => heard.push(`dialog ${dialog.message()}`))
  page.on('request', (request) => request.url().startsWith(server.url) || heard.push(`asked for ${request.url()}`))
  await page.goto(path, { timeout: 20_000 })
  const leave = async () => {
    expect(heard).toEqual([])
    await context.close()
  }
  return { page, leave }
}

/** The words of the picture, sorted: what two pages must share to show the same. */
export const wordsOf = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('svg.vine text').allTextContents()).sort()
