import { afterEach, describe, expect, test } from 'vitest'
import type { Crawl, CrawlSettings } from '../frontier/crawls.ts'
import { blogPost } from './blog.fixture.ts'
import { type Crawling, openCrawling } from './crawling.fixture.ts'
import { type Answering, moves, status } from './loopback.ts'
import type { WorkOptions } from './main.ts'

const SEED = 'http://a.example/2006/post/'
let place: Crawling
afterEach(() => place.close())

async function serving(pages: Readonly<Record<string, Answering>>): Promise<Crawling> {
  place = await openCrawling(pages)
  return place
}

const crawl = (more: Partial<CrawlSettings> = {}, seeds = [SEED], options: Partial<WorkOptions> = {}): Promise<Crawl> =>
  place.crawl(seeds, more, options)
const notesOf = async ({ id }: Crawl) => {
  const groups = await place.kept.crawls.notes(id, 5)
  return groups.flatMap(({ reason, examples }) => examples.map(({ address, detail }) => [reason, address, detail]))
}

describe('the conversation round a post', () => {
  test('is read upstream and downstream: what it cites, who pings it, who comments from a post', async () => {
    const { server, store } = await serving({
      'a.example/2006/post/': blogPost({
        ...{ cites: ['http://up.example/1/'], pingbacks: ['http://down.example/1/'] },
        commenters: ['http://home.example/', 'http://reader.example/their-post/'],
      }),
      'up.example/1/': blogPost(),
      'down.example/1/': blogPost({ cites: [SEED] }),
      'reader.example/their-post/': blogPost({ cites: [SEED] }),
    })
    const { state, reason, progress } = await crawl()
    expect([state, reason]).toEqual(['done', 'nothing left to read'])
    expect(server.asked('up.example')).toEqual(['/robots.txt', '/1/'])
    expect(server.asked('down.example')).toEqual(['/robots.txt', '/1/'])
    expect(server.asked('reader.example')).toEqual(['/robots.txt', '/their-post/'])
    expect(server.asked('home.example')).toEqual([])
    expect(progress).toMatchObject({
      pages: 4,
      posts: 4,
      comments: 2,
      citations: 3,
      linkbacks: { pingback: 1 },
      requests: 8,
      waiting: 0,
    })
    expect((await store.around(SEED)).graph.posts).toHaveLength(4)
  })

  test('ends at its depth', async () => {
    const chain = Object.fromEntries(
      [0, 1, 2, 3, 4].map((n) => [`h${n}.example/p/`, blogPost({ cites: [`http://h${n + 1}.example/p/`] })]),
    )
    const { server } = await serving(chain)
    await crawl({ depth: 2 }, ['http://h0.example/p/'])
    expect(server.log.map(({ host }) => host)).not.toContain('h3.example')
    expect(server.asked('h2.example')).toContain('/p/')
  })
})

describe('politeness', () => {
  test('nothing but GET, and never two requests at once to a host, whatever the concurrency', async () => {
    const slowly = (html: string): Answering => {
      return (_, response) => setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(html), 5)
    }
    const own = Array.from({ length: 20 }, (_, n) => `http://a.example/${n}/`)
    const others = Array.from({ length: 10 }, (_, n) => `http://h${n}.example/p/`)
    const pages = Object.fromEntries(
      [...own, ...others].map((address) => [address.slice(7), slowly(blogPost({ title: address }))]),
    )
    const { server } = await serving({
      ...pages,
      'a.example/2006/post/': slowly(blogPost({ cites: [...own, ...others] })),
    })
    await crawl()
    expect(server.log.filter(({ atOnce, method }) => atOnce > 0 || method !== 'GET')).toEqual([])
    expect(server.asked('a.example')).toHaveLength(22)
    expect(new Set(server.log.map(({ host, path }) => host + path)).size).toBe(server.log.length)
  })

  test('Retry-After is waited for, and the page is read then', async () => {
    let visits = 0
    const { server } = await serving({
      'a.example/2006/post/': (_, response) => {
        if (visits++ === 0) response.writeHead(429, { 'retry-after': '1' }).end()
        else response.writeHead(200, { 'content-type': 'text/html' }).end(blogPost())
      },
    })
    const ended = await crawl()
    expect(ended.progress).toMatchObject({ pages: 1, refusals: {} })
    expect(server.asked('a.example')).toEqual(['/robots.txt', '/2006/post/', '/2006/post/'])
  })

  test('a host that asks for more than our patience is left to the next crawl', async () => {
    const { server } = await serving({ 'a.example/2006/post/': status(503, { 'retry-after': '3600' }) })
    const { state, reason } = await crawl({ patience: 100 })
    expect([state, reason]).toEqual(['done', expect.stringContaining('patience')])
    expect(server.asked('a.example')).toHaveLength(2)
  })

  test('a host gets no more requests than its share, robots.txt included', async () => {
    const own = Array.from({ length: 30 }, (_, n) => `http://a.example/${n}/`)
    const pages = Object.fromEntries(own.map((address) => [address.slice(7), blogPost({ title: address })]))
    const { server } = await serving({ ...pages, 'a.example/2006/post/': blogPost({ cites: own }) })
    const { progress } = await crawl({ requestsPerHost: 10 })
    expect(server.asked('a.example')).toHaveLength(10)
    expect(progress.skips).toEqual({ 'host-limit': 22 })
  })

  test('a host gets no more than its share when the crawl is stopped in between', async () => {
    const own = Array.from({ length: 9 }, (_, n) => `http://a.example/${n}/`)
    const stop = new AbortController()
    const { server } = await serving({
      ...Object.fromEntries(own.map((address) => [address.slice(7), blogPost({ title: address })])),
      'a.example/2006/post/': blogPost({ cites: own }),
      'a.example/1/': (_, response) => {
        stop.abort()
        response.writeHead(200, { 'content-type': 'text/html' }).end(blogPost())
      },
    })
    expect(await crawl({ requestsPerHost: 5 }, [SEED], { signal: stop.signal })).toMatchObject({ state: 'cut' })
    expect(await crawl({ requestsPerHost: 5 })).toMatchObject({ state: 'done', progress: { requests: 5 } })
    expect(server.asked('a.example')).toHaveLength(5)
  })

  test('the budget of pages holds to the page', async () => {
    const others = Array.from({ length: 30 }, (_, n) => `http://h${n}.example/p/`)
    const pages = Object.fromEntries(others.map((address) => [address.slice(7), blogPost()]))
    await serving({ ...pages, 'a.example/2006/post/': blogPost({ cites: others }) })
    const { progress, reason } = await crawl({ pages: 7 })
    expect(progress.pages).toBe(7)
    expect(reason).toBe('the budget of 7 pages is spent')
  })
})

describe('a redirect', () => {
  test('is a hop of its own: its host’s robots.txt holds, and the old address is another name', async () => {
    const { server, store } = await serving({
      'a.example/2006/post/': moves('http://b.example/moved/'),
      'b.example/robots.txt': 'User-agent: *\nDisallow: /private',
      'b.example/moved/': moves('/private/'),
      'b.example/private/': blogPost(),
    })
    const ended = await crawl()
    expect(await notesOf(ended)).toEqual([['robots', 'http://b.example/private/', 'Disallow: /private']])
    expect(server.asked('b.example')).toEqual(['/robots.txt', '/moved/'])
    const { graph } = await store.around('http://b.example/private/')
    expect(graph.aliases.map(({ from, to, why }) => [from, to, why])).toEqual([
      ['http://a.example/2006/post/', 'http://b.example/moved/', 'redirect'],
      ['http://b.example/moved/', 'http://b.example/private/', 'redirect'],
    ])
  })

  test('in a circle ends, and asks each address once', async () => {
    const { server } = await serving({ 'a.example/2006/post/': moves('/2/'), 'a.example/2/': moves('/2006/post/') })
    expect((await crawl()).state).toBe('done')
    expect(server.asked('a.example')).toEqual(['/robots.txt', '/2006/post/', '/2/'])
  })

  test('without end is given up', async () => {
    const pages = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`a.example/${n}/`, moves(`/${n + 1}/`)]))
    const { server } = await serving(pages)
    const { progress } = await crawl({ maxRedirects: 3 }, ['http://a.example/0/'])
    expect(progress.refusals).toEqual({ 'too-many-redirects': 1 })
    expect(server.asked('a.example')).toHaveLength(5)
  })

  test('to a private address is refused without a request', async () => {
    const { server } = await serving({
      'a.example/2006/post/': (_, response) =>
        response.writeHead(302, { location: `http://[::1]:${place.server.port}/1` }).end(),
    })
    const ended = await crawl({ connectTo: [`a.example=127.0.0.1:${server.port}`] })
    expect(ended.progress.refusals).toEqual({ 'private-address': 1 })
    expect(server.log).toHaveLength(2)
  })
})

describe('a refusal', () => {
  test('that may pass is asked for a few times, then given up with its reason', async () => {
    const { server } = await serving({ 'a.example/2006/post/': (request) => request.socket.destroy() })
    const ended = await crawl()
    expect(server.asked('a.example').filter((path) => path === '/2006/post/')).toHaveLength(4)
    expect(ended.progress.refusals).toEqual({ 'connection-failed': 1 })
  })

  test('is a reading, so that it is known to have been tried', async () => {
    const { store } = await serving({ 'a.example/2006/post/': status(410) })
    await crawl()
    expect(await store.lastReading(SEED)).toMatchObject({ outcome: 'gone', reason: 'gone', road: 'page' })
  })
})

describe('coming back', () => {
  const cited = blogPost()
  test('asks with validators, adds readings alone, and still walks on', async () => {
    const tagged =
      (html: string): Answering =>
      (request, response) => {
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
        else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(html)
      }
    const { store } = await serving({
      'a.example/2006/post/': tagged(blogPost({ cites: ['http://up.example/1/'] })),
      'up.example/1/': cited,
    })
    await crawl()
    const before = await store.counts()
    const { progress } = await crawl()
    expect(progress).toMatchObject({ pages: 0, unchanged: 2 })
    expect(await store.counts()).toEqual({ ...before, readings: before.readings + 2 })
  })

  test('from a node that is known, with more depth: asks for what is known conditionally, and goes on beyond', async () => {
    const tagged = (body: string): Answering => {
      return (request, response) => {
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
        else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(body)
      }
    }
    const chain = [1, 2, 3, 4].map((n) => [
      `h${n}.example/p/`,
      tagged(blogPost({ cites: [`http://h${n + 1}.example/p/`] })),
    ])
    const { server } = await serving({
      ...Object.fromEntries(chain),
      'a.example/2006/post/': tagged(blogPost({ cites: ['http://h1.example/p/'] })),
    })
    await crawl({ depth: 2 })
    const beyond = await crawl({ depth: 2 }, ['http://h2.example/p/'])
    expect(beyond.progress).toMatchObject({ pages: 2, unchanged: 1 })
    expect(server.asked('h4.example')).toEqual(['/robots.txt', '/p/'])
    expect(server.asked('h1.example')).toHaveLength(2)
  })

  test('a crawl that was stopped goes on where it was, and reads nothing twice', async () => {
    const others = Array.from({ length: 30 }, (_, n) => `http://h${n}.example/p/`)
    const pages = Object.fromEntries(others.map((address) => [address.slice(7), blogPost()]))
    const stopping = new AbortController()
    const { server } = await serving({
      ...pages,
      'a.example/2006/post/': blogPost({ cites: others }),
      'h9.example/p/': (_, response) => {
        stopping.abort()
        response.writeHead(200, { 'content-type': 'text/html' }).end(blogPost())
      },
    })
    const first = await crawl({ concurrency: 2 }, [SEED], { signal: stopping.signal })
    expect(first.state).toBe('cut')
    expect(first.progress.pages).toBeLessThan(20)
    const second = await crawl({ concurrency: 2 })
    expect(second).toMatchObject({ id: first.id, state: 'done' })
    expect(second.progress.pages).toBe(31)
    const asked = server.log.filter(({ path }) => path !== '/robots.txt').map(({ host, path }) => host + path)
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('a crawl in a hurry breaks off what it is at, and that is read later', async () => {
    const [stop, hurry] = [new AbortController(), new AbortController()]
    let visits = 0
    await serving({
      'a.example/2006/post/': (_, response) => {
        if (visits++ > 0) response.writeHead(200, { 'content-type': 'text/html' }).end(cited)
        else {
          stop.abort()
          hurry.abort()
        }
      },
    })
    const first = await crawl({ timeout: 20_000 }, [SEED], { signal: stop.signal, hurry: hurry.signal })
    expect(first).toMatchObject({ state: 'cut', progress: { pages: 0 } })
    expect(await crawl({ timeout: 20_000 })).toMatchObject({ state: 'done', progress: { pages: 1 } })
  })
})

test('a setting that does not fit fails the crawl with its name', async () => {
  await serving({})
  expect(await crawl({ allowPrivate: ['my house'] })).toMatchObject({
    state: 'failed',
    reason: expect.stringContaining('my house'),
  })
})
