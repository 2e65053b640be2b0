// Servers that answer 200 with something else than what was asked for, judged by what they were asked for and by what is kept.
import { afterEach, describe, expect, test } from 'vitest'
import { factsOf, postOf } from '../graph/facts.ts'
import { linksOf } from '../graph/link-state.ts'
import { postState } from '../graph/post-state.ts'
import { blogPost } from './blog.fixture.ts'
import { type Crawling, openCrawling } from './crawling.fixture.ts'
import { type Answering, moves } from './loopback.ts'

let place: Crawling
afterEach(() => place.close())

const SEED = 'http://a.example/2006/post/'
const CITED = 'http://b.example/2005/talk/'
const asked = (host: string) => place.server.asked(host).filter((path) => path !== '/robots.txt')
const shown = (html: string): Answering => {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html)
}
const factsRound = async () => factsOf((await place.store.around(SEED)).graph)

/** A theme's page for what is not there, with the address in it. */
const sorry: Answering = (request, response) => {
  const words = `<h2>Page not found</h2><p>Sorry, ${request.url} is not here any more. Have a look at the archives, or search for it.</p>`
  const html = `<html><head><title>A blog - Page not found</title><meta name="generator" content="WordPress 2.7"></head><body>${words}</body></html>`
  response.writeHead(200, { 'content-type': 'text/html' }).end(html)
}

describe('a host that says "not found" with 200', () => {
  test('is asked once for what is surely not there, and the page is missing', async () => {
    place = await openCrawling({
      'a.example/2006/post/': blogPost({ cites: [CITED, 'http://b.example/2005/other/'] }),
      'b.example/2005/talk/': sorry,
      'b.example/2005/other/': sorry,
      'b.example/2005/a-page-that-is-not-there/': sorry,
    })
    const crawl = await place.crawl([SEED], { concurrency: 1 })
    expect(crawl.progress).toMatchObject({ pages: 1, refusals: { 'soft-404': 2 } })
    expect(asked('b.example')).toEqual(['/2005/talk/', '/2005/a-page-that-is-not-there/', '/2005/other/'])
    expect(await place.store.lastReading(CITED)).toMatchObject({ outcome: 'missing', reason: 'soft-404' })
  })

  test('is told from a post about what cannot be found, and from one whose host is honest', async () => {
    const lost = {
      title: 'Keys not found',
      more: 'I have looked for my keys under every bush in the garden. '.repeat(9),
    }
    place = await openCrawling({
      'a.example/2006/post/': blogPost({ cites: [CITED, 'http://c.example/keys/'] }),
      'b.example/2005/talk/': blogPost(lost),
      'b.example/2005/a-page-that-is-not-there/': sorry,
      'c.example/keys/': blogPost(lost),
    })
    const crawl = await place.crawl([SEED])
    expect(crawl.progress).toMatchObject({ pages: 3, refusals: {} })
    expect(asked('c.example')).toEqual(['/keys/', '/a-page-that-is-not-there/'])
  })

  test('is told by one page at three addresses where nothing says so', async () => {
    const closed = shown('<html><title>Closed</title><p>Our service has come to its end. Thank you for ten years.')
    const cites = [1, 2, 3, 4].map((n) => `http://b.example/p/${n}/`)
    place = await openCrawling({
      'a.example/2006/post/': blogPost({ cites }),
      ...Object.fromEntries([1, 2, 3, 4, 999999999].map((n) => [`b.example/p/${n}/`, closed])),
    })
    const crawl = await place.crawl([SEED], { concurrency: 1 })
    expect(crawl.progress.refusals).toEqual({ 'soft-404': 2 })
    expect(asked('b.example')).toEqual(['/p/1/', '/p/2/', '/p/3/', '/p/999999999/', '/p/4/'])
    const facts = await factsRound()
    expect(cites.map((address) => postState(facts, address).reason)).toEqual(cites.map(() => 'soft-404'))
  })

  test('that may not be asked for more is believed where its title says nothing else', async () => {
    place = await openCrawling({
      'a.example/2006/post/': blogPost({ cites: [CITED] }),
      'b.example/robots.txt': 'User-agent: *\nDisallow: /2005/a-page',
      'b.example/2005/talk/': sorry,
    })
    expect((await place.crawl([SEED])).progress.refusals).toEqual({ 'soft-404': 1 })
    expect(asked('b.example')).toEqual(['/2005/talk/'])
  })
})

describe('a domain that lapsed', () => {
  const parking =
    '<html data-adblockkey="MFwwDQ"><head><title>b.example</title></head><body><script src="/px.js"></script></body></html>'
  const forSale =
    '<html><head><title>b.example</title></head><body><h1>b.example</h1><p>This domain name may be for sale!</p></body></html>'

  test.each([
    ['shows advertisements', shown(parking)],
    ['is for sale', shown(forSale)],
    ['sends to a market of domains', moves('http://www.hugedomains.com/domain_profile.cfm?d=b.example')],
  ])('and %s: what the blog said is kept, and what it linked to stands', async (_, now) => {
    let then: Answering = shown(blogPost({ title: 'The talk', cites: [SEED] }))
    place = await openCrawling({
      'a.example/2006/post/': blogPost({ pingbacks: [CITED] }),
      'b.example/2005/talk/': (request, response) => typeof then === 'function' && then(request, response),
    })
    await place.crawl([SEED])
    then = now
    const crawl = await place.crawl([SEED])
    expect(crawl.progress.refusals).toEqual({ parked: 1 })
    expect(asked('www.hugedomains.com')).toEqual([])
    const facts = await factsRound()
    expect(postOf(facts, CITED)).toMatchObject({ address: CITED, title: 'The talk' })
    expect(postState(facts, CITED)).toMatchObject({ state: 'refused', reason: 'parked' })
    expect(linksOf(facts)).toMatchObject([{ source: CITED, target: SEED, state: 'confirmed' }])
  })
})
