import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

test('a copy of a blog whose titles all lead to the page itself has its posts above their threads', () => {
  const one = (name: string): string =>
    `<div class="post"><h2><a href="../../2007/05/index.html" rel="bookmark">${name}</a></h2><small>May 3, 2007 by Ada</small><div class="entry"><p>Words of a post, with some more of them.</p></div><p><a href="/2007/05/03/${name}/#comments">2 Comments</a></p></div>`
  const { post, entries } = said(`<title>May</title>${one('owl')}${one('wren')}`, 'http://blog.example/2007/05/')
  expect(post).toBeNull()
  expect(entries.map(({ address, title }) => [address, title])).toEqual([
    ['http://blog.example/2007/05/03/owl/', 'owl'],
    ['http://blog.example/2007/05/03/wren/', 'wren'],
  ])
})

test('the one post of an archive has its title under its day', () => {
  const { entries } = said(
    `<title>A blog: March 2005 Archives</title><div id="banner"><h1><a href="/">A blog</a></h1><h2>Walks, mostly</h2></div><div class="content"><p><a href="/">Main</a> | <a href="/2005/05/">May 2005</a></p><h2>March 26, 2005</h2><h3 id="a24">The mill</h3><p>Words of a post, with some more of them.</p><p>And a second line of words.</p><p class="posted">Posted by Ada at <a href="/2005/03/the_mill.html">04:07 PM</a> | <a href="/2005/03/the_mill.html#comments">Comments (9)</a></p></div>`,
    'http://blog.example/2005/03/',
  )
  expect(entries).toMatchObject([
    { address: 'http://blog.example/2005/03/the_mill.html', title: 'The mill', commentCount: 9 },
  ])
})

describe('on an archive that shows posts by their titles', () => {
  const title = (n: number): string =>
    `<a href="/2007/05/0${n}/entry-${n}/" class="archive-article-title">Entry ${n}</a>`
  const titles = (html: string) =>
    said(`<title>Archives</title><h1>A blog</h1>${html}`, 'http://blog.example/archives/2007/05/').entries.map(
      (entry) => [entry.title, entry.publishedAt?.slice(0, 10)],
    )
  const both = [
    ['Entry 4', '2007-05-04'],
    ['Entry 3', '2007-05-03'],
  ]

  test('what is called an archive is what the page shows', () => {
    const one = (n: number): string =>
      `<article class="archive-article archive-type-post"><header class="archive-article-header"><a href="/2007/05/0${n}/entry-${n}/"><time datetime="2007-05-0${n}">May ${n}</time></a><h1>${title(n)}</h1></header></article>`
    expect(titles(`<section class="archives-wrap"><div class="archives">${one(4)}${one(3)}</div></section>`)).toEqual(
      both,
    )
  })

  test('a sidebar may hold all the words, and shows none', () => {
    const one = (n: number): string =>
      `<li><div class="hentry"><strong class="entry-title">${title(n)}</strong> <abbr class="published" title="2007-05-0${n}">May ${n}, 2007</abbr></div></li>`
    const widget =
      '<div id="sidebar"><div class="widget"><h2>Short notes</h2><ul><li><span class="entry-content">Whenever you walk to the mill, do not look for the owl: head to the river first of all.</span> 6:30 PM May 16, 2011</li></ul></div></div>'
    expect(titles(`<ol class="archive">${one(4)}${one(3)}</ol>${widget}`)).toEqual(both)
  })
})

test('the one card of an archive has its title and its page, though its day stands above', () => {
  const { entries } = said(
    `<title>Photo — A blog</title><main><header class="page-header"><h1 class="page-title">Photo</h1></header><div class="list"><article class="post-card"><div class="post-card__body"><div class="post-card__meta"><a href="/2023/11/15/mill/">15 · November · 2023</a></div><h2><a href="/2023/11/15/mill/">The mill</a></h2><p>Words of a post, and some more of them on its card.</p></div></article></div></main>`,
    'http://blog.example/tag/photo/',
  )
  expect(entries).toMatchObject([
    { address: 'http://blog.example/2023/11/15/mill/', title: 'The mill', publishedAt: '2023-11-15' },
  ])
})

test('cards of few words are posts where their addresses have a day', () => {
  const one = (n: number): string =>
    `<li class="article"><a class="title" href="/post/2012/03/0${n}/post-${n}.html">今天 ${n}</a><section class="preview">今天是生日，祝你快乐</section><a class="name" href="/about.html">gna</a></li>`
  const { entries } = said(
    `<title>斯屹</title><article class="container"><article class="main page"><header><h1 class="tag">photo</h1></header><ul>${one(2)}${one(1)}</ul></article></article>`,
    'http://blog.example/tag/photo/',
  )
  expect(entries.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
    ['今天 2', '2012-03-02'],
    ['今天 1', '2012-03-01'],
  ])
})

test('what a page says of a tag or an author may hold the posts themselves', () => {
  const one = (name: string): string =>
    `<article><h1><a href="/2007/05/${name}/">${name}</a></h1><time datetime="2007-05-03">May 3</time></article>`
  const { entries } = said(
    `<title>Ada</title><div id="content"><div><h1>Ada</h1><div class="category author">${one('owl')}${one('wren')}</div></div></div>`,
    'http://blog.example/author/ada/',
  )
  expect(entries.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
    ['owl', '2007-05-03'],
    ['wren', '2007-05-03'],
  ])
})

test('the byline of the next post is none of the one above it', () => {
  const one = (name: string, byline: string): string =>
    `<div class="channelgroup"><h3><a href="http://${name}.example/">${name}</a></h3><div class="entrygroup"><h4><a href="http://${name}.example/2012/11/a/">A post on ${name}s</a></h4><div class="entry"><div class="content"><p>Words of a post, with some more of them.</p></div><p class="date"><a href="http://${name}.example/2012/11/a/">${byline}</a></p></div></div></div>`
  const { entries } = said(
    `<title>Planet Birds</title><h1>Planet Birds</h1><div class="daygroup"><h2>November 17, 2012</h2>${one('tit', 'at November 17, 2012 05:52 AM')}${one('wren', "by Wren's nest at November 17, 2012 05:31 AM")}${one('owl', 'by Otto Owl at November 17, 2012 02:10 AM')}</div>`,
    'http://planet.example/',
  )
  expect(entries.map(({ author }) => author)).toEqual([null, "Wren's nest", 'Otto Owl'])
})

test('an entry whose title leads nowhere has the page that the rest of its words stand on', () => {
  const one = (day: string, name: string): string =>
    `<h2 class="dateofday">${day}</h2><h3>${name}</h3>Words of a post, with some more of them. <span class="seemore"><a href="/birds/${name}.html">-&gt;&gt;</a></span><br><br>`
  const html = `<title>Birds</title><div class="content"><h1>Birds</h1>${one('28 October 2004', 'owl')}${one('27 October 2004', 'wren')}</div>`
  const { entries } = said(html, 'http://blog.example/2004/10/')
  expect(entries.map(({ address }) => address)).toEqual([
    'http://blog.example/birds/owl.html',
    'http://blog.example/birds/wren.html',
  ])
})

test('the line under a title in a list says its day', () => {
  const one = (day: number): string =>
    `<h4><a href="/2004/10/post${day}.html">Post ${day}</a><br></h4><span class="entry-meta">Published: October ${day}, 2004</span><br><br>`
  const { entries } = said(
    `<title>Archive: 2004-10</title><div id="banner"><h1><a href="/">Birds</a></h1></div><h2>Archive: 2004-10</h2><ul class="posts">${one(1)}${one(5)}${one(21)}</ul>`,
    'http://blog.example/archives/2004/10/',
  )
  expect(entries.map(({ publishedAt }) => publishedAt)).toEqual(['2004-10-01', '2004-10-05', '2004-10-21'])
})
