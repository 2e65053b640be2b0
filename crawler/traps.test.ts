// A hostile or a foolish web, judged by what its servers were asked for.
import { afterEach, describe, expect, test } from 'vitest'
import type { Crawl } from '../frontier/crawls.ts'
import { canonicalOf, factsOf } from '../graph/facts.ts'
import { postState } from '../graph/post-state.ts'
import { blogHome, blogPost } from './blog.fixture.ts'
import { type Crawling, openCrawling } from './crawling.fixture.ts'
import { MOST_HOSTS } from './follow/farms.ts'
import type { Answering } from './loopback.ts'

let place: Crawling
afterEach(() => place.close())

const SEED = 'http://a.example/2006/03/18/post/'
const asked = (host: string) => place.server.asked(host).filter((path) => path !== '/robots.txt')
const skipsOf = async ({ id }: Crawl) =>
  (await place.kept.crawls.notes(id, 3)).map(({ reason, count, examples }) => [reason, count, examples[0]?.detail])

describe('what is forgotten is not asked for', () => {
  const pages = {
    'a.example/2006/03/18/post/': blogPost({ cites: ['http://b.example/1/', 'http://c.example/1/'] }),
    'b.example/1/': blogPost(),
    'c.example/1/': blogPost(),
  }

  test('where a page leads there', async () => {
    place = await openCrawling(pages)
    await place.store.forget({ address: 'http://b.example/1/' })
    const crawl = await place.crawl([SEED])
    expect([asked('b.example'), asked('c.example')]).toEqual([[], ['/1/']])
    expect(crawl.progress.skips).toEqual({ forgotten: 1 })
  })

  test('as a seed, by its host', async () => {
    place = await openCrawling(pages)
    await place.store.forget({ host: 'a.example' })
    expect((await place.crawl([SEED])).progress.skips).toEqual({ forgotten: 1 })
    expect(place.server.log).toEqual([])
  })
})

test('a calendar without end is asked for no month of it', async () => {
  const month: Answering = (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(blogHome(['/2006/03/18/post/', '/2006/03/19/post/']))
  const months = ['/calendar/2031/04/', '/calendar/2031/05/', '/page/2/?sort=title']
  place = await openCrawling({
    ...Object.fromEntries(months.map((path) => [`a.example${path}`, month])),
    'a.example/': blogHome(
      ['/2006/03/18/post/', '/2006/03/19/post/'],
      '/',
      months.map((path) => `<a href="${path}">next</a>`).join(' '),
    ),
  })
  const crawl = await place.crawl(['http://a.example/'])
  expect(asked('a.example').filter((path) => /calendar|sort/.test(path))).toEqual([])
  expect(await skipsOf(crawl)).toContainEqual(['trap', 3, 'a calendar'])
})

test('a link farm that makes hosts as fast as they are read is left at so many of them', async () => {
  const cites = (n: number) => [1, 2, 3].map((step) => `http://h${n + step}.farm.example/p/`)
  const farm = Array.from({ length: 3 * MOST_HOSTS }, (_, n) => [
    `h${n}.farm.example/p/`,
    blogPost({ title: `Offer ${n}`, cites: cites(n) }),
  ])
  place = await openCrawling({
    ...Object.fromEntries(farm),
    'a.example/2006/03/18/post/': blogPost({ cites: ['http://h0.farm.example/p/', 'http://b.example/1/'] }),
    'b.example/1/': blogPost(),
  })
  const crawl = await place.crawl([SEED], { depth: 100, pages: 1000 })
  const hosts = new Set(place.server.log.map(({ host }) => host).filter((host) => host.endsWith('farm.example')))
  expect(hosts.size).toBe(MOST_HOSTS + 1)
  expect(asked('b.example')).toEqual(['/1/'])
  expect(await skipsOf(crawl)).toContainEqual([
    ...['trap', 3, 'hosts of farm.example that name one another, without end'],
  ])
})

describe('a crawl that was cut and taken up again', () => {
  let stop = new AbortController()
  /** Cuts the crawl whenever it is asked for. */
  const cutting = (html: string): Answering => {
    return (_, response) => {
      stop.abort()
      response.writeHead(200, { 'content-type': 'text/html' }).end(html)
    }
  }

  async function crawlInPieces(): Promise<Crawl> {
    for (;;) {
      stop = new AbortController()
      const settings = { depth: 100, pages: 1000, concurrency: 1 }
      const crawl = await place.crawl([SEED], settings, { signal: stop.signal })
      if (crawl.state !== 'cut') return crawl
    }
  }

  test('still knows the words it has read', async () => {
    const words = { title: 'A long walk', more: 'We went up the hill before the rain came. '.repeat(9) }
    const names = ['b.example/walk/', 'b.example/story.php?entry=7', 'mirror.example/walk/']
    place = await openCrawling({
      'a.example/2006/03/18/post/': blogPost({ cites: names.map((name) => `http://${name}`) }),
      ...Object.fromEntries(names.map((name) => [name, cutting(blogPost(words))])),
    })
    const crawl = await crawlInPieces()
    const { aliases } = (await place.store.around(SEED)).graph
    expect(aliases.filter(({ why }) => why === 'same-words')).toHaveLength(2)
    expect(crawl.progress.skips).toEqual({ mirror: 1 })
  })

  test('still knows what a host shows at whatever address', async () => {
    const closed = cutting('<html><title>Closed</title><p>Our service has come to its end. Thank you for ten years.')
    const cites = [1, 2, 3, 4].map((n) => `http://b.example/p/${n}/`)
    place = await openCrawling({
      'a.example/2006/03/18/post/': blogPost({ cites }),
      ...Object.fromEntries([1, 2, 3, 4, 999999999].map((n) => [`b.example/p/${n}/`, closed])),
    })
    await crawlInPieces()
    const facts = factsOf((await place.store.around(SEED)).graph)
    expect(cites.map((address) => postState(facts, address).reason)).toEqual(cites.map(() => 'soft-404'))
  })

  test('still knows the hosts of a farm it has let in', async () => {
    const hosts = Array.from({ length: MOST_HOSTS + 20 }, (_, n) => `h${n}.farm.example`)
    const farm = hosts.map((host, n) => {
      const offer = blogPost({
        title: `Offer ${n}`,
        cites: [1, 2, 3].map((step) => `http://h${n + step}.farm.example/p/`),
      })
      return [`${host}/p/`, n % 20 === 10 ? cutting(offer) : offer]
    })
    place = await openCrawling({
      ...Object.fromEntries(farm),
      'a.example/2006/03/18/post/': blogPost({ cites: ['http://h0.farm.example/p/'] }),
    })
    await crawlInPieces()
    expect(new Set(place.server.log.map(({ host }) => host)).size).toBe(1 + MOST_HOSTS + 1)
  })
})

describe('the same words', () => {
  const words = {
    title: 'A long walk',
    more: 'We went up the hill before the rain came and saw the whole town. '.repeat(5),
  }
  const other = { ...words, days: ['March 20th, 2006', 'March 21, 2006'] } as const
  const oneNameOf = async (address: string) => canonicalOf(factsOf((await place.store.around(SEED)).graph), address)

  test('at two addresses of one blog are one post; of another day they are not', async () => {
    place = await openCrawling({
      'a.example/2006/03/18/post/': blogPost({
        cites: ['http://b.example/walk/', 'http://b.example/story.php?entry=7', 'http://b.example/again/'],
      }),
      'b.example/walk/': blogPost(words),
      'b.example/story.php?entry=7': blogPost(words),
      'b.example/again/': blogPost(other),
    })
    const crawl = await place.crawl([SEED], { concurrency: 1 })
    const { graph } = await place.store.around(SEED)
    expect(graph.aliases.map(({ from, to, why }) => [from, to, why])).toEqual([
      ['http://b.example/story.php?entry=7', 'http://b.example/walk/', 'same-words'],
    ])
    expect(crawl.progress.skips).toEqual({})
  })

  test.each([
    ['many', words],
    ['few', { title: 'A drawing' }],
  ])('published twice at one moment are one post, whatever each calls itself, be they %s', async (_, words) => {
    const names = ['http://b.example/walk/', 'http://b.example/walk-2/']
    const told = (address: string) =>
      `<link rel="canonical" href="${address}"><meta property="article:published_time" content="2006-03-18T10:20:30+00:00">`
    place = await openCrawling(
      Object.fromEntries(names.map((name) => [name.slice(7), blogPost({ ...words, head: told(name) })])),
    )
    await place.crawl(names)
    const facts = factsOf((await place.store.around(names[0] as string)).graph)
    expect(new Set(names.map((name) => canonicalOf(facts, name))).size).toBe(1)
  })

  test.each([
    ['before', ['http://b.example/walk/', 'http://b.example/z/']],
    ['after', ['http://b.example/a/', 'http://b.example/walk/']],
  ])('are one post with what was read in an earlier crawl and is unchanged, %s it', async (_, seeds) => {
    const tagged: Answering = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(blogPost(words))
    }
    place = await openCrawling(Object.fromEntries(['walk', 'a', 'z'].map((name) => [`b.example/${name}/`, tagged])))
    await place.crawl(['http://b.example/walk/'])
    expect((await place.crawl(seeds)).progress).toMatchObject({ pages: 1, unchanged: 1 })
    const { aliases } = (await place.store.around('http://b.example/walk/')).graph
    expect(aliases).toMatchObject([{ to: 'http://b.example/walk/', why: 'same-words' }])
  })

  test('on another blog are a mirror: named, a post of its own, and followed only to those who answered it there', async () => {
    const copied = { ...words, cites: ['http://d.example/1/'] }
    place = await openCrawling({
      'a.example/2006/03/18/post/': blogPost({ cites: ['http://b.example/walk/', 'http://mirror.example/walk/'] }),
      'b.example/walk/': blogPost(copied),
      'mirror.example/walk/': blogPost({ ...copied, pingbacks: ['http://e.example/1/'] }).replace(
        'http://d.example/1/',
        'http://copied-too.example/1/',
      ),
    })
    const crawl = await place.crawl([SEED], { concurrency: 1 })
    expect(await skipsOf(crawl)).toContainEqual(['mirror', 1, 'the same words as http://b.example/walk/'])
    expect([asked('copied-too.example'), asked('e.example')]).toEqual([[], ['/1/']])
    expect(await oneNameOf('http://mirror.example/walk/')).toBe('http://mirror.example/walk/')
  })

  test('on another blog that names the first as its permalink are one post with it', async () => {
    place = await openCrawling({
      'a.example/2006/03/18/post/': blogPost({ cites: ['http://b.example/walk/', 'http://mirror.example/walk/'] }),
      'b.example/walk/': blogPost(words),
      'mirror.example/walk/': blogPost(words).replace('href=""', 'href="http://b.example/walk/"'),
    })
    expect((await place.crawl([SEED], { concurrency: 1 })).progress.skips).toEqual({})
    expect(await oneNameOf('http://mirror.example/walk/')).toBe(await oneNameOf('http://b.example/walk/'))
  })
})
