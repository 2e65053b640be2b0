// Answers that no linkback, comment or citation leads to, found where such answers are likely.
import { afterEach, expect, test } from 'vitest'
import { blogHome, blogPost } from './blog.fixture.ts'
import { type Crawling, openCrawling } from './crawling.fixture.ts'
import type { Answering } from './loopback.ts'

let place: Crawling
afterEach(() => place.close())

const POST = 'http://a.example/2006/03/18/post/'
const asked = (host: string) => place.server.asked(host).filter((path) => path !== '/robots.txt')
const FEED_LINK = '<link rel="alternate" type="application/rss+xml" href="/feed/">'
const feed = (host: string, posts: Readonly<Record<string, string>>): Answering => {
  const items = Object.entries(posts).map(
    ([path, cited]) =>
      `<item><title>Post</title><link>http://${host}${path}</link><description>&lt;p&gt;They said &lt;a href="${cited}"&gt;this&lt;/a&gt; about it all.&lt;/p&gt;</description></item>`,
  )
  return (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<rss version="2.0"><channel><title>B</title><link>http://${host}/</link>${items.join('')}</channel></rss>`)
}

test('the feed of a blog that answered once tells of its other answers; the rest of it stays out', async () => {
  place = await openCrawling({
    'a.example/2006/03/18/post/': blogPost({ pingbacks: ['http://b.example/answer/'] }),
    'b.example/answer/': blogPost({ cites: [POST], head: FEED_LINK }),
    'b.example/feed/': feed('b.example', {
      '/second/': 'http://a.example/other/',
      '/lunch/': 'http://c.example/menu/',
    }),
    'b.example/second/': blogPost({ cites: ['http://a.example/other/'] }),
    'a.example/other/': blogPost(),
  })
  await place.crawl([POST])
  expect(asked('b.example')).toEqual(['/answer/', '/feed/', '/second/'])
  expect(asked('c.example')).toEqual([])
  const everything = await Array.fromAsync(place.store.everything())
  const evidence = everything.flatMap((graph) => graph.evidence)
  expect(
    evidence
      .filter(({ target }) => target === 'http://a.example/other/')
      .map(({ source, seen }) => [source, seen[0]?.page]),
  ).toEqual([['http://b.example/second/', 'http://b.example/second/']])
  expect(evidence.some(({ target }) => target.includes('c.example'))).toBe(false)
})

const readers = Array.from({ length: 15 }, (_, n) => `http://r${n}.example/`)
const WITH_READERS = {
  'a.example/': blogHome(['/2006/03/18/post/', '/2006/03/19/post/']),
  'a.example/2006/03/18/post/': blogPost({ commenters: readers }),
}

test('where all posts of a blog are read, the sites of its commenters are looked into', async () => {
  place = await openCrawling({
    ...WITH_READERS,
    'r0.example/': blogHome(['/1/', '/2/']).replace('</head>', `${FEED_LINK}</head>`),
    'r0.example/feed/': feed('r0.example', { '/1/': POST }),
    'r0.example/1/': blogPost({ cites: [POST] }),
  })
  await place.crawl(['http://a.example/'], { pages: 200 })
  expect(asked('r0.example')).toEqual(['/', '/feed/', '/1/'])
})

test('a tenth of the pages at most goes to hints', async () => {
  place = await openCrawling(WITH_READERS)
  const { progress } = await place.crawl(['http://a.example/'], { pages: 100 })
  expect(progress.skips).toEqual({ 'hint-share': 5 })
})

test.each([
  ['blogs', 3],
  ['conversation', 0],
] as const)('the scope %s to depth %i looks into nobody', async (scope, depth) => {
  place = await openCrawling({
    'a.example/': blogHome(['/2006/03/18/post/', '/2006/03/19/post/']),
    'a.example/2006/03/18/post/': blogPost({ commenters: ['http://r.example/'] }),
  })
  await place.crawl(['http://a.example/'], { scope, depth })
  expect(place.server.asked('r.example')).toEqual([])
})
