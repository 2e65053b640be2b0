import { expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const entry = (
  n: number,
): string => `<div class="post"><h2><a href="/2007/05/${n}/" rel="bookmark">Entry ${n}</a></h2><small>May ${n}, 2007 by Ada</small>
<div class="entry"><p>Some words of entry ${n} that cite <a href="http://cited.example/${n}">page ${n}</a> in passing, and go on for a while.</p></div></div>`

test('a home page shows several posts, each with its own citations', () => {
  const { post, entries, citations } = said(
    `<title>A blog</title>${entry(1)}${entry(2)}${entry(3)}`,
    'http://blog.example/',
  )
  expect(post).toBeNull()
  expect(citations).toEqual([])
  expect(entries).toHaveLength(3)
  expect(entries[1]).toMatchObject({
    address: 'http://blog.example/2007/05/2/',
    title: 'Entry 2',
    author: 'Ada',
    publishedAt: '2007-05-02',
    citations: [{ target: 'http://cited.example/2' }],
  })
})

test('a day of Blogger stands over the posts of that day', () => {
  const one = (n: number): string =>
    `<div class="post"><h3 class="post-title"><a href="/a${n}.html">A${n}</a></h3><div class="post-body"><p>Words of a post, number ${n}, with some more words.</p></div></div>`
  const { entries } = said(
    `<h2 class="date-header">Thursday, May 3, 2007</h2>${one(1)}<h2 class="date-header">Wednesday, May 2, 2007</h2>${one(2)}`,
    'http://blog.example/2007_05_01_archive.html',
  )
  expect(entries.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
    ['A1', '2007-05-03'],
    ['A2', '2007-05-02'],
  ])
})

test('a month of entries that have no page of their own keeps their fragments', () => {
  const one = (n: number): string =>
    `<div class="blogbody"><a name="00000${n}"></a><h3 class="title">Note ${n}</h3><p>Words of a note that stands on the page of its month only.</p><div class="posted">Posted by Ada at <a href="http://blog.example/archives/2003_07.html#00000${n}">10:0${n} AM</a> | <a class="permalink" href="http://blog.example/archives/2003_07.html#00000${n}">Permalink</a></div></div>`
  const { post, entries } = said(
    `<title>July 2003</title>${one(1)}${one(2)}`,
    'http://blog.example/archives/2003_07.html',
  )
  expect(post).toBeNull()
  expect(entries.map(({ address }) => address)).toEqual([
    'http://blog.example/archives/2003_07.html#000001',
    'http://blog.example/archives/2003_07.html#000002',
  ])
})

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
