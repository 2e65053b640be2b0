import { describe, expect, test } from 'vitest'
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

test('"Recent Entries" stands over the posts of a journal themselves', () => {
  const one = (n: number): string =>
    `<div class="day"><h3>May ${n}, 2007</h3><div class="entry" id="entry${n}"><div class="entrytext"><span class="subject"><a href="/${n}.html">A${n}</a></span><br><p>Words of a post, number ${n}, with some more words. They go on for a while, as words of a journal do, about the weather and a walk by the mill, and about who was there.</p></div></div></div>`
  const { entries } = said(
    `<div id="content"><h1>ada</h1><h2>Recent Entries</h2>${one(4)}${one(3)}${one(2)}</div>`,
    'http://ada.blog.example/',
  )
  expect(entries.map(({ address }) => address)).toEqual([4, 3, 2].map((n) => `http://ada.blog.example/${n}.html`))
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

test('a day that a theme writes once is that of the posts below as well', () => {
  const one = (n: number, day: string): string =>
    `<div class="post"><p class="date">${day}</p><h2><a href="/2007/05/entry-${n}/" rel="bookmark">Entry ${n}</a></h2><div class="entry"><p>Some words of entry ${n}, and then a few more.</p></div></div>`
  const { entries } = said(
    one(4, 'May 9, 2007') + one(3, '') + one(2, 'May 3, 2007') + one(1, ''),
    'http://blog.example/page/2/',
  )
  expect(entries.map(({ publishedAt }) => publishedAt)).toEqual([
    '2007-05-09',
    '2007-05-09',
    '2007-05-03',
    '2007-05-03',
  ])
})

test('day and month are enough where the address has the year', () => {
  const { entries } = said(
    [
      entry(1).replace('May 1, 2007', '<span class="date"><b>May</b><i>17</i></span>'),
      entry(2).replace('May 2, 2007', 'May 2'),
    ]
      .join('')
      .replace(/05\/(?=\d\/)/g, '05/entry-'),
    'http://blog.example/',
  )
  expect(entries.map(({ publishedAt }) => publishedAt)).toEqual(['2007-05-17', '2007-05-02'])
})

test('a post that asks for a password is one', () => {
  const locked = `<div class="post"><h2><a href="/2007/05/9/" rel="bookmark">Entry 9</a></h2><small>May 9, 2007</small><div class="entry"><form action="/in"><p>To read it: <input type="password" name="p"></p></form></div></div>`
  const { entries } = said(entry(1) + locked + entry(2), 'http://blog.example/')
  expect(entries.map(({ title }) => title)).toEqual(['Entry 1', 'Entry 9', 'Entry 2'])
})

test('a title that is no heading links to where the post is kept; the heading above it only says of what kind it is', () => {
  const one = (n: number): string =>
    `<div class="post"><h3><a href="/category/out/" rel="category tag">Out</a></h3><p><a href="/2007/05/${n}/" rel="bookmark">Entry ${n}</a></p><div class="entry"><p>Some words of entry ${n}, and then a few more.</p></div></div>`
  const { entries } = said(one(2) + one(1), 'http://blog.example/')
  expect(entries.map(({ address, title }) => [address, title])).toEqual([
    ['http://blog.example/2007/05/2/', 'Entry 2'],
    ['http://blog.example/2007/05/1/', 'Entry 1'],
  ])
})

test('the months of a blog of Blogger are archives', () => {
  const one = (n: number): string =>
    `<h3><a href="/2004/05/entry-${n}.html">Entry ${n}</a></h3><p>Some words of entry ${n}, and then a few more.</p>`
  for (const name of ['2004_05_01_archive', '2004_05_01_my-notes_archive'])
    expect(said(`<title>Notes</title>${one(1)}${one(2)}`, `http://blog.example/${name}.html`).post).toBeNull()
})

test('a title inside the box of the words goes before the heading of the page', () => {
  const one = (n: number): string =>
    `<div class="article text"><h2><a href="/2007/05/${n}/">Entry ${n}</a></h2><p>Some words of entry ${n}, and then a few more.</p></div>`
  const { entries } = said(`<h2 class="pagetitle">May 2007</h2>${one(2)}${one(1)}`, 'http://blog.example/2007/05/')
  expect(entries.map(({ title }) => title)).toEqual(['Entry 2', 'Entry 1'])
})

describe('posts with nothing round each', () => {
  const one = (n: number, foot: string): string =>
    `<hr><h2>Entry ${n}</h2><div class="blog-body"><p>Some words of entry ${n}, and then a few more.</p></div>${foot}`
  const read = (html: string) =>
    said(`<title>May 2007</title><div>${html}</div>`, 'http://blog.example/2007/05/').entries.map(
      ({ title, address, author, publishedAt }) => [title, address, author, publishedAt],
    )

  test('have their day and address under their words', () => {
    const foot = (n: number): string =>
      `<p class="posted"><a href="entry-${n}.html" title="Permanent link">#</a> ${n} May 2007 by Ada | <a href="entry-${n}.html#comments">Comments (0)</a></p>`
    expect(read(one(9, foot(9)) + one(5, `<p class="more">Go on</p>${foot(5)}`) + one(2, foot(2)))).toEqual([
      ['Entry 9', 'http://blog.example/2007/05/entry-9.html', 'Ada', '2007-05-09'],
      ['Entry 5', 'http://blog.example/2007/05/entry-5.html', 'Ada', '2007-05-05'],
      ['Entry 2', 'http://blog.example/2007/05/entry-2.html', 'Ada', '2007-05-02'],
    ])
  })

  test('keep apart what stands under one and over the next', () => {
    const post = (n: number): string =>
      `<div class="when">${n} May 2007</div><p><a rel="bookmark" href="entry-${n}.html">Entry ${n}</a></p><div class="blog-body"><p>Some words of entry ${n}, and then a few more.</p></div><div class="foot"><a href="entry-${n}.html#comments">No comments</a></div>`
    expect(read(post(9) + post(5) + post(2)).map(([title, , , day]) => [title, day])).toEqual([
      ['Entry 9', '2007-05-09'],
      ['Entry 5', '2007-05-05'],
      ['Entry 2', '2007-05-02'],
    ])
  })

  test('or their day over their title', () => {
    const headed = (n: number): string => `<p class="day">${n} May 2007</p>${one(n, '').replace('<hr>', '')}`
    expect(read(headed(9) + headed(5) + headed(2)).map(([title, , , day]) => [title, day])).toEqual([
      ['Entry 9', '2007-05-09'],
      ['Entry 5', '2007-05-05'],
      ['Entry 2', '2007-05-02'],
    ])
  })
})

test('a box named a title may hold more than the title', () => {
  const one = (n: number): string =>
    `<div class="entry-title"><h2><a href="/2007/05/${n}/">Entry ${n}</a></h2><p><a href="/out/">Out</a></p></div><div class="entry-body"><p>Some words of entry ${n}, and then a few more.</p></div>`
  const { entries } = said(one(2) + one(1), 'http://blog.example/2007/05/')
  expect(entries.map(({ title }) => title)).toEqual(['Entry 2', 'Entry 1'])
})

test('what is named a body and holds posts is none', () => {
  const one = (n: number): string =>
    `<div class="blogPost"><h1><a href="/2007/entry-${n}/" rel="bookmark">Entry ${n}</a></h1><p class="meta">Posted by Ada on May ${n}, 2007</p><p>Some words of entry ${n}, and then a few more.</p></div>`
  const { entries } = said(`<div id="blogContent">${one(2)}${one(1)}</div>`, 'http://blog.example/2007/05/')
  expect(entries.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
    ['Entry 2', '2007-05-02'],
    ['Entry 1', '2007-05-01'],
  ])
})

test('the one post of a month has its page behind the hour', () => {
  const html = `<div class="blogbody"><a name="000029"></a><h3>Spring</h3><p>Some words of spring, and then a few more.</p><div class="posted">Posted by Ada at <a href="/archives/000029.html">02:08 PM</a></div></div>`
  const { entries } = said(`<h2 class="date">May 12, 2007</h2>${html}`, 'http://blog.example/archives/2007_05.html')
  expect(entries).toMatchObject([
    { title: 'Spring', author: 'Ada', publishedAt: '2007-05-12', address: 'http://blog.example/archives/000029.html' },
  ])
})

test('an article may be all the posts of a month', () => {
  const one = (n: number): string =>
    `<h1>Entry ${n}</h1><h2>${n} May 2007</h2><p>Some words of entry ${n}, and then a few more.</p><p class="byline">Posted by Ada at <a href="/archives/00002${n}.html" title="Permanent page">02:0${n} PM</a></p>`
  const { entries } = said(
    `<article>${one(3)}${one(2)}${one(1)}</article>`,
    'http://blog.example/archives/2007_05.html',
  )
  expect(entries.map(({ title, author, publishedAt }) => [title, author, publishedAt])).toEqual([
    ['Entry 3', 'Ada', '2007-05-03'],
    ['Entry 2', 'Ada', '2007-05-02'],
    ['Entry 1', 'Ada', '2007-05-01'],
  ])
})

test('a bold line that each post begins with is its title, where none has a heading', () => {
  const one = (n: number, opening: string): string =>
    `<div class="post"><a name="${n}"></a><b>${opening}</b><br>Words of a post, number ${n}, with some more of them.<br><span class="byline">posted by Ada | <a href="2007_05.html#${n}">10:0${n}</a></span></div>`
  const titles = (posts: string) =>
    said(`<title>A blog</title>${posts}`, 'http://blog.example/').entries.map(({ title, author }) => [title, author])
  expect(titles(one(1, 'A walk') + one(2, 'The mill'))).toEqual([
    ['A walk', 'Ada'],
    ['The mill', 'Ada'],
  ])
  expect(titles(one(1, 'A walk') + one(2, '').replace('<b></b><br>', ''))).toEqual([
    [null, 'Ada'],
    [null, 'Ada'],
  ])
})

test.each([
  ['weblogentry', 'weblogentrytitle', 'weblogentrybody'],
  ['day', 'weblogItemTitle', 'weblogItemText'],
])('posts whose parts are called "%s", "%s" and "%s" have title and words', (entry, title, body) => {
  const one = (name: string): string =>
    `<div class="${entry}"><span class="${title}">${name}</span><div class="${body}"><p>Words of ${name}, with some more of them.</p></div></div>`
  const { entries } = said(`<title>A blog</title>${one('A walk')}${one('The mill')}`, 'http://blog.example/')
  expect(entries).toMatchObject([
    { title: 'A walk', excerpt: 'Words of A walk, with some more of them.' },
    { title: 'The mill', excerpt: 'Words of The mill, with some more of them.' },
  ])
})

test('a heading above the words of a post goes before one between them', () => {
  const one = (n: number): string =>
    `<h1><a href="/2007/05/0${n}_16${n}.html">Post ${n}</a></h1><ul class="date"><li>2007-05-0${n}</li></ul><div class="entry_body"><ul><li><a href="http://cited.example/${n}">A source</a></li></ul><p>Words of a post, with some more.</p><h2>A part</h2><p>And more words of it.</p></div>`
  const { entries } = said(
    `<title>2007-05</title><div id="content">${one(2)}${one(1)}</div>`,
    'http://blog.example/2007/05/',
  )
  expect(entries).toMatchObject([
    {
      address: 'http://blog.example/2007/05/02_162.html',
      title: 'Post 2',
      citations: [{ target: 'http://cited.example/2' }],
    },
    {
      address: 'http://blog.example/2007/05/01_161.html',
      title: 'Post 1',
      citations: [{ target: 'http://cited.example/1' }],
    },
  ])
})

test('a count in the words of an entry is its own where it leads to its page, and its title is none', () => {
  const one = (n: number, link: string): string =>
    `<div class="entry"><h2><a href="/2007/05/${n}/">${n} comments on mills</a></h2><div class="text"><p>Some words of the entry, and some more of them.</p><div class="talk">${link}</div></div></div>`
  const page = one(1, '<a href="/2007/05/1/">3 Kommentare</a> | <a href="/2007/05/1/?mode=reply">Kommentieren</a>')
  const { entries } = said(`<title>A blog</title>${page}${one(2, '')}`, 'http://blog.example/')
  expect(entries.map(({ commentCount }) => commentCount)).toEqual([3, null])
})

test.each([
  ['<a href="/2007/05/1/#comments">3 Comments</a>', 3],
  ['<a href="/2007/05/1/#respond">0 kommentarer</a>', 0],
  ['<a href="/2007/05/1/#comments">Comentarios (32)</a>', 32],
  ['<a href="/2007/05/1/">3 Kommentare</a>', 3],
  ['<a href="/2007/05/1/#comments">Commentaires</a> (3)', 3],
  ['<a href="/2007/05/1/#comments">コメント</a>：3', 3],
  ['<a href="/2007/05/1/#respond">Skomentuj (3)</a>', 3],
  ['<a href="/2007/05/1/#respond">Leave a comment</a>', null],
  ['', null],
])('a link to the thread of an entry says how many comments it has: %s', (link, count) => {
  const one = (n: number, under: string): string =>
    `<div class="post"><h2><a href="/2007/05/${n}/" rel="bookmark">Entry ${n}</a></h2><div class="entry"><p>Some words of entry ${n} on <a href="http://cited.example/">7 comments</a> it had.</p></div><p>${under}</p></div>`
  const { entries } = said(`<title>A blog</title>${one(1, link)}${one(2, '')}`, 'http://blog.example/')
  expect(entries.map(({ commentCount }) => commentCount)).toEqual([count, null])
})

test('a title that begins like a count of comments counts none', () => {
  const one = (n: number): string =>
    `<div class="post"><h2><a href="/2007/05/${n}/" rel="bookmark">${n} comments on the mill</a></h2><div class="entry"><p>Some words of entry ${n}, and more of them.</p></div></div>`
  const { entries } = said(`<title>A blog</title>${one(5)}${one(6)}`, 'http://blog.example/')
  expect(entries.map(({ commentCount }) => commentCount)).toEqual([null, null])
})
