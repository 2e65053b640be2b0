// A crawl whose crawlers are killed fifty times at random: judged by the server's access log, and by the export of a crawl that nobody disturbed.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { blogPost } from '../crawler/blog.fixture.ts'
import { type Answering, type Loopback, openLoopback } from '../crawler/loopback.ts'
import type { Crawl } from '../frontier/crawls.ts'
import { grapevine, newFolder, startGrapevine } from './grapevine.ts'

const KILLS = 50
const PAGES = 200
const HOSTS = 25
/** Hosts that one crawler reads at once: what may be in flight when it is killed. */
const CONCURRENCY = 4
/** Crawlers at work at the same time. */
const CRAWLERS = 2
/** A crawler is killed after so many requests at the most, whoever made them. */
const MOST_REQUESTS = 15
/** Of all kills, those that come before anything was asked. */
const EARLY = 0.2
/** Nothing was asked for so long, in ms: all that is open was asked for. */
const QUIET = 500

const nameOf = (page: number): string => `host${page % HOSTS}.example/${page}/`
/** Cited, but not there. */
const gone = (page: number): string => `host${page % HOSTS}.example/gone/${page}/`
const SEED = `http://${nameOf(0)}`

/** A post that cites two others, so that all are reached from the first, some commented and some pinged. */
function postOf(page: number): string {
  const cited = [2 * page + 1, 2 * page + 2, (page * 7) % PAGES].filter((other) => other < PAGES && other !== page)
  return blogPost({
    title: `Post ${page}`,
    cites: [...cited.map((other) => `http://${nameOf(other)}`), ...(page % 9 === 0 ? [`http://${gone(page)}`] : [])],
    commenters: page % 3 === 0 ? [`http://reader${page}.example/`] : [],
    pingbacks: page % 5 === 1 ? [`http://${nameOf((page - 1) >> 1)}`] : [],
  })
}

const folder = newFolder()
const servers: Loopback[] = []
afterAll(async () => {
  for (const server of servers) await server.close()
  folder[Symbol.dispose]()
})

/** `opens`: resolves when a page may be answered. */
async function serve(opens: (page: number) => Promise<unknown>): Promise<Loopback> {
  const answering = (page: number): Answering => {
    return (_, response) => {
      void opens(page).then(() => response.writeHead(200, { 'content-type': 'text/html' }).end(postOf(page)))
    }
  }
  const pages = Array.from({ length: PAGES }, (_, page) => [nameOf(page), answering(page)] as const)
  const server = await openLoopback(Object.fromEntries(pages))
  servers.push(server)
  return server
}

const crawling = ({ port }: Loopback, store: string): readonly string[] => [
  ...['crawl', SEED, '--store', `sqlite:${store}`, '--allow-private', '127.0.0.0/8'],
  ...[
    '--connect-to',
    `*=127.0.0.1:${port}`,
    '--delay',
    '0',
    '--depth',
    '100',
    '--concurrency',
    String(CONCURRENCY),
    '--json',
    '--quiet',
  ],
]

/** All facts, but for when we saw them: what was in flight at a kill may have been seen twice. */
async function factsIn(store: string): Promise<unknown> {
  const { stdout } = await grapevine(['export', '--store', `sqlite:${store}`], folder.path)
  const { exportedAt, settings, ...facts } = JSON.parse(stdout)
  return timeless(facts)
}

const OUR_CLOCK: ReadonlySet<string> = new Set(['at', 'fetchedAt', 'firstSeen', 'lastSeen'])

function timeless(value: unknown): unknown {
  if (Array.isArray(value))
    return [...new Map(value.map((one) => [JSON.stringify(timeless(one)), timeless(one)])).values()]
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name]) => !OUR_CLOCK.has(name))
  return Object.fromEntries(entries.map(([name, inner]) => [name, timeless(inner)]))
}

const countsOf = ({
  pages,
  unchanged,
  posts,
  comments,
  linkbacks,
  citations,
  refusals,
  skips,
  waiting,
}: Crawl['progress']) => {
  return { ...{ pages, unchanged, posts, comments, linkbacks, citations, refusals, skips, waiting } }
}

/** Any moment of a crawler's life, by what is asked and not by the clock: a slow machine is killed as fairly as a fast one. */
async function moment({ log }: Loopback): Promise<void> {
  if (Math.random() < EARLY) return sleep(Math.random() * QUIET)
  const begun = log.length
  const enough = begun + Math.ceil(Math.random() * MOST_REQUESTS)
  for (let last = begun, still = 0; log.length < enough && still < QUIET; ) {
    const before = performance.now()
    await sleep(Math.random() * 30)
    still = log.length === begun || log.length > last ? 0 : still + performance.now() - before
    last = log.length
  }
}

interface Killed {
  /** Where in the access log each kill happened: between the signal and the end. */
  readonly kills: readonly (readonly [from: number, to: number])[]
  readonly progress: Crawl['progress']
}

/** Two crawlers at a time on one crawl, each killed when chance says; after the last kill one runs to the end. */
async function crawlUnderFire(server: Loopback, store: string, onKill: (kills: number) => void): Promise<Killed> {
  const kills: [number, number][] = []
  const words = crawling(server, store)
  async function liveAndDie(): Promise<void> {
    for (let child: ChildProcess; kills.length < KILLS; ) {
      child = startGrapevine(words, folder.path)
      const gone = once(child, 'close')
      await Promise.race([gone, moment(server)])
      expect(child.exitCode, 'the crawl ended before all kills').toBeNull()
      const signalled = server.log.length
      child.kill('SIGKILL')
      await gone
      kills.push([signalled, server.log.length])
      onKill(kills.length)
    }
  }
  await Promise.all(Array.from({ length: CRAWLERS }, liveAndDie))
  const { status, stdout, stderr } = await grapevine(words, folder.path)
  expect([status, stderr]).toEqual([0, ''])
  return { kills, progress: JSON.parse(stdout).progress }
}

test(`${KILLS} kills at random lose nothing, double nothing, and cost no more than what was in flight`, async () => {
  // Each kill opens some more pages, so that the crawl cannot end before the last.
  const waiting: (() => void)[][] = Array.from({ length: KILLS + 1 }, () => [])
  let killed = 0
  const server = await serve((page) => {
    const opensAt = Math.floor((page * KILLS) / PAGES)
    return new Promise<void>((resolve) => {
      if (opensAt <= killed) setTimeout(resolve, 10)
      else waiting[opensAt]?.push(resolve)
    })
  })
  const { kills, progress } = await crawlUnderFire(server, 'killed.db', (count) => {
    killed = count
    for (const open of waiting[count] ?? []) open()
  })

  const calm = await serve(() => Promise.resolve())
  const undisturbed: Crawl = JSON.parse((await grapevine(crawling(calm, 'calm.db'), folder.path)).stdout)
  expect(countsOf(progress)).toEqual(countsOf(undisturbed.progress))
  expect(await factsIn('killed.db')).toEqual(await factsIn('calm.db'))

  const fetches = server.log.flatMap(({ host, path }, index) =>
    path === '/robots.txt' ? [] : [{ page: host + path, index }],
  )
  const missing = Math.ceil(PAGES / 9)
  const byPage = Map.groupBy(fetches, ({ page }) => page)
  expect(byPage.size).toBe(PAGES + missing)
  expect(fetches.length).toBeLessThanOrEqual(byPage.size + kills.length * CONCURRENCY)
  const again = [...byPage.values()].flatMap((visits) =>
    visits.slice(1).map((visit, n) => [visits[n]?.index ?? 0, visit.index] as const),
  )
  const unexplained = again.filter(([first, second]) => !kills.some(([from, to]) => first < to && from <= second))
  expect(unexplained, 'read again without a kill between').toEqual([])
  console.log(`${kills.length} kills; ${byPage.size} pages, ${fetches.length} fetches, ${again.length} of them again`)
}, 240_000)
