// How long the real page stands still while it shows a conversation of 20,000 posts of the real api.
import type { Browser, Page } from 'playwright'
import { at } from '../../answers/made-graph.ts'
import { startTestServer } from '../../api/test-server.ts'
import { buildWeb } from '../../web/build.ts'
import { manyPosts, nameOf } from '../../web/test-many.ts'

/** Long enough for what comes after the picture; a map settles in it. */
const AFTERWARDS = 1500
const SETTLING = 30_000

/** The longest task of each step, in ms; 0 when none took 50. */
export async function longestTasks(browser: Browser): Promise<Readonly<Record<string, number>>> {
  const server = await startTestServer({ webFolder: await buildWeb() })
  await server.store.merge(manyPosts())
  await server.store.settle()
  const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(120_000)
  await page.addInitScript(WATCH)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const found: Record<string, number> = {}
  await page.goto(`/conversation?address=${encodeURIComponent(at(nameOf(0)))}`)
  await page.locator('.showing').waitFor()
  found['opening it'] = await longestOf(page)
  await page.locator('.stage').press('ArrowLeft')
  await page.locator('.stage').press('Enter')
  await page.locator('.panel .links').first().waitFor()
  found['a post'] = await longestOf(page)
  for (const name of ['Tree', 'Table']) {
    await press(name)
    found[name.toLowerCase()] = await longestOf(page)
  }
  await press('Map')
  await page.locator('.stage canvas').waitFor()
  found.map = await longestOf(page, SETTLING)
  await page.close()
  await server.close()
  return found
}

const WATCH = `globalThis.tasks = []
new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ type: 'longtask', buffered: true })`

/** Since it was asked last. */
async function longestOf(page: Page, wait = AFTERWARDS): Promise<number> {
  await page.waitForTimeout(wait)
  return page.evaluate<number>('Math.max(0, ...globalThis.tasks.splice(0))')
}
