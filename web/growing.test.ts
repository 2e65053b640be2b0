// A crawl that is watched: the vine grows while it goes on, nothing of it is lost by leaving and returning.
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { at, cites, graphOf, post } from '../answers/made-graph.ts'
import { inBrowser, SITE } from './test-site.ts'

const AT = '2010-06-01T12:00:00Z'
const GAUGE = { waiting: 3, hostsBusy: 1, hostsResting: 0, speed: 30, timeLeft: null, trouble: null }

const grown = (page: Page, posts: number) =>
  page.waitForFunction((count) => document.querySelectorAll('svg.vine .posts circle').length === count, posts, {
    timeout: 20_000,
  })

inBrowser('a crawl that is watched', [SITE], ({ server, open }) => {
  /** As a crawler that reads one more page. */
  async function read(id: string, name: string, page: number): Promise<void> {
    await server().store.merge(graphOf(post('grown', 1), post(name, page + 1), cites(name, 'grown')))
    await server().crawls.beat(id, 'here', { ...GAUGE, waiting: 9 - page }, AT)
  }

  test('shows the vine growing, keeps what stands where it stands, and shows all of it to who comes back', async () => {
    const { page, leave } = await open('/')
    await page.locator('#address').fill(at('grown'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/crawl/*')
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await server().crawls.take('here', { at: AT, lease: 600_000 })
    await read(id, 'first', 1)
    const discs = page.locator('svg.vine .posts circle')
    await grown(page, 2)
    const places = () => discs.evaluateAll((all) => all.map((disc) => Number(disc.getAttribute('cy'))))
    const before = await places()
    await read(id, 'second', 2)
    await grown(page, 3)
    for (const [index, y] of (await places()).slice(0, 2).entries())
      expect(Math.abs(y - (before[index] ?? 0))).toBeLessThan(80)
    const address = page.url()
    await page.goto('/')
    await read(id, 'third', 3)
    await page.goto(address)
    await grown(page, 4)
    await server().crawls.end(id, 'here', 'done', 'nothing is left to read', AT)
    await page.getByRole('heading', { name: 'Done' }).waitFor()
    await page.getByRole('link', { name: 'Look at the conversation' }).click()
    await page.waitForURL('**/conversation?**')
    await leave()
  })
})

inBrowser('where nothing was ever read', [], ({ open }) => {
  test('the start offers the sample blogs, and a search says what to do', async () => {
    const { page, leave } = await open('/')
    await page.getByRole('heading', { name: 'Nothing has been read yet' }).waitFor()
    await page.getByRole('button', { name: 'Try it on the sample blogs' }).click()
    await page.getByRole('heading', { name: 'Waiting for a crawler' }).waitFor()
    await page.goto('/search?q=anything')
    await page.getByText('Nothing that was read so far holds all these words').waitFor()
    await leave()
  })
})
