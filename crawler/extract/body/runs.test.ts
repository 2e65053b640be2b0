import { expect, test } from 'vitest'
import { said } from '../said.fixture.ts'
import { POSTS } from './themes.fixture.ts'

const KINDS = ['paragraphs', 'a list of links', 'bare text', 'a short sentence', 'a quote alone']
const SHOWN = KINDS.map((kind, at) => ({
  ...(POSTS[kind] as (typeof POSTS)[string]),
  title: ['A walk', 'Links of the week', 'The mill', 'Oh', 'What Cy says'][at] as string,
  path: `/2007/05/p${at}/`,
}))
type Shown = (typeof SHOWN)[number]

const FRIENDS = '<a href="http://friend.example/">A friend</a><br><a href="http://other.example/">Another</a><br>'
const SIDE = `<h4>About</h4><p>I draw maps for a living and walk for pleasure, mostly along rivers.</p><h4>Friends</h4><ul><li>${FRIENDS}</li></ul>`
const page = (main: string): string =>
  `<html><head><title>A blog</title></head><body><div><h1><a href="/">A blog</a></h1></div><div>${main}</div><div>${SIDE}</div></body></html>`
const table = (main: string): string =>
  `<html><head><title>A blog</title></head><body><table><tr><td colspan="2"><a href="/">A blog</a></td></tr><tr><td>${SIDE}</td><td>${main}</td></tr></table></body></html>`
const each = (post: (shown: Shown, at: number) => string): string => SHOWN.map(post).join('')

const THEMES: Readonly<Record<string, string>> = {
  boxes: page(
    each(
      ({ title, path, html }) =>
        `<div><h2><a href="${path}">${title}</a></h2><div>3 May 2007</div><div>${html}</div><div>Ada · <a href="${path}#comments">2 comments</a></div></div>`,
    ),
  ),
  tables: table(
    each(
      ({ title, path, html }) =>
        `<table><tr><td><b>${title}</b></td></tr><tr><td>${html}</td></tr><tr><td><font size="1">posted by Ada at 9:14 | <a href="${path}">link</a></font></td></tr></table><br>`,
    ),
  ),
  rows: table(
    `<table>${each(({ title, path, html }) => `<tr><td><h3><a href="${path}">${title}</a></h3></td></tr><tr><td>${html}</td></tr>`)}</table>`,
  ),
  'nothing, titles above': page(
    each(({ title, path, html }) => `<h2><a href="${path}">${title}</a></h2><p>3 May 2007</p>${html}`),
  ),
  'nothing, permalinks below': page(
    each(
      ({ title, path, html }) => `<h3>${title}</h3>${html}<p>posted by Ada | <a href="${path}">permalink</a></p><hr>`,
    ),
  ),
  'nothing, bold titles': page(
    each(
      ({ title, path, html }) => `<b>${title}</b><br>${html}<br><small>Ada at 9:14 <a href="${path}">#</a></small><hr>`,
    ),
  ),
  'terms and definitions': page(
    `<dl>${each(({ title, path, html }) => `<dt><a href="${path}">${title}</a></dt><dd>${html}</dd>`)}</dl>`,
  ),
  days: page(
    each(
      ({ title, path, html }, at) =>
        `<h3>May ${9 - at}, 2007</h3><div><h4>${title}</h4>${html}<div>Ada <a href="${path}">#</a></div></div>`,
    ),
  ),
  'list items': page(
    `<ol>${each(({ title, path, html }) => `<li><h2><a href="${path}">${title}</a></h2>${html}</li>`)}</ol>`,
  ),
  articles: page(
    each(
      ({ title, path, html }) => `<article><header><h2><a href="${path}">${title}</a></h2></header>${html}</article>`,
    ),
  ),
}

test.each(Object.keys(THEMES))(
  'a page of posts made of %s shows each with its title and its own citations',
  (theme) => {
    const { post, entries } = said(THEMES[theme] as string, 'http://blog.example/')
    expect(post).toBeNull()
    expect(
      entries.map(({ address, title, citations }) => ({
        address,
        title,
        cites: citations.map(({ target }) => target),
      })),
    ).toEqual(SHOWN.map(({ path, title, cites }) => ({ address: `http://blog.example${path}`, title, cites })))
  },
)

test('text ends where the post ends, though nothing is round it', () => {
  const [first] = said(THEMES['nothing, permalinks below'] as string, 'http://blog.example/').entries
  expect(first?.excerpt).toMatch(/^We went/)
  expect(first?.excerpt).not.toContain('Links of the week')
})

test('a list of titles is no page of posts', () => {
  const html = page(`<ul>${each(({ title, path }) => `<li><h3><a href="${path}">${title}</a></h3></li>`)}</ul>`)
  expect(said(html, 'http://blog.example/').entries.flatMap(({ citations }) => citations)).toEqual([])
})

test('ten thousand posts on a page take no long time', () => {
  const posts = Array.from(
    { length: 10_000 },
    (_, at) => `<h2><a href="/2007/05/p${at}/">Post ${at}</a></h2><p>Of some words, and a few more of them.</p>`,
  )
  expect(said(page(posts.join('')), 'http://blog.example/').entries.length).toBeGreaterThan(500)
})
