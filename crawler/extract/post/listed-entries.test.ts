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
