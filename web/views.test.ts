// The views of a conversation in a real browser: small and large, by pointer and by key, and the same again from a copied link.
import AxeBuilder from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright'
import { expect, test } from 'vitest'
import { at, cites, graphOf, post } from '../answers/made-graph.ts'
import { seenBy } from '../graph/untold.ts'
import { PALETTES } from '../picture/colours.ts'
import { inBrowser, pathOf, SITE } from './test-site.ts'

const ANSWERS = 1200
const VIEWS = ['vine', 'tree', 'lanes', 'map', 'table'] as const
const nameOf = (index: number) => `crowd${index}`

/** Every answer answers the post, every tenth of them another answer too. */
const CROWD = graphOf(
  post('crowd', 1, { title: 'A post that all the world answered' }),
  ...Array.from({ length: ANSWERS }, (_, index) => post(nameOf(index), 2 + (index % 26))),
  ...Array.from({ length: ANSWERS }, (_, index) => cites(nameOf(index), 'crowd')),
  ...Array.from({ length: ANSWERS / 10 }, (_, index) => cites(nameOf(index * 10 + 5), nameOf(index))),
)

const drawn = (page: Page) => page.locator('svg.vine, canvas, .twin').first().waitFor()
const choice = (page: Page, words: string) => page.getByLabel(new RegExp(`^${words} `))
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

inBrowser('the views', [SITE, CROWD], ({ open, server }) => {
  test('are switched without losing the post that is chosen, and a link shows the same again', async () => {
    const { page, leave } = await open(pathOf('a', `&post=${encodeURIComponent(at('b'))}`))
    for (const name of ['Tree', 'Lanes', 'Map', 'Table', 'Vine']) {
      await page.getByRole('button', { name, exact: true }).click()
      await drawn(page)
      expect(await page.locator('.panel h2').textContent()).toBe('Post of b')
      expect(parameter(page, 'post')).toBe(at('b'))
    }
    await page.getByText('Time and colours').click()
    await choice(page, 'Time').selectOption('calendar')
    expect(await page.getByText('Which blog: each has one post').isDisabled()).toBe(true)
    await choice(page, 'Colour').selectOption('kind')
    await page.getByRole('button', { name: 'Lanes' }).click()
    const words = (of: Page) => of.locator('svg.vine text').allTextContents()
    await page.locator('.label-lane').first().waitFor()
    const copy = await open(page.url())
    await copy.page.locator('.label-lane').first().waitFor()
    expect(await words(copy.page)).toEqual(await words(page))
    expect(await copy.page.locator('.legend').textContent()).toBe(await page.locator('.legend').textContent())
    await copy.leave()
    await leave()
  })

  test('the words of the axis that stay in sight are those of the picture', async () => {
    const { page, leave } = await open(pathOf('a'))
    await drawn(page)
    const axis = await page.locator('.axis text').allTextContents()
    expect(axis).toContain('published')
    expect(axis).toEqual(await page.locator('svg.vine .label-tick').allTextContents())
    await leave()
  })

  test('a day looked back at shows what was known then', async () => {
    const { page, leave } = await open(pathOf('a'))
    await page.getByLabel('Known on').fill('2020-01-04')
    await page.waitForURL('**asOf=2020-01-04**')
    await drawn(page)
    await leave()
  })

  test('the as-of handle walks by keys through the days on which something was learnt, and back to now', async () => {
    await server().store.merge(graphOf(post('h', 1), post('i', 2), cites('i', 'h')))
    await server().store.merge(graphOf(post('j', 3), cites('j', 'h', { seen: seenBy(at('j'), 'page', '2020-02-01') })))
    const { page, leave } = await open(pathOf('h'))
    await page.locator('svg.vine .posts circle').nth(2).waitFor()
    await page.getByRole('slider', { name: 'As of' }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL('**asOf=2020-01-01**')
    await page.waitForFunction(() => document.querySelectorAll('svg.vine .posts circle').length === 2)
    await page.keyboard.press('ArrowRight')
    await page.locator('svg.vine .posts circle').nth(2).waitFor()
    expect(parameter(page, 'asOf')).toBe(null)
    await leave()
  })

  test('a day on which nothing was known yet leads back to now', async () => {
    const { page } = await open(pathOf('a', '&asOf=1999-01-01'))
    await page.getByRole('link', { name: 'Look at what is known now' }).click()
    await drawn(page)
    await page.context().close()
  })

  test('a span of time is chosen with the brush, told in words, kept in the address, and let go', async () => {
    const { page, leave } = await open(pathOf('a'))
    await drawn(page)
    await page.locator('.overview').scrollIntoViewIfNeeded()
    const box = await page.locator('.overview svg').boundingBox()
    if (!box) throw new Error('no strip')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + 60, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.72, y, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL('**span=**')
    expect(await page.locator('.overview figcaption').textContent()).toMatch(/From .* later to .* later/)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(parameter(page, 'span')).toBe(null)
    await leave()
  })

  test('played, it begins with the post and grows by a response a step', async () => {
    const { page, leave } = await open(pathOf('a'))
    await drawn(page)
    await page.getByRole('button', { name: 'Play' }).click()
    await page.locator('.posts .hidden').first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Pause' }).click()
    const before = await page.locator('.posts .hidden').count()
    for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'A response on' }).click()
    expect(await page.locator('.posts .hidden').count()).toBeLessThan(before)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await page.locator('.posts .hidden').count()).toBe(0)
    await leave()
  })

  test('a crowd is folded, says so, and opens where it is pressed', async () => {
    const { page, leave } = await open(pathOf('crowd'))
    await drawn(page)
    const showing = page.locator('.showing')
    expect(await showing.textContent()).toMatch(/showing \d+ of 1,201 posts, [\d,]+ folded into buds/)
    const before = await showing.textContent()
    await page
      .locator('.label-post', { hasText: /^\+\d+ posts$/ })
      .first()
      .click()
    await page.waitForFunction((was) => document.querySelector('.showing')?.textContent !== was, before)
    expect(parameter(page, 'open')).not.toBe(null)
    await leave()
  })

  test('the table is sorted by its heads, filtered by words, and shows a crowd by and by', async () => {
    const { page, leave } = await open(pathOf('crowd', '&view=table'))
    await drawn(page)
    expect(await page.locator('.twin tbody tr').count()).toBe(200)
    await page.getByRole('button', { name: 'Answered by' }).click()
    await page.getByRole('button', { name: 'Answered by' }).click()
    expect(await page.locator('th[aria-sort=descending]').textContent()).toBe('Answered by')
    expect(await page.locator('.twin tbody tr').first().textContent()).toContain('A post that all the world answered')
    await page.getByLabel('Filter').fill('crowd77')
    await page.getByText('11 posts of 1,201').waitFor()
    expect(await page.locator('.twin tbody tr').count()).toBe(11)
    await leave()
  })

  test('the table has comments and links too, with all their fields, and is copied as it is filtered', async () => {
    const { page, leave } = await open(pathOf('a', '&view=table'), {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await drawn(page)
    await page.getByRole('button', { name: 'Comments', exact: true }).first().click()
    await page.getByRole('button', { name: 'Copy 3 comments' }).waitFor()
    await page.getByRole('button', { name: 'Links', exact: true }).click()
    await page.waitForURL('**rows=links**')
    await page.getByLabel('All fields').check()
    await page.getByLabel('Filter').fill('twice')
    const row = page.locator('.twin tbody tr')
    expect(await row.count()).toBe(1)
    expect(await row.textContent()).toMatch(/Post of b.*confirmed.*this post.*I read this post twice\..*body/)
    await page.getByRole('button', { name: 'Copy 1 link' }).click()
    await page.getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n').map((line) => line.split('\t').length)).toEqual([19, 19])
    await row.getByRole('button').click()
    expect(await page.locator('.panel h2').textContent()).toBe('Post of b')
    await leave()
  })

  test('the map of a crowd settles beside the page, on a canvas that is moved, enlarged and pressed', async () => {
    const { page, leave } = await open(pathOf('crowd', '&view=map'))
    await page.locator('canvas').waitFor()
    expect(await page.locator('.showing').textContent()).toBe('showing 1,201 of 1,201 posts')
    const pixels = () => page.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL().length)
    const before = await pixels()
    await page.getByRole('button', { name: 'Enlarge' }).click()
    await page.waitForTimeout(400)
    expect(await pixels()).not.toBe(before)
    await page.locator('.stage').focus()
    for (const key of ['ArrowRight', 'Enter']) await page.keyboard.press(key)
    await page.locator('.panel').waitFor()
    await leave()
  })

  test('on a telephone a finger chooses, and nothing scrolls sideways', async () => {
    const options = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }
    for (const view of VIEWS) {
      const { page, leave } = await open(pathOf('a', `&view=${view}`), options)
      await drawn(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0)
      if (view === 'tree') {
        await page.getByText('Post of b').tap()
        await page.locator('.panel').waitFor()
      }
      await leave()
    }
  })

  const CHOSEN = pathOf('a', `&post=${encodeURIComponent(at('evil'))}`)
  const EVERYWHERE = [
    '/',
    ...VIEWS.map((view) => pathOf('a', `&view=${view}`)),
    pathOf('crowd'),
    CHOSEN,
    '/search?q=trackback',
    `/blog?address=${encodeURIComponent(at('a'))}`,
    '/ranking?window=all',
    '/about-crawler',
  ]
  const WEATHER: Readonly<Record<string, BrowserContextOptions>> = {
    'in the dark': { colorScheme: 'dark' },
    'with forced colours': { forcedColors: 'active' },
    'at 200 %': { viewport: { width: 640, height: 400 } },
    'on a telephone': { viewport: { width: 360, height: 640 }, hasTouch: true },
  }
  async function axeFindsNothing(path: string, options: BrowserContextOptions): Promise<void> {
    const { page, leave } = await open(path, options)
    await page.locator('h1').waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await leave()
  }
  test.each(EVERYWHERE)('axe finds nothing at %s', (path) => axeFindsNothing(path, {}))
  test.each(Object.keys(WEATHER))('axe finds nothing %s', async (weather) => {
    for (const path of weather === 'with forced colours' ? ['/', CHOSEN] : [CHOSEN]) {
      await axeFindsNothing(path, WEATHER[weather] ?? {})
    }
  })

  test('the picture is saved as vectors and as pixels, and framed by another page', async () => {
    const { page, leave } = await open(pathOf('a', '&view=lanes&colour=blog'))
    await drawn(page)
    await page.getByText('Save or embed').click()
    const svg = page.waitForEvent('download')
    await page.getByRole('link', { name: 'SVG' }).click()
    expect((await svg).suggestedFilename()).toBe('grapevine.svg')
    const png = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PNG, 2×' }).click()
    expect((await png).suggestedFilename()).toBe('grapevine-2x.png')
    const gexf = page.waitForEvent('download')
    await page.getByRole('link', { name: 'GEXF' }).click()
    expect((await gexf).suggestedFilename()).toMatch(/gexf$/)
    await page.getByText('The shape of the talk').click()
    await page
      .getByText(/depth|deep/)
      .first()
      .waitFor()
    const frame = await page.getByLabel('For another page').inputValue()
    const address = /src="([^"]+)"/.exec(frame)?.[1] ?? ''
    const embedded = await open(address)
    await embedded.page.waitForFunction(() => (document.querySelector('img')?.naturalWidth ?? 0) > 0)
    await embedded.leave()
    await leave()
  })

  test('paper is light, has nothing to press on it, and says where it is from', async () => {
    const { page, leave } = await open(pathOf('a'), { colorScheme: 'dark' })
    await drawn(page)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.locator('.printed', { hasText: page.url() }).waitFor()
    await page.locator(`svg.paper .label-root[stroke="${PALETTES.light.paper}"]`).waitFor()
    for (const button of await page.locator('.tools button, .choices, .play').all())
      expect(await button.isVisible()).toBe(false)
    await leave()
  })

  test('a crowd is printed whole, over several sheets', async () => {
    const { page, leave } = await open(pathOf('crowd'))
    await drawn(page)
    await page.emulateMedia({ media: 'print' })
    await page.locator('svg.paper').nth(1).waitFor()
    expect(await page.locator('.marks').isVisible()).toBe(false)
    await leave()
  })

  test('the api gone and back again is said in words, with a way on', async () => {
    const { page } = await open(pathOf('a'))
    await drawn(page)
    await page.context().setOffline(true)
    await page.getByLabel('Known on').fill('2020-01-05')
    await page.getByRole('heading', { name: 'Grapevine does not answer' }).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await drawn(page)
    await page.context().close()
  })
})
