// Whole threads: the pages, feeds and lists that one post's comments are spread over, read by a crawl and joined into one graph.
import { afterEach, describe, expect, test } from 'vitest'
import { commentsOf, factsOf, postOf, standingOf } from '../graph/verdict.ts'
import { type Crawling, openCrawling } from './crawling.fixture.ts'
import type { Answering } from './loopback.ts'

const POST = 'http://a.example/2006/post/'
let place: Crawling
afterEach(() => place.close())

const serving = async (pages: Readonly<Record<string, Answering>>): Promise<void> => {
  place = await openCrawling(pages)
}
const facts = async () => factsOf((await place.store.around(POST)).graph)
const comment = (id: number): string =>
  `<li class="comment" id="comment-${id}"><cite class="fn">Reader ${id}</cite> <a href="${POST}comment-page-1/#comment-${id}">March ${id}, 2006 at 10:00 am</a><p>Comment ${id} has its own words.</p></li>`
const thread = (ids: readonly number[], around = '', stated = 6): string =>
  `<!doctype html><html lang="en"><head><title>A post</title><link rel="pingback" href="/xmlrpc.php"></head><body><div class="post" id="post-1"><h1>A post</h1>
<div class="entry-content"><p>These are the words of the post, long enough to be a post of its own.</p></div></div>
<h3 id="comments">${stated} Responses</h3><ol class="commentlist">${ids.map(comment).join('')}</ol>${around}</body></html>`
const pager = (...pages: readonly number[]): string =>
  pages.map((page) => `<a href="${POST}comment-page-${page}/#comments">${page}</a>`).join(' ')

describe('a thread on several pages', () => {
  const PAGES = {
    'a.example/2006/post/': thread([5, 6], pager(1, 2)),
    'a.example/2006/post/comment-page-1/': thread([1, 2], `${pager(2)}<a href="${POST}">Newer Comments</a>`),
    'a.example/2006/post/comment-page-2/': thread([3, 4], `${pager(1)}<a href="${POST}">Newer Comments</a>`),
  }

  test('newest first: every page is read once, and every comment is there once', async () => {
    await serving(PAGES)
    await place.crawl([POST])
    expect(place.server.asked('a.example').toSorted()).toEqual([
      '/2006/post/',
      '/2006/post/comment-page-1/',
      '/2006/post/comment-page-2/',
      '/robots.txt',
    ])
    const known = await facts()
    expect(commentsOf(known, POST).map(({ address }) => address)).toEqual(
      [1, 2, 3, 4, 5, 6].map((id) => `${POST}#comment-${id}`),
    )
    expect(known.threads.get(POST)).toHaveLength(1)
  })

  test('a comment that is on none of them any more is gone, and not one that moved to another', async () => {
    const pages: Record<string, Answering> = { ...PAGES }
    await serving(pages)
    await place.crawl([POST])
    pages['a.example/2006/post/comment-page-1/'] = thread([1, 3], pager(2))
    pages['a.example/2006/post/comment-page-2/'] = thread([4], pager(1))
    await place.crawl([POST])
    const known = await facts()
    const standing = commentsOf(known, POST).map((one) => [one.address.split('#')[1], standingOf(known, one).stands])
    expect(standing.filter(([, stands]) => !stands)).toEqual([['comment-2', false]])
  })
})

describe('a thread that is told by several roads', () => {
  const API = '<link rel="https://api.w.org/" href="http://a.example/wp-json/"><body class="postid-1">'
  const LIST = '/wp-json/wp/v2/comments?post=1&per_page=100&order=asc'
  const listItem = (id: number, parent = 0) => ({
    ...{ id, parent, author_name: `Reader ${id}`, author_url: '', link: `${POST}#comment-${id}`, type: 'comment' },
    ...{ date: `2006-03-0${id}T10:00:00`, date_gmt: `2006-03-0${id}T09:00:00` },
    content: { rendered: `<p>Comment ${id} has its own words.</p>` },
  })
  const json =
    (value: unknown): Answering =>
    (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  const feed = (...ids: readonly number[]): Answering => {
    const items = ids.map(
      (id) =>
        `<item><title>By: Reader ${id}</title><link>${POST}#comment-${id}</link><dc:creator>Reader ${id}</dc:creator><pubDate>Wed, 0${id} Mar 2006 09:00:00 +0000</pubDate><content:encoded><![CDATA[<p>Comment ${id} has its own words.</p>]]></content:encoded></item>`,
    )
    return (_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments on: A post</title><link>${POST}</link>${items.join('')}</channel></rss>`,
        )
  }

  test('page, comment feed and list: each comment once, with a sighting by each road, and its parent from whoever knows', async () => {
    const around = `${API}<a href="feed/">RSS feed for comments</a>`
    await serving({
      'a.example/2006/post/': thread([1, 2], around, 3),
      'a.example/2006/post/feed/': feed(1, 2, 3),
      [`a.example${LIST}`]: json([listItem(1), listItem(2, 1), listItem(3)]),
    })
    await place.crawl([POST])
    const comments = commentsOf(await facts(), POST)
    expect(
      comments.map(({ address, seen }) => [address.split('#')[1], seen.map(({ road }) => road).toSorted()]),
    ).toEqual([
      ['comment-1', ['api', 'comment-feed', 'page']],
      ['comment-2', ['api', 'comment-feed', 'page']],
      ['comment-3', ['api', 'comment-feed']],
    ])
    expect(comments[1]?.parent).toBe(comments[0]?.address)
  })

  test('a list is not asked for where the page shows all that it counts', async () => {
    await serving({ 'a.example/2006/post/': thread([1, 2], API, 2), [`a.example${LIST}`]: json([]) })
    await place.crawl([POST])
    expect(place.server.asked('a.example')).toEqual(['/robots.txt', '/2006/post/'])
  })

  test('comments that a script would bring are read from the system that keeps them', async () => {
    const isso =
      '<section id="isso-thread"></section><script data-isso="http://talk.example/" src="http://talk.example/js/embed.js"></script>'
    const reply = {
      id: 1,
      parent: null,
      text: '<p>Words kept elsewhere.</p>',
      author: 'Bea',
      website: null,
      created: 1.1e9,
    }
    await serving({
      'a.example/2006/post/': thread([], isso, 1).replace(/<h3.*<\/ol>/s, ''),
      'talk.example/?uri=%2F2006%2Fpost%2F': json({ replies: [reply] }),
    })
    await place.crawl([POST])
    expect(commentsOf(await facts(), POST)).toMatchObject([
      { address: `${POST}#1`, author: 'Bea', text: 'Words kept elsewhere.', seen: [{ road: 'api' }] },
    ])
  })

  test('a list that a site shut off leaves what the page shows', async () => {
    await serving({
      'a.example/2006/post/': thread([1, 2], API, 3),
      [`a.example${LIST}`]: (_, response) =>
        response.writeHead(401, { 'content-type': 'application/json' }).end('{"code":"no"}'),
    })
    const { progress } = await place.crawl([POST])
    expect(progress.refusals).toEqual({ forbidden: 1 })
    const known = await facts()
    expect(commentsOf(known, POST)).toHaveLength(2)
    expect(postOf(known, POST)?.commentsStated).toBe(3)
  })
})

describe('comments and trackbacks in windows of their own', () => {
  const COMMENTS = '/mt/mt-comments.cgi?entry_id=1'
  const TRACKBACKS = '/mt/mt-tb.cgi?__mode=view&entry_id=1'
  const window = (body: string): string =>
    `<html lang="en"><head><title>A blog: Discussion</title></head><body><p>Comments on <a href="${POST}">A post</a></p>${body}</body></html>`
  const PAGES = {
    'a.example/2006/post/': thread(
      [],
      `<a href="${COMMENTS}" onclick="OpenComments(this.href)">Comments (1)</a> <a href="${TRACKBACKS}">TrackBack (1)</a>`,
    ).replace(/<h3.*<\/ol>/s, ''),
    [`a.example${COMMENTS}`]: window(
      '<div class="comments-body"><a name="7"></a><p>It was cold.</p><span class="comments-post">Posted by: Ada at April 15, 2006 03:08 AM</span></div>',
    ),
    [`a.example${TRACKBACKS}`]: window(
      '<div class="trackback-body"><span class="trackback-post"><a href="http://b.example/1">An answer</a><br /><b>Excerpt:</b> Cold indeed.<br /><b>Weblog:</b> B<br /><b>Tracked:</b> April 17, 2006 08:15 AM</span></div>',
    ),
  }

  test('belong to the post that opens them', async () => {
    await serving(PAGES)
    await place.crawl([POST])
    const known = await facts()
    expect(commentsOf(known, POST)).toMatchObject([{ author: 'Ada', text: 'It was cold.', post: POST }])
    expect(known.graph.evidence.filter(({ kind }) => kind === 'trackback')).toMatchObject([
      { source: 'http://b.example/1', target: POST, seen: [{ page: `http://a.example${TRACKBACKS}` }] },
    ])
    expect(known.threads.get(POST)).toHaveLength(1)
  })

  test('a window that a crawl begins with belongs to the post it names', async () => {
    await serving(PAGES)
    await place.crawl([`http://a.example${COMMENTS}`])
    expect(commentsOf(await facts(), POST)).toMatchObject([{ author: 'Ada', post: POST }])
  })
})
