import { afterEach, expect, test } from 'vitest'
import type { Crawl, CrawlSettings } from '../../frontier/crawls.ts'
import { SILENT } from '../../log.ts'
import { blogPost } from '../blog.fixture.ts'
import { type Crawling, openCrawling } from '../crawling.fixture.ts'
import { type Answering, loopbackSettings } from '../loopback.ts'
import { type WorkOptions, work } from '../main.ts'

let place: Crawling
afterEach(() => place.close())

const html = (body: string): Answering => {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(body)
}

function ask(seed: string, more: Partial<CrawlSettings> = {}): Promise<Crawl> {
  const { server, kept } = place
  return kept.crawls.ask([seed], loopbackSettings(server.port, more), { sample: false, at: new Date().toISOString() })
}

function crawler(options: Partial<WorkOptions> = { once: true }): Promise<readonly Crawl[]> {
  const signal = new AbortController().signal
  return work({ ...place.kept, store: place.store, log: SILENT }, { signal, ...options })
}

test('a crawl that is asked for while a long one runs does not wait for its end', async () => {
  const over = Promise.withResolvers<void>()
  let short: Crawl | null = null
  place = await openCrawling({
    'long.example/': (_, response) => {
      void ask('http://short.example/').then((asked) => {
        short = asked
      })
      void over.promise.then(() => response.writeHead(200, { 'content-type': 'text/html' }).end(blogPost()))
    },
    'short.example/': html(blogPost()),
  })
  await ask('http://long.example/')
  const working = crawler()
  const stateOf = async () => (short === null ? null : (await place.kept.crawls.get(short.id))?.state)
  while ((await stateOf()) !== 'done') await new Promise((resolve) => setTimeout(resolve, 20))
  over.resolve()
  expect((await working).map(({ seeds: [seed], state }) => [seed, state])).toEqual([
    ['http://short.example/', 'done'],
    ['http://long.example/', 'done'],
  ])
})

test('crawls side by side ask a host they share one at a time', async () => {
  const slowly: Answering = ({ url: title = '' }, response) => {
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(blogPost({ title })), 5)
  }
  const own = (name: string) => Array.from({ length: 8 }, (_, n) => `shared.example/${name}/${n}/`)
  const all = [...own('one'), ...own('two')]
  place = await openCrawling({
    ...Object.fromEntries(all.map((path) => [path, slowly])),
    'one.example/': blogPost({ cites: own('one').map((path) => `http://${path}`) }),
    'two.example/': blogPost({ cites: own('two').map((path) => `http://${path}`) }),
  })
  await Promise.all([ask('http://one.example/'), ask('http://two.example/')])
  const ran = await crawler()
  expect(ran.map(({ progress }) => progress.pages)).toEqual([9, 9])
  expect(place.server.log.filter(({ host, atOnce }) => host === 'shared.example' && atOnce > 0)).toEqual([])
})

test('two crawlers share a crawl: each reads, nobody reads twice, and both end with it', async () => {
  const cited = Array.from({ length: 40 }, (_, n) => `h${n}.example/p/`)
  const slowly: Answering = (_, response) => {
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(blogPost()), 50)
  }
  place = await openCrawling({
    ...Object.fromEntries(cited.map((path) => [path, slowly])),
    'a.example/': blogPost({ cites: cited.map((path) => `http://${path}`) }),
  })
  const { id } = await ask('http://a.example/', { concurrency: 2 })
  const crews = new Set<number>()
  const looking = setInterval(async () => crews.add((await place.kept.crawls.get(id))?.workers ?? 0), 20)
  await Promise.all([crawler({ only: id }), crawler({ only: id })])
  clearInterval(looking)
  expect(await place.kept.crawls.get(id)).toMatchObject({ state: 'done', workers: 0, progress: { pages: 41 } })
  expect([...crews]).toContain(2)
  const pages = place.server.log.filter(({ path }) => path !== '/robots.txt').map(({ host }) => host)
  expect(new Set(pages).size).toBe(pages.length)
})

test('a crawl that wants little of a host does not wait for another that wants much of it', async () => {
  const own = (name: string, count: number) => Array.from({ length: count }, (_, n) => `shared.example/${name}/${n}/`)
  const [much, little] = [own('much', 25), own('little', 2)]
  place = await openCrawling({
    ...Object.fromEntries([...much, ...little].map((path) => [path, html(blogPost({ title: path }))])),
    'much.example/': blogPost({ cites: much.map((path) => `http://${path}`) }),
    'little.example/': blogPost({ cites: little.map((path) => `http://${path}`) }),
  })
  await ask('http://much.example/', { delay: 20 })
  await ask('http://little.example/', { delay: 20 })
  await crawler()
  const served = place.server.asked('shared.example').filter((path) => path !== '/robots.txt')
  expect(served).toHaveLength(27)
  expect(served.findLastIndex((path) => path.startsWith('/little'))).toBeLessThan(20)
})
