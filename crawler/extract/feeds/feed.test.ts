import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'
import { isFeed } from './feed.ts'

const FEED = 'http://blog.example/feed/'
const rss = (
  items: string,
  title = 'A blog',
): string => `<?xml version="1.0" encoding="UTF-8"?><!-- made by hand --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/">
<channel><title>${title}</title><link>http://blog.example/</link><language>en</language>${items}</channel></rss>`

describe('the feed of a blog', () => {
  const item = `<item><title>A &amp;#8220;walk&amp;#8221;</title><link>http://blog.example/2007/05/a-walk/</link><dc:creator>Ada</dc:creator><pubDate>Thu, 03 May 2007 10:00:00 +0000</pubDate>
<trackback:ping>http://blog.example/2007/05/a-walk/trackback/</trackback:ping>
<content:encoded><![CDATA[<p>Bea wrote <a href="http://bea.example/weir">about the weir</a>. <a href="http://digg.com/submit?url=x">Digg</a></p>]]></content:encoded></item>`
  test('its items are entries with their own citations', () => {
    expect(said(rss(item), FEED)).toMatchObject({
      post: null,
      blog: { address: 'http://blog.example/', title: 'A blog' },
      entries: [
        {
          address: 'http://blog.example/2007/05/a-walk/',
          title: 'A “walk”',
          author: 'Ada',
          publishedAt: '2007-05-03T10:00:00+00:00',
          citations: [{ target: 'http://bea.example/weir', anchorText: 'about the weir', zone: 'body' }],
        },
      ],
      endpoints: [
        {
          protocol: 'trackback',
          address: 'http://blog.example/2007/05/a-walk/trackback/',
          about: 'http://blog.example/2007/05/a-walk/',
        },
      ],
      body: 'whole',
    })
  })
  test('an item says how many comments it has and where their feed is (slash, wfw, RFC 4685)', () => {
    const told = {
      commentCount: 12,
      commentFeed: 'http://blog.example/2007/05/a-walk/feed/',
    }
    const modules = `<slash:comments xmlns:slash="http://purl.org/rss/1.0/modules/slash/">12</slash:comments>
<wfw:commentRSS xmlns:wfw="http://wellformedweb.org/CommentAPI/">http://blog.example/2007/05/a-walk/feed/</wfw:commentRSS>`
    expect(said(rss(item.replace('</item>', `${modules}</item>`)), FEED).entries).toMatchObject([told])
    const replies =
      '<link rel="replies" type="text/html" href="/x"/><link rel="replies" type="application/atom+xml" href="/2007/05/a-walk/feed/"/><thr:total>12</thr:total>'
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>A blog</title><entry><id>1</id><title>A walk</title><link href="/2007/05/a-walk/"/>${replies}<summary>Words.</summary></entry></feed>`
    expect(said(atom, FEED).entries).toMatchObject([told])
  })
  test('Atom, RDF and JSON say the same', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>A blog</title><entry><title>A walk</title><link href="/2007/05/a-walk/"/><author><name>Ada</name></author><published>2007-05-03T10:00:00Z</published><summary>Words.</summary></entry></feed>'
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://blog.example/"><title>A blog</title><link>http://blog.example/</link></channel><item rdf:about="http://blog.example/2007/05/a-walk/"><title>A walk</title><link>http://blog.example/2007/05/a-walk/</link><dc:creator>Ada</dc:creator><dc:date>2007-05-03T10:00:00Z</dc:date></item></rdf:RDF>'
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A blog',
      items: [
        {
          id: '1',
          url: 'http://blog.example/2007/05/a-walk/',
          title: 'A walk',
          authors: [{ name: 'Ada' }],
          date_published: '2007-05-03T10:00:00Z',
          content_html: '<p>Words.</p>',
        },
      ],
    })
    for (const text of [atom, rdf, json])
      expect(said(text, FEED).entries).toMatchObject([
        {
          address: 'http://blog.example/2007/05/a-walk/',
          title: 'A walk',
          author: 'Ada',
          publishedAt: '2007-05-03T10:00:00Z',
        },
      ])
  })
})

describe('the feed of the comments on a post', () => {
  const comment = (id: number, html: string, name = 'Ada'): string =>
    `<item><title>By: ${name}</title><link>http://blog.example/2007/05/a-walk/#comment-${id}</link><dc:creator>${name}</dc:creator><pubDate>Thu, 03 May 2007 10:00:00 +0000</pubDate><content:encoded><![CDATA[${html}]]></content:encoded></item>`
  test('its items are comments, a reply knows its parent', () => {
    const html = rss(
      comment(8, '<p>In reply to <a href="http://blog.example/2007/05/a-walk/#comment-7">Bea</a>.</p><p>Not so.</p>') +
        comment(7, '<p>It was cold.</p>', 'Bea'),
      'Comments on: A walk',
    )
    const { comments, entries } = said(html, FEED)
    expect(entries).toEqual([])
    expect(comments).toMatchObject([
      {
        id: '8',
        address: 'http://blog.example/2007/05/a-walk/#comment-8',
        author: 'Ada',
        text: 'Not so.',
        parent: '7',
        layer: 'feed',
      },
      { id: '7', author: 'Bea', text: 'It was cold.', parent: null },
    ])
  })
  test('the links in its comments are theirs', () => {
    const html = rss(comment(8, '<p>See <a href="http://far.example/weir">the weir</a>.</p>') + comment(7, 'x'))
    expect(said(html, FEED).otherLinks).toMatchObject([
      {
        target: 'http://far.example/weir',
        anchorText: 'the weir',
        context: 'See the weir.',
        zone: 'comment',
        comment: '8',
      },
    ])
  })
  test('what its words give away is a linkback, inferred', () => {
    const { comments, linkbacks } = said(
      rss(comment(9, '[&#8230;] a walk that Ada wrote about [&#8230;]', 'Another blog')),
      FEED,
    )
    expect(comments).toEqual([])
    expect(linkbacks).toMatchObject([{ inferred: true, title: 'Another blog' }])
  })
  test.each([
    ['<p>Als Antwort auf <a href="#comment-7">Bea</a>.</p>\n<p>Not so.</p>'],
    ['<p><a href="#comment-7">Bea</a> への返信。</p><p>Not so.</p>'],
    ['В ответ на <a href="#comment-7">Bea</a>.\n\nNot so.'],
    ['<p>W odpowiedzi do <a href="#comment-7">Bea</a>.<br />Not so.</p>'],
  ])('a reply says so in the language of its blog: %s', (html) => {
    expect(said(rss(comment(8, html) + comment(7, '<p>It was cold.</p>')), FEED).comments[0]).toMatchObject({
      text: 'Not so.',
      parent: '7',
    })
  })
  test('a link to a comment that nobody calls a reply stays in its words', () => {
    const html = '<p>See <a href="#comment-7">what Bea said</a>.</p>'
    expect(said(rss(comment(8, html)), FEED).comments).toMatchObject([{ text: 'See what Bea said.', parent: null }])
  })
  test('a title in bold in a line of its own is a trackback’s, and its author is the blog', () => {
    const html = '<p><strong>Weirs of the valley&#8230;</strong></p>\n<p>Ada walked and wrote about it.</p>'
    const { comments, linkbacks } = said(rss(comment(9, html, 'River notes')), FEED)
    expect(comments).toEqual([])
    expect(linkbacks).toMatchObject([
      { protocol: 'trackback', inferred: true, title: 'Weirs of the valley…', blogName: 'River notes' },
    ])
    const loud = '<p><strong>No</strong> and no again.</p>'
    expect(said(rss(comment(9, loud)), FEED).comments).toMatchObject([{ text: 'No and no again.' }])
  })
  test('the post they all stand under is told, and further pages of the feed are comment feeds', () => {
    const next = '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="/2007/05/a-walk/feed/?paged=2"/>'
    expect(said(rss(next + comment(7, 'It was cold.')), FEED)).toMatchObject({
      threadOf: 'http://blog.example/2007/05/a-walk/',
      feeds: [],
      commentFeeds: ['http://blog.example/2007/05/a-walk/feed/?paged=2'],
    })
    const other = comment(8, 'And wet.').replace('a-walk', 'another')
    expect(said(rss(comment(7, 'It was cold.') + other), FEED).threadOf).toBeNull()
  })
  test('a post that asks for a password has no comments to read', () => {
    const form =
      '<form action="http://blog.example/in" method="post"><p>Locked. To read on:</p><input name="post_password" type="password"></form>'
    expect(said(rss(comment(8, form) + comment(7, form, 'Bea')), FEED).comments).toEqual([])
  })
  test('an address that all comments share names none of them', () => {
    const start = (words: string): string => comment(1, words).replace('#comment-1<', '#commentstart<')
    expect(said(rss(start('One.') + start('Two.')), FEED).comments).toMatchObject([{ id: null }, { id: null }])
  })
  test('Blogger links the comment answered', () => {
    const entry = (id: number, related: string): string =>
      `<entry><id>tag:blogger.example,1999:blog-1.post-${id}</id><title>x</title>${related}<link href="http://blog.example/a.html?showComment=1#c${id}"/><author><name>N</name></author><thr:in-reply-to ref="tag:blogger.example,1999:blog-1.post-5"/><content>Words.</content></entry>`
    const related = '<link rel="related" href="http://blogger.example/feeds/1/5/comments/default/111111?v=2"/>'
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Comments</title>${entry(111111, '')}${entry(222222, related)}</feed>`
    expect(said(atom, FEED).comments).toMatchObject([{ parent: null }, { parent: '111111' }])
  })
  test('Atom threading (RFC 4685): the parent is the entry whose id is referred to', () => {
    const entry = (id: number, parent: string): string =>
      `<entry><id>tag:blog.example,2007:blog-1.post-${id}</id><title>x</title><link href="http://blog.example/a.html?showComment=1#c${id}"/><author><name>N</name><uri>http://n.example/</uri></author><published>2007-05-03T10:00:00Z</published><thr:in-reply-to ref="${parent}"/><content>Words.</content></entry>`
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Comments</title>${entry(111111, 'tag:blog.example,2007:post-5')}${entry(222222, 'tag:blog.example,2007:blog-1.post-111111')}</feed>`
    expect(said(atom, FEED).comments).toMatchObject([
      { id: '111111', parent: null, authorUrl: 'http://n.example/' },
      { id: '222222', parent: '111111' },
    ])
  })
})

test('a page that talks about feeds is none', () => {
  expect(isFeed('<html><body><pre>&lt;rss&gt;</pre></body></html>')).toBe(false)
  expect(isFeed('{"version": "1"}')).toBe(false)
})

test('a feed that is cut or nonsense still gives an Extraction', () => {
  expect(said('<rss version="2.0"><channel><item><title>x', FEED).comments).toEqual([])
  expect(said('<feed><<<>>>', FEED).comments).toEqual([])
})
