import { describe, expect, test } from 'vitest'
import { POST, said } from '../said.fixture.ts'

describe('feeds', () => {
  const html = `<link rel="alternate" type="application/rss+xml" title="A blog &raquo; Feed" href="/feed/">
<link rel="alternate" type="application/rss+xml" title="A blog &raquo; Comments Feed" href="/comments/feed/">
<link rel="alternate" type="application/rss+xml" title="A blog &raquo; A walk Comments Feed" href="/2007/05/a-walk/feed/">
<link rel="alternate" type="application/json+oembed" href="/oembed?url=x"><a href="http://other.example/feed/">another's feed</a>`
  test('the feed of the posts, and the feed of the comments on this very post', () => {
    expect(said(html)).toMatchObject({ feeds: ['http://blog.example/feed/'], commentFeeds: [`${POST}feed/`] })
  })
  test.each([
    '/xml/rss20/article/41/feed.xml',
    '/comments/commentRss/12.aspx',
    '/commentrss.aspx?PostID=12',
    '/SyndicationService.asmx/GetEntryCommentsRss?guid=9f',
    '/syndication.axd?post=9f',
    '/responses/rss.xml?entry=1191315600000',
    '/index.php?feed/atom/comments/12',
    '/feed/2007/05/a-walk/',
  ])('%s is kept for the comments of one post', (feed) =>
    expect(said(`<link rel="alternate" type="application/rss+xml" href="${feed}">`)).toMatchObject({
      feeds: [],
      commentFeeds: [new URL(feed, POST).href],
    }),
  )
  test('platforms that keep the comments of a post elsewhere', () => {
    expect(
      said(
        '<link rel="alternate" type="application/atom+xml" href="http://blog.example/feeds/1234567890/comments/default">',
      ).commentFeeds,
    ).toEqual(['http://blog.example/feeds/1234567890/comments/default'])
    expect(
      said('<link rel="alternate" type="application/atom+xml" href="/2007/05/a-walk/comments/atom.xml">').commentFeeds,
    ).toEqual([`${POST}comments/atom.xml`])
  })
})

describe('robots', () => {
  test('the page asks everybody, or us by name', () => {
    expect(said('<meta name="ROBOTS" content="NOINDEX, follow">').robots).toEqual({ noindex: true, nofollow: false })
    expect(said('<meta name="robots" content="none">').robots).toEqual({ noindex: true, nofollow: true })
    expect(said('<meta name="otherbot" content="noindex">').robots).toEqual({ noindex: false, nofollow: false })
  })
  test('the header may speak to another', () => {
    expect(said('', POST, { 'x-robots-tag': 'nofollow' }).robots).toEqual({ noindex: false, nofollow: true })
    expect(said('', POST, { 'x-robots-tag': 'otherbot: noindex, nofollow' }).robots).toEqual({
      noindex: false,
      nofollow: false,
    })
    expect(said('', POST, { 'x-robots-tag': 'otherbot: nofollow, grapevine: noindex' }).robots).toEqual({
      noindex: true,
      nofollow: false,
    })
  })
})

test.each([
  ['<meta name="generator" content="WordPress 4.5.3">', { name: 'wordpress', version: '4.5.3', certainty: 1 }],
  ['<meta name="generator" content="Movable Type Pro 5.2">', { name: 'movable-type', version: '5.2', certainty: 1 }],
  ['<meta name="generator" content="b2evolution 1.10.2">', { name: 'b2evolution', version: '1.10.2', certainty: 1 }],
  ['<meta name="generator" content="Apache Roller Weblogger 5.1">', { name: 'roller', version: '5.1', certainty: 1 }],
  ['<meta name="generator" content="Known http://withknown.com">', { name: 'known', version: null, certainty: 1 }],
  [
    '<link rel="stylesheet" href="/wp-content/themes/plain/style.css">',
    { name: 'wordpress', version: null, certainty: 0.8 },
  ],
  ['<div class="gh-content"></div>', { name: 'ghost', version: null, certainty: 0.5 }],
  ['<p>hello</p>', null],
])('%s gives the platform away', (html, platform) => expect(said(html).platform).toEqual(platform))

test('archives by month and further pages are where the posts of a blog are found', () => {
  const html =
    '<p>Words.</p><ul><li><a href="/2007/04/">April</a></li><li><a href="/archives/2007_03.html">March</a></li></ul><a href="/page/2/">Older</a> <a href="/about/">About</a> <a href="http://other.example/2007/04/">theirs</a>'
  expect(said(html, 'http://blog.example/').indexPages).toEqual([
    'http://blog.example/2007/04/',
    'http://blog.example/archives/2007_03.html',
    'http://blog.example/page/2/',
  ])
})
