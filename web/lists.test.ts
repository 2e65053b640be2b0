// The pages that are lists: who answered a blog, and the ranking, in a real browser over the real api and store.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { anchor, at, comment, graphOf, homeOf, post } from '../answers/made-graph.ts'
import { HOSTILE, inBrowser, SITE } from './test-site.ts'

const remarks = (comment('kettles', 1, 9).comments ?? []).map((one) => {
  return { ...one, author: 'Ann Kettler', text: 'My kettle is slow too' }
})
const MORE = graphOf(
  anchor('f', 'a', 'blogroll'),
  ...[post('kettles', 8, { title: 'A slow kettle' }), post('tea', 9, { title: 'Tea', excerpt: 'A kettle and a cup.' })],
  { comments: remarks },
)

inBrowser('the pages that are lists', [SITE, MORE], ({ open }) => {
  test('who answered a blog is a list, newest first, with the sentence; what was left out opens by its reason', async () => {
    const address = encodeURIComponent(homeOf('a'))
    const { page, leave } = await open(`/responses?address=${address}`)
    await page.getByRole('heading', { name: 'Who answered Blog of a' }).waitFor()
    const rows = page.locator('.rows > li')
    expect(await rows.locator('strong').first().textContent()).toBe('Blog of evil')
    expect(await rows.getByRole('link').first().textContent()).toBe(HOSTILE)
    expect(await rows.count()).toBe(6)
    await page.getByRole('link', { name: '2 comments' }).click()
    await rows.nth(2).waitFor({ state: 'detached' })
    expect(page.url()).toContain('kind=comment')
    await page.getByRole('link', { name: '6 answers in all' }).click()
    await rows.nth(5).waitFor()
    await rows.locator('summary').last().click()
    await page.getByRole('link', { name: '1 in blogrolls' }).click()
    await page.getByText('points at').waitFor()
    expect(page.url()).toContain('show=blogroll')
    await page.getByRole('link', { name: 'Back to the answers' }).click()
    await page.getByRole('heading', { name: 'Who answered' }).waitFor()
    await leave()
  })

  test('of a blog that nobody answered it says what was looked at, and what can be done', async () => {
    const { page, leave } = await open(`/responses?address=${encodeURIComponent(homeOf('e'))}`)
    await page.getByText('Nobody answered it, as far as was read.').waitFor()
    await page.getByText(/^All that was read so far: \d+ posts and \d+ comments on \d+ blogs\./).waitFor()
    await page.getByRole('button', { name: 'Follow' }).waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await leave()
  })

  test('the home page has the conversations that were answered most, and on demand those answered last', async () => {
    const { page, leave } = await open('/')
    const cards = page.locator('.card strong')
    await cards.first().waitFor()
    const most = await cards.allTextContents()
    const asked = page.waitForResponse('**/api/conversations?order=latest')
    await page.getByRole('button', { name: 'Answered last' }).click()
    await asked
    await cards.first().waitFor()
    expect((await cards.allTextContents()).sort()).toEqual([...most].sort())
    await page.getByRole('button', { name: 'Most answered' }).click()
    expect(await cards.allTextContents()).toEqual(most)
    await leave()
  })

  test('the ranking is chosen in the address bar, and each number opens to the links that made it', async () => {
    const { page, leave } = await open('/')
    await page.getByRole('link', { name: 'Ranking' }).click()
    await page.getByText('Within 180 days nobody was linked to: this is all time.').waitFor()
    expect(await page.getByRole('slider', { name: 'within' }).getAttribute('aria-valuetext')).toBe('all time')
    const first = page.locator('ol.rows > li').first()
    await first.waitFor()
    expect(await first.textContent()).toMatch(/^1Blog of a3/)
    await first.getByText('why?').click()
    await first.getByText('3 links from 3 blogs').waitFor()
    await page.getByLabel(/^Rank/).selectOption('post')
    await page.getByText('Post of b').first().waitFor()
    expect(page.url()).toContain('by=post')
    await leave()
  })

  test('search is a key away on every page, finds posts, comments and people, and is narrowed by what there is to choose', async () => {
    const { page, leave } = await open('/ranking')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('kettle')
    await page.keyboard.press('Enter')
    await page.getByText('Showing 3 of 3 found').waitFor()
    expect(await page.locator('.hits mark').first().textContent()).toMatch(/kettle/i)
    await page.getByRole('link', { name: 'comments', exact: true }).click()
    await page.getByText('Showing 1 of 1 found').waitFor()
    expect(page.url()).toContain('kind=comment')
    await page.getByRole('link', { name: 'all', exact: true }).click()
    await page.getByText('Showing 3 of 3 found').waitFor()
    await page.getByLabel('Search posts, comments and people').fill('kettler')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'People' }).getByRole('link', { name: 'Ann Kettler' }).waitFor()
    await page.locator('.hits .rows a').first().click()
    await page.locator('.panel').waitFor()
    await leave()
  })

  test('a search that finds nothing says what to do', async () => {
    const { page, leave } = await open('/search?q=nowhere-to-be-found')
    await page.getByText('Fewer words find more').waitFor()
    await leave()
  })

  test('a blog has its posts, its neighbours and its authority over time, and is followed on the home page', async () => {
    const { page, leave } = await open(`/blog?address=${encodeURIComponent(at('a'))}`)
    await page.getByRole('heading', { name: 'Blog of a' }).waitFor()
    await page.getByText('4 blogs answered it').waitFor()
    await page.getByText('at most 3, in May 2008').waitFor()
    expect(await page.locator('.matrix tbody tr').first().textContent()).toMatch(/^1 Blog of a/)
    expect(await page.locator('.matrix tbody tr', { hasText: 'Blog of b' }).locator('td').first().textContent()).toBe(
      '1',
    )
    await page.getByRole('button', { name: 'Follow' }).click()
    await page.getByRole('link', { name: 'Who answered it' }).click()
    await page.locator('.rows > li').first().waitFor()
    await page.getByRole('link', { name: 'Grapevine' }).click()
    await page.getByRole('heading', { name: 'Blogs you follow' }).waitFor()
    await page.getByRole('link', { name: 'Blog of a', exact: true }).click()
    await page.getByRole('button', { name: 'Following' }).click()
    await leave()
  })

  test('nothing scrolls sideways on a telephone', async () => {
    for (const path of [
      '/ranking?window=all',
      '/search?q=kettle',
      `/responses?address=${encodeURIComponent(homeOf('a'))}`,
    ]) {
      const { page, leave } = await open(path, { viewport: { width: 360, height: 640 } })
      await page.locator('.rows > li').first().waitFor()
      for (const summary of await page.locator('.rows summary').all()) await summary.click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
      await leave()
    }
  })

  test('a blog nobody knows is told in words', async () => {
    const { page } = await open('/responses?address=https%3A%2F%2Fnobody.example%2F')
    expect(await page.getByRole('alert').textContent()).toMatch(/let it be crawled first/)
    await page.context().close()
  })
})
