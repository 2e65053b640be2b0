// A conversation of 20,000 posts through the real api in a real browser: folded, counted, and looked into.
import { expect, test } from 'vitest'
import { manyPosts, nameOf } from './test-many.ts'
import { inBrowser, pathOf, SITE } from './test-site.ts'

inBrowser('a conversation of 20,000 posts', [SITE, manyPosts()], ({ open }) => {
  test('is opened whole, says how much of it is shown, and opens further', { timeout: 240_000 }, async () => {
    const { page, leave } = await open(pathOf(nameOf(0)))
    page.setDefaultTimeout(120_000)
    const showing = page.locator('.showing')
    await showing.waitFor()
    expect(await showing.textContent()).toMatch(/^showing \d+ of 20,000 posts, [\d,]+ folded/)
    expect(await page.locator('.sentence').textContent()).toContain('19,999 posts')
    await page.locator('.stage').focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Answered by 6,668' }).waitFor()
    expect(await page.locator('.panel .links > li').count()).toBe(50)
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    expect(await page.locator('.twin-frame [role=status]').textContent()).toBe('20,000 posts')
    await leave()
  })
})
