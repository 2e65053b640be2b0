// What a crawl does with what is known already, judged by what its servers were asked for.
import { afterEach, expect, test } from 'vitest'
import { factsOf, postState, standingOf } from '../graph/verdict.ts'
import { blogPost } from './blog.fixture.ts'
import { type Crawling, openCrawling } from './crawling.fixture.ts'
import { isDue } from './due.ts'
import { type Answering, answer, status } from './loopback.ts'

let place: Crawling
afterEach(() => place?.close())

const SEED = 'http://a.example/2006/03/18/post/'
const asked = (host: string) => place.server.asked(host).filter((path) => path !== '/robots.txt')
const factsNow = async () => factsOf((await place.store.around(SEED)).graph)

/** Answers in turn; the last one for ever. */
function inTurn(...answers: readonly [Answering, ...Answering[]]): Answering {
  let visits = 0
  return (request, response) => answer(answers[Math.min(visits++, answers.length - 1)], request, response)
}

test('a comment that was deleted is kept, and known to be gone', async () => {
  const commenters = ['http://b.example/', 'http://c.example/']
  place = await openCrawling({
    'a.example/2006/03/18/post/': inTurn(blogPost({ commenters }), blogPost({ commenters: commenters.slice(0, 1) })),
  })
  await place.crawl([SEED])
  await place.crawl([SEED])
  const facts = await factsNow()
  const comments = facts.graph.comments.map((comment) => [comment.author, standingOf(facts, comment).goneAt !== null])
  expect(comments.toSorted()).toEqual([
    ['Reader 0', false],
    ['Reader 1', true],
  ])
})

test('404 once is not gone, 410 is; neither is asked for again at once, but as a seed', async () => {
  place = await openCrawling({
    'a.example/2006/03/18/post/': blogPost({ cites: ['http://b.example/1/', 'http://c.example/1/'] }),
    'b.example/1/': status(404),
    'c.example/1/': status(410),
  })
  await place.crawl([SEED])
  const again = await place.crawl([SEED])
  expect(again.progress).toMatchObject({ unchanged: 1, skips: { 'not-due': 2 }, refusals: {} })
  const facts = await factsNow()
  const states = ['http://b.example/1/', 'http://c.example/1/'].map((address) => postState(facts, address))
  expect(states).toMatchObject([{ goneAt: null }, { state: 'gone', goneAt: expect.any(String) }])
  await place.crawl(['http://c.example/1/'])
  expect([asked('b.example'), asked('c.example')]).toEqual([['/1/'], ['/1/', '/1/']])
})

test('a post outside the days leads nowhere when it is unchanged, either', async () => {
  place = await openCrawling({
    'a.example/2006/03/18/post/': blogPost({ cites: ['http://b.example/1/'] }),
    'b.example/1/': blogPost(),
  })
  for (const _ of [1, 2]) await place.crawl([SEED], { from: '2010-01-01' })
  expect(place.server.asked('b.example')).toEqual([])
})

test('with `revisit: due` a page that was just read is left alone, and leads on', async () => {
  place = await openCrawling({
    'a.example/2006/03/18/post/': blogPost({ cites: ['http://b.example/1/'] }),
    'b.example/1/': blogPost({ cites: ['http://c.example/1/'] }),
    'c.example/1/': blogPost(),
  })
  await place.crawl([SEED])
  const again = await place.crawl([SEED], { revisit: 'due' })
  expect(again.progress).toMatchObject({ unchanged: 1, skips: { 'not-due': 2 }, refusals: {} })
  expect(['a.example', 'b.example', 'c.example'].map((host) => asked(host).length)).toEqual([2, 1, 1])
})

test.each([
  ['read', '2026-01-01T00:00:01.000Z', true],
  ['refused', '2026-01-01T00:00:01.000Z', true],
  ['missing', '2026-01-01T23:59:59.000Z', false],
  ['missing', '2026-01-02T00:00:00.000Z', true],
  ['gone', '2026-03-31T23:59:59.000Z', false],
  ['gone', '2026-04-01T00:00:00.000Z', true],
] as const)('what was %s on New Year’s Day is due on %s: %s', (outcome, now, due) => {
  const last = { outcome, at: '2026-01-01T00:00:00.000Z' }
  expect(isDue({ last, publishedAt: null }, now, 'always')).toBe(due)
})

test.each([
  ['2026-01-01T00:00:00.000Z', 1 / 24],
  ['2025-12-22T00:00:00.000Z', 1],
  ['2025-09-23T00:00:00.000Z', 10],
  ['2003-01-01T00:00:00.000Z', 90],
  [null, 1 / 24],
  ['2027-01-01T00:00:00.000Z', 1 / 24],
])('a post of %s that was read on New Year’s Day 2026 is due after %s days', (publishedAt, days) => {
  const last = { outcome: 'read', at: '2026-01-01T00:00:00.000Z' } as const
  const after = (more: number) => new Date(Date.parse(last.at) + days * 86_400_000 + more).toISOString()
  expect([after(-1), after(0)].map((now) => isDue({ last, publishedAt }, now, 'due'))).toEqual([false, true])
})
