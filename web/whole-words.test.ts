// The words of a picture as a real browser draws them: none is cut by its edge.
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { cites, graphOf, post } from '../answers/made-graph.ts'
import { inBrowser, pathOf } from './test-site.ts'

const WIDE = 'Whatever mammoth memos make: ЖШЩЮМ, широкую ответную реакцию, 檎の窓, 100 % of them — WWW&MMM'
const ANSWERS = Array.from({ length: 14 }, (_, index) => `mammoth-weblog-of-memos-${index}`)
const TALK = graphOf(
  post('wide', 1, { title: WIDE }),
  ...ANSWERS.map((name, index) => post(name, 2 + index, { title: `${index} ${WIDE} ${WIDE}` })),
  ...ANSWERS.map((name, index) => cites(name, index % 3 === 2 ? (ANSWERS[index - 1] ?? '') : 'wide')),
)

/** Of all words of the picture, those that reach over its left or right edge. */
const cutWords = (page: Page) =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('svg.vine text, .axis text, .overview text')]
    return texts.flatMap((text) => {
      const [box, edge] = [text.getBoundingClientRect(), text.closest('svg')?.getBoundingClientRect()]
      return edge && (box.left < edge.left - 1 || box.right > edge.right + 1) ? [text.textContent] : []
    })
  })

inBrowser('words', [TALK], ({ open }) => {
  test.each([360, 768, 1280])('are whole or end in dots, in every view, at %d pixels', async (width) => {
    const { page, leave } = await open(pathOf('wide'), { viewport: { width, height: 800 } })
    for (const view of ['vine', 'tree', 'lanes', 'map']) {
      await page.goto(pathOf('wide', `&view=${view}`))
      await page.locator('svg.vine .label-root, svg.vine .label-post').first().waitFor()
      expect({ view, cut: await cutWords(page) }).toEqual({ view, cut: [] })
    }
    await leave()
  })
})
