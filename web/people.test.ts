// Whole journeys of people in a real browser, and the weather they travel in: keys alone, a slow line, paper, motion, hostile words.
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { at, cites, comment, graphOf, linkback, post } from '../answers/made-graph.ts'
import { HOSTILE, inBrowser, pathOf, SITE } from './test-site.ts'

const EVIL = [
  HOSTILE,
  '\u202egnp.exe <b>bold</b>',
  '"><svg onload=alert(4)>',
  'javascript:alert(5)',
  'x'.repeat(2000),
  '{{7*7}} %24{alert(6)} %3Cscript%3E',
]
const nameOf = (index: number) => `hostile${index}`
const CROWD_OF_EVIL = graphOf(
  post('target', 1, { title: EVIL[1] ?? '' }),
  ...EVIL.map((words, index) => post(nameOf(index), index + 2, { title: words, author: words, excerpt: words })),
  ...EVIL.map((words, index) =>
    cites(nameOf(index), 'target', { anchorText: words, context: `before ${words} after` }),
  ),
  ...EVIL.map((_, index) => comment('target', index + 1, 2)),
  linkback('trackback', nameOf(2), 'target', 2),
)

const drawn = (page: Page) => page.locator('svg.vine, canvas, .twin').first().waitFor()

inBrowser('people', [SITE, CROWD_OF_EVIL], ({ open }) => {
  test('a researcher searches, brushes, changes the view, asks why, reads the proof, looks back, exports, and sends a link that shows the same', async () => {
    const { page, leave } = await open('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const key of ['/', ...'trackback', 'Enter']) await page.keyboard.press(key)
    await page.getByRole('link', { name: 'What is a trackback?' }).click()
    await drawn(page)
    await page.locator('.overview').scrollIntoViewIfNeeded()
    const strip = await page.locator('.overview svg').boundingBox()
    if (!strip) throw new Error('no strip')
    await page.mouse.move(strip.x + 60, strip.y + 20)
    await page.mouse.down()
    await page.mouse.move(strip.x + strip.width * 0.9, strip.y + 20, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL('**span=**')
    await page.getByText('Post of b').click()
    await page.getByRole('button', { name: 'Lanes' }).click()
    await page.locator('.label-lane').first().waitFor()
    const panel = page.locator('.panel')
    await panel.getByText(/linked to it: why\?/).click()
    await panel.getByText(/Links of all time/).waitFor()
    expect(await panel.locator('mark').first().textContent()).toBe('this post')
    await page.getByRole('textbox', { name: 'Known on' }).fill('2020-01-02')
    await page.waitForURL('**asOf=2020-01-02**')
    expect(await panel.locator('h2').textContent()).toBe('Post of b')
    await page.getByText('Save or embed').click()
    for (const format of ['SVG', 'GEXF']) {
      const file = page.waitForEvent('download')
      await page.getByRole('link', { name: format }).click()
      expect((await file).suggestedFilename()).toMatch(/\.(svg|gexf)$/)
    }
    const copy = await open(page.url())
    await copy.page.locator('.panel mark').first().waitFor()
    // Attributes that came with a change of view stand after those that were there: their order says nothing.
    const shown = (of: Page) =>
      of.locator('svg.vine').evaluate((svg) =>
        [...svg.querySelectorAll('*')].map((mark) => {
          const look = mark.getAttributeNames().map((name) => `${name}=${mark.getAttribute(name)}`)
          return [mark.tagName, ...look.sort(), mark.children.length === 0 ? mark.textContent : ''].join(' ')
        }),
      )
    expect(await shown(copy.page)).toEqual(await shown(page))
    const told = (of: Page) => of.locator('.overview figcaption').textContent()
    expect(await told(copy.page)).toBe(await told(page))
    await copy.leave()
    await leave()
  })

  test('keys alone lead from the top of the page to a post, its panel, and back', async () => {
    const { page, leave } = await open(pathOf('a'))
    await drawn(page)
    const focused = (selector: string) =>
      page.evaluate((name) => document.activeElement?.matches(name) ?? false, selector)
    for (let step = 0; step < 40 && !(await focused('.stage')); step += 1) await page.keyboard.press('Tab')
    expect(await focused('.stage')).toBe(true)
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await page.locator('.panel').waitFor()
    await expect.poll(() => focused('.panel h2'), { timeout: 15_000 }).toBe(true)
    await page.locator('.panel .close').focus()
    await page.keyboard.press('Enter')
    await page.locator('.panel').waitFor({ state: 'detached' })
    await page.locator('.more summary').focus()
    await page.keyboard.press('Enter')
    await page.locator('.choice', { hasText: 'Span' }).locator('select').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await page.waitForURL('**span=0-**')
    await leave()
  })

  test.each([360, 1280])(
    'hostile words in every field stay words and break no view, %d pixels wide',
    async (width) => {
      for (const view of ['vine', 'tree', 'lanes', 'map', 'table']) {
        const chosen = `&view=${view}&post=${encodeURIComponent(at(nameOf(4)))}`
        const { page, leave } = await open(pathOf('target', chosen), {
          viewport: { width, height: 800 },
        })
        await drawn(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(
          0,
        )
        expect(await page.locator('main script, main img, main b, main svg svg').count()).toBe(0)
        await leave()
      }
    },
    90_000,
  )

  test('over a slow line it says that it is loading, and then draws', async () => {
    const { page, leave } = await open('/about-crawler')
    const line = await page.context().newCDPSession(page)
    const slow = { offline: false, latency: 1_500, downloadThroughput: 60_000, uploadThroughput: 20_000 }
    await line.send('Network.emulateNetworkConditions', slow)
    await page.goto(pathOf('a'), { waitUntil: 'commit' })
    await page.getByRole('status').filter({ hasText: 'Loading the conversation' }).waitFor()
    await drawn(page)
    await leave()
  })

  test('on paper there is the picture, and nothing that can only be pressed', async () => {
    const { page, leave } = await open(pathOf('a', `&post=${encodeURIComponent(at('b'))}`))
    await drawn(page)
    await page.emulateMedia({ media: 'print' })
    for (const pressed of ['.top-bar', '.tools', '.choices', '.play', '.close']) {
      expect(await page.locator(pressed).first().isVisible(), pressed).toBe(false)
    }
    await page.locator('svg.paper').waitFor()
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
    await leave()
  })

  test('with motion, what moves ends where it stands without', async () => {
    const places = (page: Page) =>
      page
        .locator('.posts circle')
        .evaluateAll((all) =>
          all.map((disc) => [disc.getAttribute('cx'), disc.getAttribute('cy'), disc.getAttribute('opacity') ?? '1']),
        )
    const still = await open(pathOf('a', '&view=lanes'))
    await drawn(still.page)
    const moving = await open(pathOf('a'), { reducedMotion: 'no-preference' })
    await drawn(moving.page)
    await moving.page.getByRole('button', { name: 'Lanes' }).click()
    await moving.page.locator('.label-lane').first().waitFor()
    const wanted = (await places(still.page)).sort()
    await expect.poll(async () => (await places(moving.page)).sort(), { timeout: 8_000 }).toEqual(wanted)
    await still.leave()
    await moving.leave()
  })
})
