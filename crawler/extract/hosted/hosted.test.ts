// Systems that keep other people's comments. Pages and lists are constructed, after what the systems document and send.
import { describe, expect, test } from 'vitest'
import { POST, said } from '../said.fixture.ts'

const listOf = (html: string): readonly string[] => said(html).commentApis
const read = (address: string, json: unknown, headers = {}) => said(JSON.stringify(json), address, headers)

describe('a system that is found', () => {
  test.each([
    ['disqus', '205', '<div id="disqus_thread"></div><script>var disqus_identifier = "205";</script>'],
    ['facebook', 'http://x.example/', '<div class="fb-comments" data-href="http://x.example/"></div>'],
    ['commento', null, '<div id="commento"></div><script src="https://cdn.commento.example/js/commento.js"></script>'],
    ['hyvor', '7', '<div id="hyvor-talk-view"></div><script>var HYVOR_TALK_PAGE_ID = 7</script>'],
    ['intensedebate', 'p1', '<script>var idcomments_post_id = "p1"</script><div id="idc-container"></div>'],
    ['twikoo', null, '<div class="comment-wrap"><div id="twikoo-wrap"></div></div>'],
    ['waline', null, '<div id="waline-wrap"></div>'],
    ['artalk', null, '<div id="artalk-wrap"></div>'],
    ['valine', null, '<div class="v"></div><script src="//cdn.example/valine@1/dist/Valine.min.js"></script>'],
    ['livere', 'city', '<div id="lv-container" data-id="city" data-uid="x"></div>'],
    ['giscus', null, '<div class="comment giscus-comment" id="giscus-comment"></div>'],
    ['webmention.io', POST, '<script src="/js/webmention.min.js" async></script>'],
  ])('%s is said to keep the comments, and the thread is not whole', (system, thread, html) => {
    expect(said(`<p>Words of a post.</p>${html}`)).toMatchObject({
      commentsElsewhere: { system, thread },
      thread: 'cut',
    })
  })
  test('a section that only lists webmentions keeps nothing elsewhere', () => {
    expect(said('<section id="webmentions"><h2>Webmentions</h2></section>').commentsElsewhere).toBeNull()
  })
})

describe('Isso', () => {
  const html =
    '<script data-isso="//talk.blog.example/" src="//talk.blog.example/js/embed.min.js"></script><section id="isso-thread"></section>'
  test('lists a thread by the path of its page', () => {
    expect(listOf(html)).toEqual(['http://talk.blog.example/?uri=%2F2007%2F05%2Fa-walk%2F'])
  })
  test('its replies are flat, each with whom it answers', () => {
    const reply = {
      ...{ id: 3, parent: 2, text: '<p>No.</p>', author: null, website: null, created: 1_400_000_100.5 },
      replies: [],
    }
    const top = {
      ...{ id: 2, parent: null, text: '<p>Cold <b>it</b> was.</p>', author: 'Ada' },
      website: 'http://ada.example/',
      created: 1_400_000_000,
      replies: [reply],
    }
    expect(read('http://talk.blog.example/?uri=%2Fa%2F', { id: null, total_replies: 1, replies: [top] })).toMatchObject(
      {
        thread: 'whole',
        comments: [
          {
            id: '2',
            author: 'Ada',
            authorUrl: 'http://ada.example/',
            text: 'Cold it was.',
            parent: null,
            layer: 'api',
            publishedAt: '2014-05-13T16:53:20Z',
          },
          { id: '3', author: null, text: 'No.', parent: '2' },
        ],
      },
    )
  })
})

describe('Remark42', () => {
  const html =
    '<div id="remark42"></div><script>var remark_config = {\n host: "https://remark.blog.example",\n site_id: \'blog\', url: "http://blog.example/x" }</script>'
  const comment = (id: string, pid: string) => ({
    ...{ id, pid, text: `<p>Words of ${id}.</p>`, user: { name: 'Ada', id: 'x' } },
    time: '2012-05-04T03:02:01.000000001-05:00',
  })
  test('lists a thread by site and address', () => {
    expect(listOf(html)).toEqual([
      'https://remark.blog.example/api/v1/find?site=blog&url=http%3A%2F%2Fblog.example%2Fx&sort=%2Btime&format=plain',
    ])
  })
  test.each([
    ['plain', [comment('a1', ''), comment('b2', 'a1'), { ...comment('c3', ''), delete: true }]],
    ['a tree', [{ comment: comment('a1', ''), replies: [{ comment: comment('b2', 'a1') }] }]],
  ])('a list that is %s', (_, comments) => {
    const list = read('https://remark.blog.example/api/v1/find?site=blog&url=http://blog.example/x', {
      comments,
      info: {},
    })
    expect(list.threadOf).toBe('http://blog.example/x')
    expect(list.comments).toMatchObject([
      { id: 'a1', author: 'Ada', text: 'Words of a1.', parent: null },
      { id: 'b2', parent: 'a1', publishedAt: expect.stringContaining('2012-05-04') },
    ])
  })
})

describe('Cusdis', () => {
  test('lists a thread by site and page, ten comments a page', () => {
    const html =
      '<div id="cusdis_thread" data-host="https://talk.example" data-app-id="app-1" data-page-id="walk"></div>'
    expect(listOf(html)).toEqual(['https://talk.example/api/open/comments?appId=app-1&pageId=walk&page=1'])
    const reply = {
      id: 'b',
      parentId: 'a',
      by_nickname: 'Bea',
      content: 'I <3 it',
      createdAt: '2012-01-02T00:00:00.000Z',
    }
    const top = { ...reply, id: 'a', parentId: null, replies: { data: [reply] } }
    const list = read('https://talk.example/api/open/comments?appId=app-1&pageId=walk&page=1', {
      data: { pageCount: 2, data: [top] },
    })
    expect(list.comments).toMatchObject([
      { id: 'a', parent: null },
      { id: 'b', parent: 'a', author: 'Bea', text: 'I <3 it' },
    ])
    expect(list).toMatchObject({ commentApis: [expect.stringContaining('page=2')], thread: 'cut' })
  })
})

describe('utterances', () => {
  const script = (term: string): string =>
    `<script src="https://utteranc.es/client.js" repo="ada/blog" ${term} async></script>`
  test('an issue by its number, or searched for by its title', () => {
    expect(listOf(script('issue-number="7"'))).toEqual([
      'https://api.github.com/repos/ada/blog/issues/7/comments?per_page=100',
    ])
    expect(listOf(script('issue-term="pathname"')).map((list) => new URL(list).searchParams.get('q'))).toEqual([
      '"2007/05/a-walk/" type:issue in:title repo:ada/blog',
    ])
    expect(listOf(script('issue-term="a&quot;b"'))).toEqual([])
  })
  test('a search leads to the issue of that very title', () => {
    const search = 'https://api.github.com/search/issues?q=%22a%2F%22+repo%3Aada%2Fblog'
    const issue = (title: string, n: number) => ({
      title,
      comments_url: `https://api.github.com/repos/ada/blog/issues/${n}/comments`,
    })
    const list = read(search, { items: [issue('a/b', 1), issue('a/', 2)] })
    expect(list).toMatchObject({ comments: [], thread: 'cut', commentApis: [issue('', 2).comments_url] })
  })
  test('comments of an issue are text, further pages are in the header', () => {
    const address = 'https://api.github.com/repos/ada/blog/issues/2/comments'
    const comment = {
      ...{ id: 11, body: 'So **it** is <b>', created_at: '2012-01-01T00:00:00Z' },
      html_url: 'https://github.example/ada/blog/issues/2#issuecomment-11',
      user: { login: 'bea', html_url: 'https://github.example/bea' },
    }
    const list = read(address, [comment], { link: `<${address}?page=2>; rel="next"` })
    expect(list.comments).toMatchObject([{ id: '11', author: 'bea', text: 'So **it** is <b>' }])
    expect(list.commentApis).toEqual([`${address}?page=2`])
  })
})

test('giscus: a discussion by the path of the page, with replies', () => {
  const html =
    '<script src="https://giscus.app/client.js" data-repo="ada/blog" data-mapping="pathname" data-category="Talk" data-strict="1"></script>'
  const [address = ''] = listOf(html)
  expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
    ...{ repo: 'ada/blog', term: '2007/05/a-walk/', category: 'Talk', strict: 'true' },
  })
  const reply = {
    id: 'R',
    replyToId: 'C',
    author: { login: 'bea' },
    createdAt: '2012-01-01T00:00:00Z',
    url: 'https://github.example/d/1#discussioncomment-2',
    bodyHTML: '<p>Yes.</p>',
  }
  const comment = { ...reply, id: 'C', replyToId: null, author: null, replies: [reply] }
  const discussion = {
    comments: [comment, { ...comment, id: 'M', isMinimized: true, replies: [] }],
    pageInfo: { hasNextPage: true, endCursor: 'X' },
  }
  expect(read(address, { discussion })).toMatchObject({
    comments: [
      { id: 'C', author: null, parent: null },
      { id: 'R', author: 'bea', parent: 'C' },
    ],
    commentApis: [expect.stringContaining('after=X')],
  })
})

test('Discourse: a topic by its number; its first post is the page', () => {
  const html =
    '<div id="discourse-comments"></div><script>DiscourseEmbed = { discourseUrl: "https://forum.example/", topicId: 12 };</script>'
  expect(listOf(html)).toEqual(['https://forum.example/t/12.json'])
  const embedded = html.replace('topicId: 12', `discourseEmbedUrl: '${POST}'`)
  expect(said(embedded)).toMatchObject({
    nextCommentPages: [`https://forum.example/embed/comments?embed_url=${encodeURIComponent(POST)}`],
    commentApis: [],
  })
  const post = (n: number, answered: number | null) => ({
    id: 100 + n,
    name: '',
    username: 'ada',
    created_at: '2012-01-01T00:00:00.000Z',
    cooked: `<p>Post ${n}.</p>`,
    post_number: n,
    reply_to_post_number: answered,
  })
  const posts = [post(1, null), post(2, 1), post(3, 2), { ...post(4, null), action_code: 'closed.enabled' }]
  const list = read('https://forum.example/t/12.json', { post_stream: { posts, stream: [101, 102, 103, 104, 105] } })
  expect(list.comments).toMatchObject([
    { id: '102', author: 'ada', authorUrl: 'https://forum.example/u/ada', text: 'Post 2.', parent: null },
    { id: '103', parent: '102', address: 'https://forum.example/t/12#post-103' },
  ])
  expect(list.commentApis).toEqual(['https://forum.example/t/12.json?page=2'])
})
