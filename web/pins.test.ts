// Posts of a map are put somewhere by hand, with the mouse and with a finger.
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import type { Point } from '../picture/tendrils.ts'
import { inBrowser, pathOf, SITE } from './test-site.ts'

const lastOf = (page: Page) => page.locator('svg.vine .posts circle').last()

async function middleOf(page: Page): Promise<Point> {
  const box = await lastOf(page).boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}

/** Drags the last post; again when the map was not settled yet and it had gone from where it was taken. */
async function untilPinned(page: Page, drag: (from: Point) => Promise<void>): Promise<void> {
  await lastOf(page).waitFor()
  await lastOf(page).scrollIntoViewIfNeeded()
  const isPinned = async () => {
    await drag(await middleOf(page))
    return page.url().includes('pin=')
  }
  await expect.poll(isPinned, { timeout: 30_000, interval: 500 }).toBe(true)
}

inBrowser('the pins of a map', [SITE], ({ open }) => {
  test('a finger that rests on a post of a map takes it along and pins it, and the page stands still', async () => {
    const options = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }
    const { page, leave } = await open(pathOf('a', '&view=map'), options)
    const finger = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints })
    await lastOf(page).waitFor()
    await untilPinned(page, async ({ x, y }) => {
      const scrolled = await page.evaluate(() => scrollY)
      await touch('touchStart', { x: x + 6, y })
      // It comes under the finger when it is taken.
      const isTaken = async () => Math.round((await middleOf(page)).x - x) === 6
      for (let looks = 0; looks < 30 && !(await isTaken()); looks += 1) await page.waitForTimeout(100)
      if (await isTaken()) for (const far of [20, 35, 50]) await touch('touchMove', { x: x - far, y: y - far })
      expect(await page.evaluate(() => scrollY)).toBe(scrolled)
      await touch('touchEnd')
    })
    await leave()
  })

  test('a post of a map is dragged where it stays pinned, in the link and the saved picture too, until all are let go', async () => {
    const { page, leave } = await open(pathOf('a', '&view=map'))
    await untilPinned(page, async ({ x, y }) => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + 36, y + 26, { steps: 3 })
      await page.mouse.up()
    })
    expect(await page.locator('.panel').count()).toBe(0)
    const place = (of: Page) => of.locator('svg.vine .posts circle').last().getAttribute('cx')
    const copy = await open(page.url())
    await expect.poll(() => place(copy.page)).toBe(await place(page))
    await copy.leave()
    const saved = await page.locator('.save a').first().getAttribute('href')
    expect((await page.request.get(saved ?? '')).status()).toBe(200)
    await page.getByRole('button', { name: 'Vine' }).click()
    await page.getByText('Post of b').click()
    await page.locator('.panel').waitFor()
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await page.getByRole('button', { name: 'Unpin what is pinned' }).click()
    expect(new URL(page.url()).searchParams.get('pin')).toBe(null)
    await page.getByLabel(/^Map of /).selectOption('blogs')
    await page.waitForURL('**of=blogs**')
    await page.locator('svg.vine').waitFor()
    await leave()
  })
})
