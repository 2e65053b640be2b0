import { describe, expect, test } from 'vitest'
import { POST, said } from '../said.fixture.ts'

const WORDS =
  '<p>We went along the river for two hours, past the mill and the old weir, and talked about maps and about the people who draw them.</p>'
const MORE =
  '<p>On the way back it rained, which nobody minded, for the maps were dry and the people were not far from home.</p>'
const MENU =
  '<ul><li><a href="/about/">About</a></li><li><a href="/2007/04/">April</a></li><li><a href="/2007/03/">March</a></li></ul>'
const page = (body: string, title = 'A walk | A blog'): string =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`

describe('the body of a post', () => {
  test('under a head that holds its title and its day, though it is named for its share links', () => {
    const shares = '<ul><li><a href="http://www.facebook.com/sharer.php?u=x">Facebook</a></li></ul>'
    const html = page(
      `<div class="social-share"><p>By Ada Byron</p><span>7 May 2007</span><h1>A walk</h1>${shares}</div><div>${WORDS}${MORE}</div>`,
    )
    expect(said(html, 'http://blog.example/a-walk').post).toMatchObject({
      author: 'Ada Byron',
      publishedAt: '2007-05-07',
    })
  })
  test('under the heading that <title> has behind the name of the blog', () => {
    const html = page(
      `<h1>A blog of long walks</h1><h2>7 May 2007</h2><h3>A walk</h3>${WORDS}${MORE}`,
      'A blog of long walks: A walk',
    )
    expect(said(html).post?.title).toBe('A walk')
  })
  test('under a head that is called its title and holds its day as well', () => {
    const head = '<div class="articleTitle"><h3>A walk</h3><span>7 May 2007</span> <span>Ada</span></div>'
    expect(said(page(head + WORDS + MORE)).post?.title).toBe('A walk')
  })
  test('in a month whose address is one number', () => {
    const dated = (day: number): string =>
      `<div class="titulo">Walk ${day}</div><div>${WORDS}</div><p>publicado el ${day} de mayo, 2007 | <a href="/ada/200705.htm#${day}">permalink</a></p>`
    expect(
      said(page(dated(7) + dated(5)), 'http://blog.example/ada/200705.htm').entries.map(({ address }) => address),
    ).toEqual(['http://blog.example/ada/200705.htm#7', 'http://blog.example/ada/200705.htm#5'])
  })
  test('in a box that its number alone names', () => {
    const numbered = (id: number): string =>
      `<div id="post-${id}"><h3>Walk ${id}</h3><p>7 May 2007</p>${WORDS}${MORE}</div>`
    expect(
      said(page(numbered(3583) + numbered(3584)), 'http://blog.example/').entries.map(({ title }) => title),
    ).toEqual(['Walk 3583', 'Walk 3584'])
  })
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

describe('a post without a word', () => {
  test('is its picture, under the title', () => {
    const html = page(
      `<div><div><h3>#22</h3><div><img src="/22.jpg" alt=""></div></div><div><h3>Lately</h3><h4><a href="/2009/07/19/short/" rel="bookmark">Short</a></h4>${WORDS}${MORE}</div></div>`,
      '#22 – A blog',
    )
    expect(said(html).post).toMatchObject({ address: POST, title: '#22', text: null })
  })
  test('is its film, in a theme that names the body', () => {
    const html = page(
      '<div class="post"><h2>A film</h2><div class="entry-content"><object data="/film.swf"></object></div></div>',
      'A film',
    )
    expect(said(html).post).toMatchObject({ title: 'A film', text: null })
  })
})

describe('the title', () => {
  const titleOf = (heading: string, head = ''): string | null | undefined =>
    said(
      `<html><head>${head}</head><body><div class="post">${heading}<div class="entry-content">${WORDS}</div></div></body></html>`,
    ).post?.title
  test.each([
    ['<h2>A walk <span>12</span></h2>', '<title>A walk</title>', 'A walk'],
    ['<h2>Catch <span>22</span></h2>', '<title>Catch 22 | A blog</title>', 'Catch 22'],
    ['<h1>Search</h1>', '<meta property="og:title" content="A walk"><title>A walk | A blog</title>', 'A walk'],
    ['<h1>A long walk home</h1>', '<meta property="og:title" content="A walk home">', 'A long walk home'],
    ['<h2>More on maps</h2>', '<title>A blog » Blog Archive » More on maps</title>', 'More on maps'],
    ['<h1>A blog</h1><h2>3 May 2007</h2><h3>Maps of the moor</h3>', '<title>A blog : </title>', 'Maps of the moor'],
    ['<h2>2007-05-03</h2><h3>Maps of the moor</h3>', '<title>A blog (2007-05-03)</title>', 'Maps of the moor'],
    [
      '<h2>Links for 2007-05-03</h2><h3>Maps</h3>',
      '<title>A blog: Links for 2007-05-03</title>',
      'Links for 2007-05-03',
    ],
    ['<div class="post-main-title">Maps of the moor</div>', '<title>A blog | walks</title>', 'Maps of the moor'],
    ['', '<title>A blog &raquo; Blog Archive &raquo; More on maps</title>', 'More on maps'],
  ])('of %s under %s is %s', (heading, head, title) => expect(titleOf(heading, head)).toBe(title))
})
