import { describe, expect, test } from 'vitest'
import { POST, said } from '../said.fixture.ts'

const WORDS =
  '<p>We went along the river for two hours, past the mill and the old weir, and talked about maps and about the people who draw them. It was hot.</p>'
const post = (html: string, address = POST) => said(html, address).post

describe('a post in the markup of many themes', () => {
  test.each([
    [
      'WordPress',
      `<title>A walk &laquo; A blog</title><h1 id="logo"><a href="/">A blog</a></h1><div class="post" id="post-7"><h2><a href="/2007/05/a-walk/" rel="bookmark">A walk</a></h2><small>May 3rd, 2007 by Ada</small><div class="entry">${WORDS}</div><p class="postmetadata">Posted in <a href="/category/out/" rel="category tag">Out</a></p></div>`,
    ],
    [
      'a block theme',
      `<title>A walk – A blog</title><header><p class="wp-block-site-title"><a href="/" rel="home">A blog</a></p></header><main><h1 class="wp-block-post-title">A walk</h1><div class="wp-block-post-date"><time datetime="2007-05-03T10:00:00+02:00">May 3, 2007</time></div><div class="wp-block-post-author-name">Ada</div><div class="entry-content wp-block-post-content">${WORDS}</div></main>`,
    ],
    [
      'Movable Type',
      `<title>A blog: A walk</title><div id="banner"><h1><a href="/">A blog</a></h1></div><div class="content"><h3>A walk</h3>${WORDS}<p class="posted">Posted by Ada at May 3, 2007 10:00 AM</p></div>`,
    ],
    [
      'Blogger',
      `<title>A blog: A walk</title><div id="header"><h1><a href="/">A blog</a></h1></div><div class="widget Blog"><h2 class="date-header">Thursday, May 3, 2007</h2><div class="post hentry"><h3 class="post-title entry-title">A walk</h3><div class="post-body entry-content">${WORDS}</div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">Ada</span></span> at <a class="timestamp-link" href="/2007/05/a-walk/">10:00 AM</a></div></div></div>`,
    ],
    [
      'no theme anybody knows',
      `<title>A walk | A blog</title><div><b><a href="/">A blog</a></b></div><div><h2>A walk</h2><p>by Ada, 3 May 2007</p>${WORDS}${WORDS}</div>`,
    ],
    [
      'microformats',
      `<title>A walk</title><article class="h-entry"><h1 class="p-name">A walk</h1><a class="p-author h-card" href="http://ada.example/">Ada</a> <a class="u-url" href="/2007/05/a-walk/"><time class="dt-published" datetime="2007-05-03T10:00:00Z"></time></a><div class="e-content">${WORDS}</div></article>`,
    ],
  ])('%s', (_name, html) => {
    const read = post(html)
    expect({
      title: read?.title,
      author: read?.author,
      day: read?.publishedAt?.slice(0, 10),
      address: read?.address,
    }).toEqual({ title: 'A walk', author: 'Ada', day: '2007-05-03', address: POST })
    expect(read?.text).toContain('We went along the river')
    expect(read?.text).not.toMatch(/Posted|A blog|2007/)
  })

  test('JSON-LD, its author told by reference, and broken scripts beside it', () => {
    const data = {
      '@graph': [
        {
          '@type': 'BlogPosting',
          headline: 'A walk',
          datePublished: '2007-05-03T10:00:00+02:00',
          dateModified: '2007-05-04',
          author: { '@id': '#ada' },
        },
        { '@type': 'Person', '@id': '#ada', name: 'Ada', url: 'http://ada.example/' },
      ],
    }
    const html = `<title>A walk</title><script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script><h1>A walk</h1><article>${WORDS}</article>`
    expect(post(html)).toMatchObject({
      author: 'Ada',
      authorUrl: 'http://ada.example/',
      publishedAt: '2007-05-03T10:00:00+02:00',
      updatedAt: '2007-05-04',
    })
  })
})

describe('what is no part of a post', () => {
  test('who made the theme is no author, and a count of comments no title', () => {
    const html = `<title>A walk | A blog</title><div class="post"><h2>A walk <span class="comment_count">12</span></h2><div class="entry">${WORDS}</div></div><div id="foot">Theme by <a href="http://maker.example/">Mo</a></div>`
    expect(post(html)).toMatchObject({ title: 'A walk', author: null })
  })
  test('teasers of other posts leave the page its post', () => {
    const teaser = (n: number): string =>
      `<article class="post"><h3><a href="/2006/01/${n}/">Another ${n}</a></h3><p>Only a few words of it.</p></article>`
    const html = `<title>A walk | A blog</title><article class="post"><h1>A walk</h1>${WORDS}${WORDS}</article>${[1, 2, 3].map(teaser).join('')}`
    expect(said(html)).toMatchObject({ post: { title: 'A walk' }, entries: [] })
  })
  test('a date in the small print under the text, inside its element', () => {
    const small =
      'This entry was posted on Thursday, May 3rd, 2007 at 10:00 am and is filed under Out. You can follow any responses to this entry through the RSS 2.0 feed. You can leave a response, or trackback from your own site.'
    const html = `<div class="post"><h2>A walk</h2><div class="entry">${WORDS.repeat(3)}<p class="postmetadata alt"><small>${small}</small></p></div></div>`
    expect(post(html)?.publishedAt).toBe('2007-05-03T10:00:00')
    expect(post(html)?.text).not.toContain('posted')
  })

  test('day, month and year in elements of their own, with no space between them', () => {
    const parts = '<span>May</span><span>3</span><span>2007</span>'
    const html = `<title>A walk</title><div class="post"><div class="when">${parts}</div><h2>A walk</h2><div class="entry">${WORDS}</div></div>`
    expect(post(html)?.publishedAt).toBe('2007-05-03')
  })
  test('a dateline that opens the text, where nothing else is dated', () => {
    const html = `<html lang="de"><title>A walk</title><div class="post"><h2>A walk</h2><div class="entry"><p>Ulm, 3.5.2007 – We set out early.</p>${WORDS}</div></div>`
    expect(post(html)?.publishedAt).toBe('2007-05-03')
  })
  test('a date that the address contradicts is another date', () => {
    const html = `<title>A walk</title><p class="date">1 January 2011</p><div class="post"><h2>A walk</h2><div class="entry">${WORDS}</div><p>May 3, 2007</p></div>`
    expect(post(html)?.publishedAt).toBe('2007-05-03')
  })
  test('what a template declares on every page is no title where the page is called after a heading', () => {
    const html = `<title>A walk - A blog</title><meta name="dc.title" content="Ada's log of days"><div class="post"><h2>A walk</h2><div class="entry">${WORDS}</div></div>`
    expect(post(html)?.title).toBe('A walk')
  })
  test('the first line of a heading, where the page is called so and a day and links stand below it', () => {
    const below = '<span>March 5, 2004 <a href="/1/rss">Subscribe</a></span>'
    const html = `<title>A walk | A blog</title><h1>A walk<br>${below}</h1><div class="entry">${WORDS}</div>`
    expect(post(html)?.title).toBe('A walk')
  })
  test('markup in a title stays text', () => {
    expect(
      post(`<title>x</title><article><h1 class="entry-title">&lt;b&gt;Bold&lt;/b&gt;</h1>${WORDS}</article>`)?.title,
    ).toBe('<b>Bold</b>')
  })
})

describe('the address a page gives itself', () => {
  test('its canonical link, but never the home page or another site', () => {
    expect(said('<link rel="canonical" href="http://blog.example/p/7">').canonical).toBe('http://blog.example/p/7')
    expect(said('<link rel="canonical" href="http://blog.example/">').canonical).toBeNull()
    expect(said('<link rel="canonical" href="http://other.example/p/7">').canonical).toBeNull()
  })
})

test('a page of its comments is the post, whatever its canonical link says', () => {
  const html = `<link rel="canonical" href="${POST}comment-page-2/#comments"><title>A walk</title><div class="post"><h1>A walk</h1><div class="entry">${WORDS}</div></div>`
  expect(post(html, `${POST}comment-page-2/`)?.address).toBe(POST)
  expect(post(html.replace(/comment-page-2./, '?cpage=2'), `${POST}?cpage=2`)?.address).toBe(POST)
})

describe('the blog', () => {
  test('its home is above the post, its name is what the feed is named after', () => {
    const html =
      '<link rel="alternate" type="application/rss+xml" title="Notes &amp; walks &raquo; Feed" href="/feed/"><div id="header"><a href="http://blog.example/notes/">Home</a></div>'
    expect(said(html, 'http://blog.example/notes/2007/05/a-walk/').blog).toEqual({
      address: 'http://blog.example/notes/',
      title: 'Notes & walks',
    })
  })

  test('its name is a heading before that of the post, where the page is called after both', () => {
    const nameOf = (title: string): string | null | undefined =>
      said(`<title>${title}</title><h1>Ada's notes</h1><h2>A walk</h2>${WORDS}`).blog?.title
    expect(nameOf("Ada's notes: A walk")).toBe("Ada's notes")
    expect(nameOf("A walk | Ada's notes")).toBe("Ada's notes")
    expect(nameOf("Ada's notes | A walk")).toBeNull()
    expect(nameOf("Ada's notes: A swim")).toBeNull()
  })
})

test('the address and the day of a comment are none of the post, whatever the block is called that holds the thread', () => {
  const answer = `<ol><li class="comment" id="comment-3"><b class="fn">Bea</b> <a href="#comment-3"><time datetime="2007-05-04T09:05:00Z">May 4, 2007 at 9:05 am</time></a><p>Well said.</p></li></ol>`
  const html = `<title>A walk</title><article class="post hentry"><div class="post_meta_wrapper"><h1 class="entry-title">A walk</h1><p class="post-meta">by Ada | <span class="published">May 3, 2007</span></p></div><div class="entry-content">${WORDS}</div><div class="post_meta_wrapper">${answer}</div></article>`
  expect(post(html)).toMatchObject({ address: POST, publishedAt: '2007-05-03' })
})

test('the number of the post is that of no comment', () => {
  const answer = (name: string, day: number): string =>
    `<div class="comments-body"><p>Well said, whoever wrote it.</p><span class="comments-post">Posted by: ${name} at May ${day}, 2007 02:08 PM</span></div>`
  const html = `<title>A walk</title><table><tr><td><p><b><a href="2007_05.html#000012">Thursday, May 3, 2007</a></b><a name="000012"></a><p><b>A walk</b>${WORDS}<span class="posted">Posted by Ada at May 3, 2007 10:00 AM<br></span><div class="comments-head"><a name="comments"></a>Comments</div>${answer('Bea', 4)}${answer('Cy', 5)}</td></tr></table>`
  expect(said(html, 'http://blog.example/archives/000012.html').comments.map(({ author }) => author)).toEqual([
    'Bea',
    'Cy',
  ])
})
