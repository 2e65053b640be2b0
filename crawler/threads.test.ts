// Whole threads: the pages, feeds and lists that one post's comments are spread over, read by a crawl and joined into one graph.
import { afterEach, describe, expect, test } from 'vitest'
import { commentsOf, factsOf, standingOf } from '../graph/verdict.ts'
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
