import { expect, test } from 'vitest'
import { readingOfHtml } from '../reading.fixture.ts'
import { readThread } from '../thread.ts'

const linkbacksOf = (html: string): readonly unknown[] =>
  readThread(readingOfHtml(html)).linkbacks.map(({ item: { protocol, source, title } }) => [protocol, source, title])
const FAR = '<a href="http://far.example/walk">Far walks</a>'
const NEAR = '<a href="http://near.example/3">Near</a>'

test.each<[string, string]>([
  ['a list of links without dates', `<h3>Trackbacks</h3><ul><li>${FAR}</li><li>${NEAR}</li></ul>`],
  ['a heading wrapped up apart', `<div><h4>2 Trackbacks</h4></div><div><ol><li>${FAR}</li><li>${NEAR}</li></ol></div>`],
  [
    'paragraphs, each with its words after it',
    `<h3>Trackbacks</h3><p>${FAR}</p><p>Words.</p><p>${NEAR}</p><p>More.</p>`,
  ],
  ['a list of definitions', `<h3>Trackbacks</h3><dl><dt>${FAR}</dt><dd>Words.</dd><dt>${NEAR}</dt><dd>More.</dd></dl>`],
])('%s under a heading of trackbacks', (_, html) =>
  expect(linkbacksOf(`${html}<h3>Leave a comment</h3><form><a href="http://help.example/">Help</a></form>`)).toEqual([
    ['trackback', 'http://far.example/walk', 'Far walks'],
    ['trackback', 'http://near.example/3', 'Near'],
  ]),
)

test('titles of linkbacks may be headings below that over them, and what stands past another heading is none', () => {
  const url = '<p>Trackback URL: http://blog.example/tb/7</p>'
  const list = `<h3>Trackbacks</h3>${url}<div><h4>${FAR}</h4><p>Words.</p></div><div><h4>${NEAR}</h4><p>More.</p></div>`
  const html = `<div>${list}<h3>Comments</h3><p>None so far.</p></div><div>Powered by <a href="http://mill.example/">Mill</a></div>`
  expect(linkbacksOf(html)).toEqual([
    ['trackback', 'http://far.example/walk', 'Far walks'],
    ['trackback', 'http://near.example/3', 'Near'],
  ])
  expect(linkbacksOf(html.replace(list, `<h3>Trackbacks</h3>${url}`))).toEqual([])
})

test('a line that says when a linkback was tracked says so beside the name of its blog and its address', () => {
  const html = `<h3>Trackbacks</h3><div><h4>${FAR}</h4><p>Words.</p><p>Tracked on: Far (http://far.example/walk) at 2006 07 08 08:12:00</p></div>`
  const [linkback] = readThread(readingOfHtml(html)).linkbacks
  expect(linkback?.item).toMatchObject({ publishedAt: '2006-07-08T08:12:00', excerpt: 'Words.' })
})

test('a heading that names no protocol leaves it open', () => {
  expect(linkbacksOf(`<h3>Links to this post</h3><p>${FAR}</p>`)).toEqual([
    [null, 'http://far.example/walk', 'Far walks'],
  ])
})

test('words and the day below them, which lead to one page, are one', () => {
  const one = '<a href="http://far.example/walk">Far walks</a>'
  const html = `<h3>Trackbacks</h3><div>${one}<br>We walked there too.</div><div>${one}, 8 July 2006</div>`
  expect(linkbacksOf(html)).toEqual([['trackback', 'http://far.example/walk', 'Far walks']])
  expect(linkbacksOf(`<h1>Post</h1><div>${html}</div>`)).toEqual([
    ['trackback', 'http://far.example/walk', 'Far walks'],
  ])
})

test('a line that announces comments ends what a heading of linkbacks began', () => {
  const one = `<p>${FAR}</p><p class="posted">8 July 2006</p>`
  const said = (who: string) =>
    `<div class="comments-body"><p>Fine.</p><p>Posted by <a href="http://${who}.example/">${who}</a> on 9 July 2006</p></div>`
  const html = `<h3>引用列表：</h3>${one}<div>回應文章</div><div>${said('Ada')}${said('Ben')}</div>`
  expect(linkbacksOf(html)).toEqual([[null, 'http://far.example/walk', 'Far walks']])
  expect(readThread(readingOfHtml(html)).comments.map(({ item }) => item.author)).toEqual(['Ada', 'Ben'])
})

test('a heading in the box of the linkbacks says nothing of the comments below that box', () => {
  const ping = `<div class="trackback" id="ping-4"><p>${FAR}<br>Words.</p><p class="trackback-footer">Tracked on 8 July 2006</p></div>`
  const said = (who: string, at: number) =>
    `<li class="comment" id="comment-${at}"><cite class="fn"><a href="http://${who}.example/">${who}</a></cite> says: <a href="#comment-${at}">9 July 2006</a><p>Fine.</p></li>`
  const html = `<div class="trackbacks"><h3>Trackbacks</h3>${ping}</div><ol class="commentlist">${said('Ada', 5)}${said('Ben', 6)}</ol>`
  expect(linkbacksOf(html)).toEqual([['trackback', 'http://far.example/walk', 'Far walks']])
  expect(readThread(readingOfHtml(html)).comments.map(({ item }) => item.author)).toEqual(['Ada', 'Ben'])
})

test.each(['Тракбеци', 'Trackback-uri (2)', 'แทร็กแบ็ก', 'التعقيبات', 'بازتاب‌ها', '引用 (2)'])(
  'under “%s” are linkbacks',
  (heading) => {
    const html = `<h3>${heading}</h3><ol><li id="comment-8">${FAR}</li><li id="comment-9">${NEAR}</li></ol>`
    expect(readThread(readingOfHtml(html)).linkbacks).toHaveLength(2)
  },
)

test('a post about trackbacks is no list of them', () => {
  expect(linkbacksOf(`<h2>What is a trackback?</h2><p>${FAR}</p><p>${NEAR}</p>`)).toEqual([])
})

test('where trackbacks are sent to is no list of them', () => {
  expect(
    linkbacksOf(
      `<h3>TrackBack URL</h3><p><a href="http://tb.example/1">this</a></p><h3>Trackbacks</h3><p>Send yours to <a href="http://ping.example/mt-tb.cgi/12">mt-tb.cgi/12</a>.</p>`,
    ),
  ).toEqual([])
})

test('what a page that was moved still calls itself links to it no more than it does itself', () => {
  const old = 'http://old.example/2005/03/a-walk.html'
  const rdf = `<!--<rdf:RDF><rdf:Description rdf:about="${old}" trackback:ping="http://old.example/mt-tb.cgi/7" dc:identifier="${old}"/></rdf:RDF>-->`
  const under = (list: string) =>
    `<h2>TrackBacks</h2><p>Blogs that reference this entry: <a href="${old}">A walk</a>.</p><p>TrackBack URL: http://old.example/mt-tb.cgi/7</p>${list}`
  expect(linkbacksOf(rdf + under(''))).toEqual([])
  expect(linkbacksOf(`<link rel="canonical" href="${old}">${under('')}`)).toEqual([])
  expect(linkbacksOf(rdf + under(`<p>${FAR}</p><p>Words.</p>`))).toEqual([
    ['trackback', 'http://far.example/walk', 'Far walks'],
  ])
})

test('the lists in a box that is called webmentions hold them, whatever heads each', () => {
  const item = (link: string) => `<li>${link}: <span class="text">Words.</span></li>`
  const box = `<div id="webmentions"><h2>Responses</h2><ul class="comments">${item(FAR)}${item(NEAR)}</ul><p><a href="http://help.example/">How to send one</a></p></div>`
  expect(linkbacksOf(box)).toEqual([
    ['webmention', 'http://far.example/walk', 'Far walks'],
    ['webmention', 'http://near.example/3', 'Near'],
  ])
})
