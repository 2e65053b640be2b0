import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const WORDS =
  '<p>We went along the river for two hours, past the mill and the old weir, and talked about maps and about the people who draw them.</p>'
const MORE =
  '<p>On the way back it rained, which nobody minded, for the maps were dry and the people were not far from home.</p>'
const MENU =
  '<ul><li><a href="/about/">About</a></li><li><a href="/2007/04/">April</a></li><li><a href="/2007/03/">March</a></li></ul>'
const page = (body: string, title = 'A walk | A blog'): string =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`

describe('the body of a post', () => {
  test('in parts of one name, under one title', () => {
    const html = page(
      `<div><h1>A walk</h1></div><div class="post-text">${WORDS}</div><div>${MENU}</div><div class="post-text">${MORE}</div>`,
    )
    expect(said(html).post?.text).toMatch(/^We went.*\nOn the way.*$/)
  })
  test('under a title that stands in a block of its own', () => {
    const html = page(
      `<div class="page-content"><h1>A walk</h1></div><div class="page-content">${WORDS}${MORE}</div>`,
      'A walk',
    )
    expect(said(html).post).toMatchObject({ title: 'A walk', text: expect.stringContaining('On the way') })
  })
  test('under a heading that counts comments, and that <title> spells otherwise', () => {
    const html = page(
      `<div><h2>Notes on maps</h2></div><div><div><h2>A “walk” <span>12</span></h2>${WORDS}${MORE}</div><div>${MENU}</div></div>`,
      "A 'walk'",
    )
    expect(said(html).post?.text).toMatch(/^We went.*\nOn the way.*$/)
  })
  test('in a box that is named like furniture, since most of the paragraphs of the page are there', () => {
    const html = page(`<div class="left-side">${MENU.repeat(9)}<h1>A walk</h1><div>${WORDS}${MORE}</div></div>`)
    expect(said(html).post?.text).toMatch(/We went.*\nOn the way/)
  })
  test('beside boxes of other posts that nothing names', () => {
    const box =
      '<div><h4><a href="/2007/01/mill/">The mill</a></h4><a href="/2007/01/mill/">What turned there.</a></div>'
    const html = page(
      `<div><h1>A walk</h1><div><div>${WORDS}${MORE}${WORDS}${MORE}<p>Bea has <a href="http://bea.example/">a map</a>.</p></div>${box.repeat(3)}</div></div>`,
    )
    expect(said(html).citations.map(({ target }) => target)).toEqual(['http://bea.example/'])
  })
})
