// "03/04/2006" on one page of a blog, "25/04/2006" on another: whichever is read first, in the end both are read alike.
import { afterEach, expect, test } from 'vitest'
import { factsOf } from '../graph/verdict.ts'
import { blogPost } from './blog.fixture.ts'
import { type Crawling, openCrawling } from './crawling.fixture.ts'

const [EARLY, LATE] = ['http://a.example/early/', 'http://a.example/late/']
const head = '<link rel="home" href="http://a.example/">'
let place: Crawling
afterEach(() => place.close())

test.each([
  ['before', [EARLY, LATE]],
  ['after', [LATE, EARLY]],
])('a page that does not tell the day from the month is put right by one that was read %s it', async (_, order) => {
  place = await openCrawling({
    'a.example/early/': blogPost({
      ...{ title: 'Early', head, days: ['02/04/2006', '03/04/2006'] },
      ...{ commenters: ['http://reader.example/'], pingbacks: ['http://other.example/1/'] },
    }),
    'a.example/late/': blogPost({ title: 'Late', head, days: ['24/04/2006', '25/04/2006'], cites: [EARLY] }),
    'other.example/1/': blogPost({ title: 'Other', cites: [EARLY], days: ['04/05/2006', '04/05/2006'] }),
  })
  for (const seed of order) await place.crawl([seed], { scope: 'conversation', depth: 0 })
  const { graph } = await place.store.around(EARLY)
  expect(graph.posts.find(({ address }) => address === EARLY)?.publishedAt).toBe('2006-02-04')

  const { posts, comments, evidence } = factsOf(graph).graph
  expect(posts.find(({ address }) => address === EARLY)?.publishedAt).toBe('2006-04-02')
  expect(comments.map(({ publishedAt }) => publishedAt)).toEqual(['2006-04-03T10:01:00'])
  expect(evidence.find(({ kind }) => kind === 'pingback')?.publishedAt).toBe('2006-04-03T10:00:00')
})
