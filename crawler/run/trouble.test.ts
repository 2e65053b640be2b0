import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Crawl, CrawlSettings, Progress } from '../../frontier/crawls.ts'
import { openFrontier } from '../../frontier/open.ts'
import { type Log, SILENT } from '../../log.ts'
import { openStore } from '../../store/open.ts'
import { newFolder } from '../../test/grapevine.ts'
import { blogPost } from '../blog.fixture.ts'
import { type Answering, type Loopback, loopbackSettings, openLoopback } from '../loopback.ts'
import { type WorkOptions, work } from '../main.ts'

const COUNT = 12
const SEED = 'http://h0.example/p/'
const FEW = { concurrency: 2, patience: 20_000 } as const

const quiet = (): void => {}
const QUIET: Log = { debug: quiet, info: quiet, warn: quiet, error: quiet, child: () => SILENT }

const ends: (() => unknown)[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const end of ends.splice(0).reverse()) await end()
})

/** A chain of posts, each on a host of its own; `onVisit` may do something while the nth is asked for. */
function chain(onVisit: (n: number) => void = () => {}): Record<string, Answering> {
  const pages = Array.from({ length: COUNT }, (_, n): [string, Answering] => [
    `h${n}.example/p/`,
    (_request, response) => {
      onVisit(n)
      const cites = n + 1 < COUNT ? [`http://h${n + 1}.example/p/`] : []
      response.writeHead(200, { 'content-type': 'text/html' }).end(blogPost({ title: `Post ${n}`, cites }))
    },
  ])
  return Object.fromEntries(pages)
}

async function crawling(pages: Record<string, Answering>) {
  const folder = newFolder()
  const server = await openLoopback(pages)
  const urls = { store: `sqlite:${folder.path}/g.db`, frontier: `sqlite:${folder.path}/f.db` }
  const [store, kept] = [await openStore(urls.store), await openFrontier(urls.frontier)]
  ends.push(
    () => folder[Symbol.dispose](),
    server.close,
    () => Promise.all([store.close(), kept.close()]),
  )
  const troubles = new Set<string | null>()
  const said: string[] = []
  const onProgress = (_: Crawl, { trouble }: Progress) => troubles.add(trouble)
  return {
    ...{ server, store, kept, troubles, said, path: (name: string) => `${folder.path}/${name}` },
    crawl: async (more: Partial<CrawlSettings> = {}, options: Partial<WorkOptions> = {}): Promise<Crawl> => {
      const settings = loopbackSettings(server.port, { depth: COUNT, ...FEW, ...more })
      const { id } = await kept.crawls.ask([SEED], settings, { sample: false, at: new Date().toISOString() })
      const log: Log = { ...QUIET, warn: (_, event) => void said.push(event) }
      await work({ ...kept, store, log, onProgress }, { signal: new AbortController().signal, only: id, ...options })
      return (await kept.crawls.get(id)) as Crawl
    },
  }
}

/** Nobody was asked for a page twice. */
function expectOnce({ log }: Loopback): void {
  const asked = log.filter(({ path }) => path !== '/robots.txt').map(({ host }) => host)
  expect([...asked].sort()).toEqual([...new Set(asked)].sort())
}

const WHOLE = { state: 'done', reason: 'nothing left to read', progress: { pages: COUNT, refusals: {}, waiting: 0 } }

describe('the network', () => {
  test('that is down for a while is waited for: nobody is refused for it', async () => {
    const place = await crawling(chain((n) => n === 5 && void unplug()))
    async function unplug(): Promise<void> {
      const { port } = place.server
      await place.server.close()
      await sleep(1000)
      place.server = await openLoopback(chain(), port)
      ends.push(place.server.close)
    }
    expect(await place.crawl()).toMatchObject(WHOLE)
    expect([...place.troubles]).toContain('the network is down')
  })

  test('that stays down ends the crawl when patience does, and the same crawl goes on later', async () => {
    const place = await crawling(chain((n) => n === 5 && void place.server.close()))
    const { port } = place.server
    const cut = await place.crawl({ patience: 1500 })
    expect(cut).toMatchObject({ state: 'stopped', reason: expect.stringMatching(/network was down.*goes on/) })
    expect(cut.progress).toMatchObject({ refusals: {}, waiting: 1 })
    place.server = await openLoopback(chain(), port)
    ends.push(place.server.close)
    expect(await place.crawl({ patience: 1500 })).toMatchObject({ ...WHOLE, id: cut.id })
  })

  test('that was never there is told from a host that is not, and blamed on nobody', async () => {
    const place = await crawling(chain())
    // TCP has no way to a broadcast address.
    const ended = await place.crawl({ connectTo: ['*=127.255.255.255:1'], patience: 1000 })
    expect(ended).toMatchObject({ state: 'stopped', reason: expect.stringMatching(/nobody can be reached.*goes on/) })
    expect(ended.progress).toMatchObject({ refusals: {}, waiting: 1 })
    expect([...place.troubles]).toContain('the network is down')
  })

  test('is not blamed for a host that is not there, when others are', async () => {
    const cites = ['http://gone.example/', 'http://h1.example/p/']
    const place = await crawling({ ...chain(), 'h0.example/p/': blogPost({ cites }) })
    const settings = { connectTo: [`gone.example=127.0.0.1:1`, `*=127.0.0.1:${place.server.port}`] }
    const ended = await place.crawl(settings)
    expect(ended).toMatchObject({ state: 'done', progress: { refusals: { 'host-given-up': 1 }, pages: COUNT } })
    expect([...place.troubles]).toEqual([null])
  })
})

describe('the clock', () => {
  test.each([
    ['back', -7_200_000],
    ['forward', 7_200_000],
  ])('set %s by two hours in the middle: the crawl goes on at once, and asks nobody twice', async (_, jump) => {
    vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true })
    const place = await crawling(chain((n) => n === 5 && vi.setSystemTime(Date.now() + jump)))
    expect(await place.crawl({ delay: 50 })).toMatchObject(WHOLE)
    expectOnce(place.server)
  })

  test('set back while nobody crawled keeps nobody waiting', async () => {
    vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true })
    const stop = new AbortController()
    const place = await crawling(chain((n) => n === 5 && stop.abort()))
    expect(await place.crawl({}, { signal: stop.signal })).toMatchObject({ state: 'cut' })
    vi.setSystemTime(Date.now() - 7_200_000)
    expect(await place.crawl()).toMatchObject(WHOLE)
    expectOnce(place.server)
  })
})

describe('a database', () => {
  test.each(['g.db', 'f.db'])(
    'that another program holds for long is waited for, and it is said: %s',
    async (name) => {
      const place = await crawling(chain((n) => n === 5 && hold()))
      function hold(): void {
        const other = new DatabaseSync(place.path(name))
        other.exec('BEGIN IMMEDIATE')
        const looking = setInterval(() => {
          if (place.said.length === 0) return
          clearInterval(looking)
          other.close()
        }, 50)
      }
      expect(await place.crawl()).toMatchObject(WHOLE)
      expect(place.said.join()).toMatch(/waiting: .*another pro/)
      expectOnce(place.server)
    },
    60_000,
  )
})
