import { describe, expect, test } from 'vitest'
import { ADDRESS, readingOfHtml } from './reading.fixture.ts'
import { readThread } from './thread.ts'

const threadOf = (html: string) => {
  const { comments, linkbacks, ...rest } = readThread(readingOfHtml(html))
  return { comments: comments.map(({ item }) => item), linkbacks: linkbacks.map(({ item }) => item), ...rest }
}
const list = (...items: readonly string[]): string =>
  `<h3 id="comments">Comments</h3><ol class="commentlist">${items.join('')}</ol>`
const comment = (id: number, name: string, text: string): string =>
  `<li class="comment" id="comment-${id}"><cite class="fn">${name}</cite> <time datetime="2008-01-0${(id % 9) + 1}T10:00:00Z"></time><p>${text}</p></li>`

test('what is called fb-count may count anything', () =>
  expect(threadOf('<div class="fb-count">12 Reactions</div>').commentCount).toBeNull())

test.each(['tk-comments-count', 'wl-count', 'gt-counts', 'vcount'])('what is called %s counts them', (name) =>
  expect(threadOf(`<div class="${name}"><span>3</span> 评论</div>`).commentCount).toBe(3),
)

describe('comments and linkbacks', () => {
  test('a comma that parts a name from its day is none of the name', () =>
    expect(threadOf(list(comment(1, 'Ada Bell, ', 'Good.'))).comments).toMatchObject([{ author: 'Ada Bell' }]))

  test('a pingback is a linkback and never among the comments', () => {
    const said = threadOf(
      list(
        comment(1, 'Ada', 'Good.'),
        '<li class="pingback"><p>Pingback: <a href="http://far.example/x">Far &raquo; X</a></p></li>',
      ),
    )
    expect(said.comments.map(({ id }) => id)).toEqual(['1'])
    expect(said.linkbacks).toMatchObject([
      { protocol: 'pingback', source: 'http://far.example/x', title: 'Far » X', inferred: false },
    ])
  })

  test('a linkback that only its words give away is inferred', () => {
    const said = threadOf(
      list(comment(2, '<a href="http://far.example/y">Far</a>', '[&#8230;] what they wrote about us [&#8230;]')),
    )
    expect(said.comments).toEqual([])
    expect(said.linkbacks).toMatchObject([
      { protocol: 'pingback', source: 'http://far.example/y', inferred: true, layer: 'words' },
    ])
  })

  test('the heading over a list tells its linkbacks', () => {
    const said = threadOf(
      `<h3>Trackbacks</h3><ul><li id="comment-3"><a href="http://far.example/z">Far</a> <time datetime="2008-01-01"></time><p>An excerpt.</p></li></ul>${list(comment(4, 'Ada', 'Mine.'))}`,
    )
    expect(said.linkbacks.map(({ protocol }) => protocol)).toEqual(['trackback'])
    expect(said.comments.map(({ id }) => id)).toEqual(['4'])
  })

  test('a name that links nowhere, or to the page itself, has no site', () => {
    const said = threadOf(
      list(
        comment(1, '<a href="#">Ada</a>', 'One.'),
        comment(2, `<a href="${ADDRESS}#comment-2">Bo</a>`, 'Two.'),
        comment(3, 'Cy', 'Three.'),
      ),
    )
    expect(said.comments.map(({ author, authorUrl }) => [author, authorUrl])).toEqual([
      ['Ada', null],
      ['Bo', null],
      ['Cy', null],
    ])
  })

  test('a reply inside a comment is not part of its words, and answers it', () => {
    const inner = `<ul class="children">${comment(6, 'Bo', 'Inner.')}</ul>`
    const said = threadOf(list(comment(5, 'Ada', `Outer.</p>${inner}<p>`)))
    expect(said.comments.map(({ id, text, parent }) => [id, text, parent])).toEqual([
      ['5', 'Outer.', null],
      ['6', 'Inner.', '5'],
    ])
  })

  test('a list item whose tag a theme broke is a comment still, and is not answered by all that follow', () => {
    const broken = comment(2, 'Bo', 'Two.').replace('<li class=', '<liclass even ')
    const said = threadOf(list(comment(1, 'Ada', 'One.'), broken, comment(3, 'Cy', 'Three.')))
    expect(said.comments.map(({ id, text, parent }) => [id, text, parent])).toEqual([
      ['1', 'One.', null],
      ['2', 'Two.', null],
      ['3', 'Three.', null],
    ])
  })

  test('is called as its date links to it, by another number than its element has or by the only one', () => {
    const items = [7, 8].map(
      (id) =>
        `<div class="comment" id="comment-1000${id}"><p>Comment ${id}.</p><p class="comment-footer">Posted by: Ada | <a href="${ADDRESS}?cid=6a00d8341c53ef00d${id}#comment-6a00d8341c53ef00d${id}">March ${id}, 2006 at 10:00 AM</a></p></div>`,
    )
    const said = threadOf(`<div id="comments">${items.join('')}</div>`)
    expect(said.comments.map(({ id, address }) => [id, address?.split('#')[1]])).toEqual([
      ['10007', 'comment-6a00d8341c53ef00d7'],
      ['10008', 'comment-6a00d8341c53ef00d8'],
    ])
    const nameless = items.map((item) => item.replace(/ id="[^"]+"/, ''))
    expect(threadOf(`<div id="comments">${nameless.join('')}</div>`).comments.map(({ id }) => id)).toEqual([
      ...['6a00d8341c53ef00d7', '6a00d8341c53ef00d8'],
    ])
  })

  test('markup in names and words stays text', () => {
    const said = threadOf(list(comment(7, '&lt;b&gt;Ada&lt;/b&gt;', '&lt;script&gt;alert(1)&lt;/script&gt; here')))
    expect(said.comments).toMatchObject([{ author: '<b>Ada</b>', text: '<script>alert(1)</script> here' }])
  })

  test('a fragment that no comment wrote is no comment', () => {
    const frame = (id: number): string =>
      `<div id="c${id}" class="frame frame-default"><h2>News of 3 May 2019</h2><p><b>Anna Muster</b>, 3 May 2019</p><p>Words of a page.</p></div>`
    expect(threadOf(frame(12) + frame(13) + frame(14)).comments).toEqual([])
  })

  test('recent comments in a sidebar are not of this post', () => {
    const said = threadOf(`<div id="sidebar">${list(comment(8, 'Ada', 'Elsewhere.'))}</div>`)
    expect(said.comments).toEqual([])
  })

  test('a page without a thread has none', () => {
    expect(threadOf('<h1>About</h1><p>Nothing more.</p>')).toEqual({
      comments: [],
      linkbacks: [],
      nextCommentPages: [],
      commentCount: null,
      thread: null,
    })
  })
})

describe('the thread as a whole', () => {
  test('is cut when the page claims more than it shows', () => {
    expect(threadOf(`<h2>5 Comments</h2>${list(comment(1, 'Ada', 'One.')).replace(/<h3.*?<\/h3>/, '')}`)).toMatchObject(
      { commentCount: 5, thread: 'cut' },
    )
  })

  test('is whole as far as this page goes when further pages are named, which are given without fragment', () => {
    const pages = `<a href="${ADDRESS}/comment-page-1/#comments">1</a><a href="${ADDRESS}/comment-page-2/#comments">2</a><a href="${ADDRESS}/comment-page-1/#comment-1">3 May</a>`
    expect(threadOf(list(comment(1, 'Ada', 'One.')) + pages)).toMatchObject({
      nextCommentPages: [`${ADDRESS}/comment-page-1/`, `${ADDRESS}/comment-page-2/`],
      thread: 'whole',
    })
  })
})

describe('hostile pages', () => {
  test('twenty thousand comments are all read, in time that grows with their number', { timeout: 60_000 }, () => {
    const many = Array.from({ length: 20_000 }, (_, at) => comment(at + 1, `N${at}`, `Words ${at}.`))
    expect(threadOf(list(...many)).comments).toHaveLength(20_000)
  })

  test('a hundred thousand open elements are survived', { timeout: 60_000 }, () => {
    expect(threadOf(`<ol>${'<li class="comment">'.repeat(100_000)}`).linkbacks).toEqual([])
  })

  test('attributes of a megabyte are survived', () => {
    const huge = 'x1'.repeat(500_000)
    expect(
      threadOf(
        list(
          `<li class="comment ${huge}" id="comment-${huge}"><cite>Ada</cite> <a href="${huge}">1 May 2007</a><p>Yes.</p></li>`,
        ),
      ).comments,
    ).toHaveLength(1)
  })
})

describe('a response that other signs stand in or round', () => {
  test('is the whole row of a table where its anchor is in one cell', () => {
    const row = (id: number, name: string): string =>
      `<tr><td><a name="comment-${id}"></a>${name}<br>May ${id}, 2007</td><td><p>Number ${id}.</p></td></tr>`
    expect(threadOf(`<h3>Comments</h3><table>${row(4, 'Ada')}${row(5, 'Bea')}</table>`).comments).toMatchObject([
      { author: 'Ada', publishedAt: '2007-05-04', text: 'Number 4.' },
      { author: 'Bea', publishedAt: '2007-05-05', text: 'Number 5.' },
    ])
  })

  test('says nothing by a row of links that act', () => {
    const acts = '<a href="#comment-1">Quote</a> | <a href="#respond">Reply</a> | Rating: +3'
    expect(threadOf(list(comment(1, 'Ada', `Mine.</p><div>${acts}</div><p>`))).comments).toMatchObject([
      { text: 'Mine.' },
    ])
  })

  test('begins with whom it answers, though that is a link', () => {
    const called = comment(2, 'Ben', '<a href="#comment-1">Ada</a>:</p><p>That is it.')
    expect(threadOf(list(called)).comments).toMatchObject([{ text: 'Ada: That is it.' }])
  })

  test('keeps the half of the day with its clock, and a day without a year out of the name', () => {
    const by = (id: number, line: string): string =>
      `<li class="comment" id="comment-${id}"><h4># re: A walk</h4><p>${line}</p><p>Mine.</p></li>`
    expect(
      threadOf(list(by(1, 'Monday, May 07, 2007 9:10 AM by Ada'), by(2, 'Posted by Bea on 05/18 at 09:10 AM')))
        .comments,
    ).toMatchObject([
      { author: 'Ada', publishedAt: '2007-05-07T09:10:00', text: 'Mine.' },
      { author: 'Bea', publishedAt: null, text: 'Mine.' },
    ])
  })

  test('has its own date, not the day in the title of what answers', () => {
    const ping =
      '<a href="http://far.example/x">May 1, 2007 in the hills</a><br>Tracked from Bea on May 6, 2007<p>Late.</p>'
    expect(threadOf(`<h3>Trackbacks</h3><div class="trackback" id="ping-4">${ping}</div>`).linkbacks).toMatchObject([
      { title: 'May 1, 2007 in the hills', publishedAt: '2007-05-06', excerpt: 'Late.' },
    ])
  })
})

test.each([
  ['Trackbacks', 'trackback'],
  ['3 Pingbacks', 'pingback'],
  ['Comments', null],
])('what is only called a ping is what the heading over it says: %s', (heading, protocol) => {
  const ping = '<div class="ping" id="ping-4"><a href="http://far.example/x">Far</a> May 6, 2007<p>Late.</p></div>'
  expect(threadOf(`<h3>${heading}</h3>${ping}`).linkbacks).toMatchObject([{ protocol, source: 'http://far.example/x' }])
})

test('titles of other posts, counted under "most commented", are no comments', () => {
  const row = (id: number): string =>
    `<div class="comment" id="p${id}"><a class="author" href="${new URL(`/2009/03/walk-${id}/`, ADDRESS).href}">Walk ${id}</a> <span class="count">${id}</span></div>`
  expect(threadOf(`<h3>Most commented</h3>${row(11)}${row(12)}${row(13)}`).comments).toEqual([])
})
