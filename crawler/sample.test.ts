import { afterEach, expect, test } from 'vitest'
import type { OpenFrontier } from '../frontier/frontier.ts'
import { openFrontier } from '../frontier/open.ts'
import { SILENT } from '../log.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { blogPost } from './blog.fixture.ts'
import { type Loopback, loopbackSettings, openLoopback } from './loopback.ts'
import { work } from './main.ts'
import { sampleHosts, sampleSeeds } from './sample.ts'

let place: { server: Loopback; store: Store; kept: OpenFrontier }
afterEach(async () => {
  await Promise.all([place.server.close(), place.store.close(), place.kept.close()])
})

async function crawlBoth(order: readonly ('sample' | 'own')[]) {
  const server = await openLoopback({ 'a.example/post/': blogPost() })
  place = { server, store: await openStore('sqlite::memory:'), kept: await openFrontier('sqlite::memory:') }
  const erased: string[] = []
  const ended = []
  for (const which of order) {
    const [sample, at] = [which === 'sample', new Date().toISOString()]
    const seeds = sample ? await sampleSeeds() : ['http://a.example/post/']
    await place.kept.crawls.ask(seeds, loopbackSettings(server.port), { sample, at })
    const parts = {
      ...place.kept,
      store: place.store,
      log: SILENT,
      onErased: (hosts: readonly string[]) => erased.push(...hosts),
    }
    ended.push(...(await work(parts, { signal: new AbortController().signal, once: true })))
  }
  return { ended, erased }
}

test('the sample blogosphere is really crawled, and reaches nothing but itself', async () => {
  const { ended } = await crawlBoth(['sample'])
  expect(ended[0]).toMatchObject({ state: 'done', reason: 'nothing left to read' })
  expect(ended[0]?.progress.posts).toBeGreaterThan(10)
  expect(ended[0]?.progress.skips.robots).toBeGreaterThan(0)
  expect(place.server.log).toEqual([])
})

test('the first crawl of anything else erases it, and says so', async () => {
  const { ended, erased } = await crawlBoth(['sample', 'own'])
  expect(erased).toEqual(await sampleHosts())
  expect(ended[1]).toMatchObject({ state: 'done', progress: { pages: 1 } })
  expect((await place.store.around((await sampleSeeds())[0] as string)).graph.posts).toEqual([])
  expect((await place.kept.crawls.list(10)).map(({ sample }) => sample)).toEqual([false])
})

test('it never mixes with a graph of its owner’s own', async () => {
  const { ended } = await crawlBoth(['own', 'sample'])
  expect(ended[1]).toMatchObject({ state: 'failed', reason: expect.stringContaining('a graph of your own') })
})
