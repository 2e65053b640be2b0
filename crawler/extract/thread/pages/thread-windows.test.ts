// Windows of comments and trackbacks, constructed after the templates of the software that opens them.
import { describe, expect, test } from 'vitest'
import { POST, said } from '../../said.fixture.ts'

const BODY =
  '<div class="post"><h1>A walk</h1><p>We went along the river for two hours, past the mill and the old weir.</p></div>'
const COMMENT =
  '<h3>1 Comment</h3><ol><li class="comment" id="comment-1"><cite class="fn">Ada</cite> <time datetime="2008-01-01T10:00:00Z"></time><p>Good.</p></li></ol>'
const pagesOf = (html: string, address = POST): readonly string[] => said(BODY + html, address).nextCommentPages
const link = (href: string, words: string, more = ''): string => `<a href="${href}" ${more}>${words}</a>`

describe('a post leads to the window of its comments', () => {
  test.each([
    ['Movable Type', '/mt/mt-comments.cgi?entry_id=58', 'comment [3]'],
    ['Blogger', 'https://www.blogger.com/comment.g?blogID=3&postID=58', '3 comments'],
    ['WordPress', '/?comments_popup=58', 'Comments (3)'],
    ['Serendipity', '/comment.php?serendipity[entry_id]=58&serendipity[type]=comments', 'Comments (3)'],
    ['b2evolution', '/index.php?p=58&disp=comments', '3 comments'],
    ['b2', '/index.php?p=58&c=1', '3 comments'],
    ['dasBlog', '/CommentView.aspx?guid=0123abcd-58', 'Comments [3]'],
    ['any other', '/comments.php?id=58', 'View comments'],
  ])('%s', (_, href, words) => {
    const [page] = pagesOf(link(href, words))
    expect(page).toBe(new URL(href, POST).href)
  })
  test('opened by a script, or below the post', () => {
    const script = `onclick="window.open('/comments.php?id=58', 'talk'); return false"`
    expect(pagesOf(link('#', 'Comments (3)', script))).toEqual(['http://blog.example/comments.php?id=58'])
    expect(pagesOf(link('comments/', '3 comments'))).toEqual([`${POST}comments/`])
  })
  test('not where it shows them, or says there are none', () => {
    const window = '/mt/mt-comments.cgi?entry_id=58'
    expect(pagesOf(COMMENT + link(window, 'Comments (1)'))).toEqual([])
    expect(pagesOf(link(window, 'comment [0]'))).toEqual([])
    expect(pagesOf(link(window, 'Post a comment'))).toEqual([])
  })
  test('where it shows fewer than it counts', () => {
    const window = 'https://www.blogger.com/comment.g?blogID=3&postID=58'
    expect(pagesOf(COMMENT.replace('1 Comment', '9 Comments') + link(window, 'Post a Comment'))).toEqual([window])
  })
  test('of several, to the one of its own form or number', () => {
    const windows = [58, 59].map((id) => link(`/mt/mt-comments.cgi?entry_id=${id}`, 'Comments (2)')).join(' ')
    expect(pagesOf(windows)).toEqual([])
    expect(pagesOf(`${windows}<input type="hidden" name="entry_id" value="59">`)).toEqual([
      'http://blog.example/mt/mt-comments.cgi?entry_id=59',
    ])
    expect(pagesOf(windows, 'http://blog.example/archives/000058.html')).toEqual([
      'http://blog.example/mt/mt-comments.cgi?entry_id=58',
    ])
  })
  test('of its trackbacks, though its comments are shown', () => {
    const window = link('/mt/mt-tb.cgi?__mode=view&amp;entry_id=58', 'view trackbacks')
    expect(pagesOf(COMMENT + window)).toEqual(['http://blog.example/mt/mt-tb.cgi?__mode=view&entry_id=58'])
    const ping = link('/mt/mt-tb.cgi/58', 'TrackBack')
    const sent = link('/mt/mt-comments.cgi?__mode=red;id=9', 'Ada')
    expect(pagesOf(COMMENT + ping + sent)).toEqual([])
  })
})

test('entries of an archive have their windows each', () => {
  const entry = (id: number): string =>
    `<div class="blogbody"><a name="0000${id}"></a><h3 class="title">Title ${id}</h3><p>Words of entry ${id} that go on for a while about the river and the weir.</p><div class="posted">Posted by Ada at July ${id - 50}, 2003 10:05 AM | <a href="/archives/2003_07.html#0000${id}">Permalink</a> ${link(`/mt/mt-comments.cgi?entry_id=${id}`, 'Comments (2)')}</div></div>`
  const { entries } = said([58, 59, 60].map(entry).join(''), 'http://blog.example/archives/2003_07.html')
  expect(entries.map(({ address, commentPages }) => [address, commentPages])).toEqual(
    [58, 59, 60].map((id) => [
      `http://blog.example/archives/2003_07.html#0000${id}`,
      [`http://blog.example/mt/mt-comments.cgi?entry_id=${id}`],
    ]),
  )
})

describe('a window', () => {
  const WINDOW = 'http://blog.example/mt/mt-comments.cgi?entry_id=58'
  const body =
    '<div class="comments-body"><p>It was cold.</p><span class="comments-post">Posted by: Ada at April 15, 2006 03:08 AM</span></div>'
  test.each([
    ['words before the link', `<p>Comments on <a href="/archives/000058.html">A walk</a></p>`],
    ['its heading', '<h2><a href="/archives/000058.html">A walk</a></h2>'],
    ['a link back', '<p><a href="/about.html">About</a> <a href="/archives/000058.html">Back to the entry</a></p>'],
    ['its head', '<link rel="canonical" href="/archives/000058.html">'],
  ])('says whose thread it is by %s, and is no post', (_, html) => {
    expect(said(html + body, WINDOW)).toMatchObject({
      threadOf: 'http://blog.example/archives/000058.html',
      post: null,
      body: null,
      citations: [],
      comments: [{ author: 'Ada', text: 'It was cold.' }],
    })
  })
  test('that names its post in its address', () => {
    const address = 'http://radiocomments.userland.com/comments?u=1&p=58&link=http%3A%2F%2Fblog.example%2Fa%2F'
    expect(said(body, address).threadOf).toBe('http://blog.example/a/')
  })
  test('that does not tell', () => expect(said(body, WINDOW).threadOf).toBeNull())
})
