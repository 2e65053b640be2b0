import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

test('an archive that only lists posts says where they are', () => {
  const { post, entries } = said(
    '<title>Archives</title><h2>May</h2><ul><li><a rel="bookmark" href="/2007/05/1/">One</a></li><li><a rel="bookmark" href="/2007/05/2/">Two</a></li></ul>',
    'http://blog.example/2007/05/',
  )
  expect(post).toBeNull()
  expect(entries.map(({ address, title }) => [address, title])).toEqual([
    ['http://blog.example/2007/05/1/', 'One'],
    ['http://blog.example/2007/05/2/', 'Two'],
  ])
})

describe('the posts of an archive that only lists them', () => {
  const listed = (lines: string, address = 'http://blog.example/2007/05/') =>
    said(`<title>Archives</title><h1>Archives</h1>${lines}`, address).entries.map(
      ({ address, title, publishedAt }) => `${title} ${publishedAt?.slice(0, 10)} ${new URL(address ?? '').pathname}`,
    )
  const line = (day: number, path = `/2007/05/0${day}/`): string =>
    `<li>May ${day}, 2007 <a href="${path}entry-${day}/">Entry ${day}</a></li>`

  test('have the day of their line in their address', () => {
    expect(listed(`<ul>${line(4)}${line(3)}</ul>`, 'http://blog.example/archives/')).toEqual([
      'Entry 4 2007-05-04 /2007/05/04/entry-4/',
      'Entry 3 2007-05-03 /2007/05/03/entry-3/',
    ])
    expect(listed(`<ul>${line(4, '/2006/11/20/')}</ul>`, 'http://blog.example/archives/')).toEqual([])
  })

  test('may stand in furniture, where their addresses are below that of the archive', () => {
    const list = `<div class="sidebar"><ul>${line(4)}${line(3)}</ul></div>`
    expect(listed(list)).toHaveLength(2)
    expect(listed(list, 'http://blog.example/2006/11/')).toEqual([])
  })

  test('are no post, whose title is that of the list', () => {
    const term = (day: number): string =>
      `<dt>2007/05/0${day}: <a href="/diary/2007/050${day}-mill/">水車 ${day}</a></dt><dd></dd>`
    const list = `<main><h2>Tag: photo</h2><dl>${term(4)}${term(3)}${term(2)}</dl></main>`
    expect(listed(list, 'http://blog.example/tag/photo/')).toEqual([
      '水車 4 2007-05-04 /diary/2007/0504-mill/',
      '水車 3 2007-05-03 /diary/2007/0503-mill/',
      '水車 2 2007-05-02 /diary/2007/0502-mill/',
    ])
  })

  test('lie below the address of their month, though their line says no day', () => {
    const undated = '<li>May 2007 <a href="/2007/05/an-old-one/">An old one</a></li>'
    expect(listed(`<ul>${line(4)}${line(3)}${undated}</ul>`)).toEqual([
      'Entry 4 2007-05-04 /2007/05/04/entry-4/',
      'Entry 3 2007-05-03 /2007/05/03/entry-3/',
      'An old one undefined /2007/05/an-old-one/',
    ])
  })

  test('have the day of their line alone, where addresses say none and three or more are so', () => {
    const bare = (day: number): string =>
      `<li><a href="/blog/entry-${day}">Entry ${day}</a> <i>May ${day}, 2007</i></li>`
    const all = [4, 3, 2].map((day) => `Entry ${day} 2007-05-0${day} /blog/entry-${day}`)
    expect(listed(`<ul>${bare(4)}${bare(3)}${bare(2)}</ul>`, 'http://blog.example/archives/')).toEqual(all)
    expect(listed(`<ol>${bare(4)}${bare(3)}${bare(2)}</ol>`, 'http://blog.example/')).toEqual(all)
    expect(listed(`<ul>${bare(4)}${bare(3)}</ul>`, 'http://blog.example/archives/')).toEqual([])
  })

  test('lie below its own address, whatever their line says', () => {
    const heading = (day: number): string =>
      `<h4><a href="/tag/out/">Out</a> / <a href="/2007/05/0${day}/entry-${day}/">Entry ${day}</a></h4>`
    const further = '<h4><a href="/2007/05/page/2/">More</a> <a href="/2007/05/04/entry-4/feed/">Feed</a></h4>'
    const list = `<h2><a href="/notes/">Notes</a></h2>${heading(4)}${heading(3)}${heading(2)}${further}`
    expect(listed(list)).toEqual([
      'Entry 4 2007-05-04 /2007/05/04/entry-4/',
      'Entry 3 2007-05-03 /2007/05/03/entry-3/',
      'Entry 2 2007-05-02 /2007/05/02/entry-2/',
    ])
  })

  test('are items of an archive, whatever the items are called', () => {
    const item = (n: number): string =>
      `<article class="archive__item"><h2><a rel="permalink" href="/walks/${n}/">Walk ${n}</a></h2></article>`
    expect(listed(item(1) + item(2), 'http://blog.example/archives/')).toHaveLength(2)
  })
  test('have no day of a line that holds them all', () => {
    const links = Array.from({ length: 100 }, (_, n) => `<a href="/2007/05/04/entry-${n}/">Entry ${n}</a>`)
    expect(listed(`<p>May 4, 2007 ${links.join(' ')}</p>`, 'http://blog.example/archives/')).toEqual([])
  })
})

test.each([
  ['http://blog.example/posts/', 3],
  ['http://blog.example/posts.html', 3],
  ['http://blog.example/posts/a-walk/', 0],
])('posts may be listed at %s: %i', (address, many) => {
  const lines = [4, 3, 2].map((day) => `<li>2007-05-0${day} <a href="/walk-${day}">Walk ${day}</a></li>`)
  expect(said(`<title>Posts</title><h1>Posts</h1><ul>${lines.join('')}</ul>`, address).entries).toHaveLength(many)
})

describe('the day of a listed post, half of it in the heading above', () => {
  const listed = (list: string): readonly string[] =>
    said(`<title>Archives</title><h1>Archives</h1>${list}`, 'http://blog.example/archives/').entries.map(
      ({ title, publishedAt }) => `${title} ${publishedAt}`,
    )
  const line = (beside: string, name: string): string => `<li>${beside} <a href="/${name}">${name}</a> (3)</li>`

  test.each([
    ['a year', `<h2>2007</h2><ul>${line('May 4', 'a')}${line('3 April', 'b')}${line('03-02', 'c')}</ul>`],
    [
      'a month and its year',
      `<h3>May 2007</h3><ul>${line('04:', 'a')}</ul><h3>April 2007</h3><ul>${line('3rd', 'b')}</ul><h3>March 2007 (1)</h3><ul>${line('2', 'c')}</ul>`,
    ],
    [
      'a month under a year',
      `<h2>2007</h2><h3>May</h3><ul>${line('4', 'a')}</ul><h3>April</h3><ul>${line('3', 'b')}</ul><h3>March</h3><ul>${line('2', 'c')}</ul>`,
    ],
    ['in Chinese', `<b>2007年</b><ul>${line('5月4日', 'a')}${line('4月3日', 'b')}${line('3月2日', 'c')}</ul>`],
    [
      'a whole day, or the term that the post defines',
      `<dl><dt>4 May 2007</dt><dd><a href="/a">a</a></dd></dl><h3>April 3, 2007</h3><ul><li><a href="/b">b</a></li></ul><table><tr><th>2007</th></tr><tr><td>March 2</td><td><a href="/c">c</a></td></tr></table>`,
    ],
  ])('%s', (_name, list) => {
    expect(listed(list)).toEqual(['a 2007-05-04', 'b 2007-04-03', 'c 2007-03-02'])
  })

  test('a day over a list is none of the links of another', () => {
    const links = ['about', 'contact', 'imprint'].map((name) => line('', name)).join('')
    expect(listed(`<h3>May 4, 2007</h3><p>A fine day.</p><ul>${links}</ul>`)).toEqual([])
  })
})
