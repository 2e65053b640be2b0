import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const WORDS =
  '<p>The path went round the mill and down to the river, where the water was high, and we sat there for a while.</p>'
const authorOf = (byline: string) =>
  said(
    `<title>A walk</title><article><h1>A walk</h1>${byline}<div class="entry-content">${WORDS}${WORDS}</div></article>`,
  ).post?.author

describe('several who signed a post', () => {
  test.each([
    [
      '<p class="byline">By <a href="/author/a">A Bee</a> and <a href="/author/c">Carl Dee</a></p>',
      'A Bee and Carl Dee',
    ],
    [
      '<p class="byline">By <a href="/by/ann">Ann Bee</a>, Senior Editor, and <a href="/by/carl">Carl Dee</a></p>',
      'Ann Bee, Carl Dee',
    ],
    [
      '<p class="byline">By <a href="/by/ann">Ann Bee</a>, <a href="/by/carl">Carl Dee</a> and <a href="/by/eve">Eve Fox</a></p>',
      'Ann Bee, Carl Dee and Eve Fox',
    ],
    [
      '<p><span class="author"><a href="/author/ann">Ann Bee</a></span>, <span class="author"><a href="/author/carl">Carl Dee</a></span></p>',
      'Ann Bee, Carl Dee',
    ],
    ['<p>By Ann Bee, Editor, and Carl Dee, Reporter</p>', 'Ann Bee and Carl Dee'],
    ['<p>By <a href="/x/a">Ann Bee</a>, Editor, and <a href="/x/c">Carl Dee</a>, Reporter</p>', 'Ann Bee and Carl Dee'],
    ['<p class="author">Ann Bee, Professor of Law</p>', 'Ann Bee'],
  ])('%s', (byline, name) => expect(authorOf(byline)).toBe(name))

  test.each([
    '<p class="byline">By <a href="/author/ann">Ann Bee</a>, <a href="/category/long-walks">Long Walks</a></p>',
    '<p class="byline">By <a href="/author/ann">Ann Bee</a> in <a href="/author/walks">Long Walks</a></p>',
    '<p class="byline">By <a href="/ann">Ann Bee</a>, <a href="/walks">Long Walks</a></p>',
    '<p class="byline">By <a href="/by/ann">Ann Bee</a>, <a href="/by/all">all</a></p>',
    '<p class="byline">By <a href="/by/ann">Ann Bee</a> | <a href="/by/carl">Carl Dee</a></p>',
  ])('are no places beside one name: %s', (byline) => expect(authorOf(byline)).toBe('Ann Bee'))
})
