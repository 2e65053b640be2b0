// What is drawn while a conversation is awaited is to the engine what the api sends, and nobody sees it.
import { expect, test } from 'vitest'
import { at, cites, comment, graphOf, post } from '../answers/made-graph.ts'
import { presentConversation } from '../answers/present.ts'
import type { ConversationJson } from '../answers/shapes.ts'
import { madeConversation } from '../picture/made-conversation.ts'
import { inBrowser, pathOf, SITE } from './test-site.ts'

const fieldsOf = (data: ConversationJson) => {
  const { posts, comments, links, tree, indices, numbers, completeness } = data
  const rows = [data, posts[0], comments[0], links[0], tree[0], indices, numbers, completeness]
  return rows.map((row) => Object.keys(row ?? {}))
}

test('a conversation made up has the fields of one that is sent, in their order', () => {
  const graph = graphOf(post('a', 1), post('b', 2), cites('b', 'a'), comment('a', 1, 2))
  const sent = presentConversation({ graph, leftOut: 0 }, at('a'), { asOf: null })
  expect(fieldsOf(madeConversation({ posts: 9, seed: 0.4, comments: 3 }))).toEqual(fieldsOf(sent))
})

inBrowser('a conversation that takes long', [SITE], ({ open }) => {
  test('is drawn as ever after another was drawn that nobody saw', async () => {
    const { page, leave } = await open('/')
    const made = page.waitForResponse(/made-conversation/)
    await page.route('**/api/conversation?*', async (route) => {
      await made
      await route.continue()
    })
    await page.goto(pathOf('a'))
    await page.locator('svg.vine .posts circle').first().waitFor()
    expect(await page.locator('canvas').count()).toBe(0)
    await leave()
  })
})
