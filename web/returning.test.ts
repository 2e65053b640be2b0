// A blogger comes back after another crawl: what is new since is marked on the cards, in the picture, in lists and in the table.
import { expect, test } from 'vitest'
import { at, cites, comment, graphOf, homeOf, post } from '../answers/made-graph.ts'
import { seenBy } from '../graph/untold.ts'
import { inBrowser, pathOf, SITE } from './test-site.ts'

const seenAt = (address: string, day: number) => seenBy(address, 'page', `2020-02-0${day}T00:00:00.000Z`)
const lateComment = (day: number) => {
  const comments = (comment('a', 10 + day, 7).comments ?? []).map((one) => ({ ...one, seen: seenAt(at('a'), day) }))
  return { comments }
}
/** Another crawl finds an answer and a comment. */
const found = (name: string, day: number) => {
  return graphOf(post(name, 7), cites(name, 'a', { seen: seenAt(at(name), day) }), lateComment(day))
}

inBrowser('who comes back', [SITE], ({ open, server }) => {
  const responses = `/responses?address=${encodeURIComponent(homeOf('a'))}`

  test('is told nothing at first, then what is new since, until something newer comes', async () => {
    const { page, leave } = await open(pathOf('a'))
    await page.locator('svg.vine .posts circle').first().waitFor()
    await page.goto(responses)
    await page.locator('.rows > li').first().waitFor()
    expect(await page.locator('.fresh, .new').count()).toBe(0)

    await server().store.merge(found('late', 1))
    await server().store.settle()
    await page.goto('/')
    await page.locator('.card', { hasText: 'What is a trackback?' }).getByText('2 new').waitFor()
    await page.goto(pathOf('a'))
    await page.getByText(/^1 answer and 1 comment are new since your last visit on \d/).waitFor()
    expect(await page.locator('svg.vine .rings circle').count()).toBe(2)
    await page.getByRole('button', { name: 'Show what is new' }).click()
    await page.waitForURL('**counts=new**')
    expect(await page.locator('.posts circle:not(.faded)').count()).toBe(2)
    await page.getByRole('button', { name: 'Table' }).click()
    expect(await page.locator('.twin tr', { has: page.locator('.new') }).textContent()).toContain('Post of late')
    await page.reload()
    await page.getByText('are new since your last visit').waitFor()
    await page.goto(responses)
    await page.getByText('1 answer and 1 comment are new since your last visit').waitFor()
    await page.getByRole('button', { name: 'Show what is new' }).click()
    expect(await page.locator('.rows > li').count()).toBe(2)

    await server().store.merge(found('later', 2))
    await page.goto(pathOf('a', `&post=${encodeURIComponent(at('a'))}`))
    await page.getByText('1 answer and 1 comment are new').waitFor()
    expect(await page.locator('.panel .links .new').count()).toBe(1)
    expect(await page.locator('.panel .thread .new').count()).toBe(1)
    await leave()
  })
})
