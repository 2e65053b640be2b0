// What every engine must do with the crawls asked for.
import { describe, expect, test } from 'vitest'
import type { CrawlSettings, Gauge } from './crawls.ts'
import type { OpenFrontier } from './frontier.ts'
import { at, hop, LEASE, type NewPlace, opener, settled } from './places.cases.ts'

const SETTINGS: CrawlSettings = {
  ...{ scope: 'conversation', depth: 3, pages: 10, time: 0, requestsPerHost: 300, patience: 1000, delay: 0 },
  ...{ concurrency: 5, allowPrivate: [], connectTo: [], never: [], from: null, to: null, languages: [] },
  ...{
    maxBytes: 1000,
    timeout: 1000,
    maxRedirects: 3,
    userAgent: 'Test/1',
    contact: null,
    render: 'never',
    revisit: 'always',
  },
}
const GAUGE: Gauge = { waiting: 5, hostsBusy: 1, hostsResting: 2, speed: 60, timeLeft: 5000, trouble: null }

export function crawlsCases(engine: string, newPlace: NewPlace): void {
  describe(`crawls kept by ${engine}`, () => {
    const { open, fresh } = opener(newPlace)
    const ask = ({ crawls }: OpenFrontier, seed = 'http://a.example/', sample = false) => {
      return crawls.ask([seed], SETTINGS, { sample, at: at(0) })
    }
    const take = ({ crawls }: OpenFrontier, seconds: number, only?: string, worker = 'one') => {
      const options = { at: at(seconds), lease: LEASE }
      return crawls.take(worker, only === undefined ? options : { ...options, only })
    }
    const end = ({ crawls }: OpenFrontier, id: string, state: 'done' | 'stopped' | 'cut', worker = 'one') => {
      return crawls.end(id, worker, state, `${state} for a reason`, at(3))
    }

    test('a crawl that was asked for reads back as it was asked', async () => {
      const place = await fresh()
      const crawl = await ask(place)
      expect(crawl).toMatchObject({ seeds: ['http://a.example/'], settings: SETTINGS, state: 'asked', askedAt: at(0) })
      expect(await place.crawls.get(crawl.id)).toEqual(crawl)
      expect(await place.crawls.get('no such crawl')).toBeNull()
    })

    test('the oldest is taken up first, and each once', async () => {
      const place = await fresh()
      const [first, second] = [await ask(place), await ask(place, 'http://b.example/')]
      expect(await take(place, 1)).toMatchObject({ id: first.id, state: 'running', startedAt: at(1) })
      expect((await take(place, 2))?.id).toBe(second.id)
      expect(await take(place, 3)).toBeNull()
      expect((await place.crawls.list(10)).map(({ id }) => id)).toEqual([second.id, first.id])
    })

    test('only the crawl that was named is taken up', async () => {
      const place = await fresh()
      await ask(place)
      const second = await ask(place, 'http://b.example/')
      expect((await take(place, 1, second.id))?.id).toBe(second.id)
    })

    test('a crawl left without a sign of life is taken up by the next crawler', async () => {
      const url = await newPlace()
      const [one, two] = [await open(url), await open(url)]
      const { id } = await ask(one)
      await take(one, 0)
      expect(await one.crawls.beat(id, 'one', GAUGE, at(30))).toMatchObject({ state: 'running' })
      expect(await take(two, 89, undefined, 'another')).toBeNull()
      expect(await take(two, 90, undefined, 'another')).toMatchObject({
        id,
        progress: GAUGE,
        startedAt: at(0),
        workers: 1,
      })
    })

    test('stop reaches the crawler with its next sign of life', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      await place.crawls.stop(id, at(1))
      expect(await place.crawls.beat(id, 'one', GAUGE, at(2))).toMatchObject({ state: 'stopping' })
      await end(place, id, 'stopped')
      expect(await place.crawls.get(id)).toMatchObject({
        ...{ state: 'stopped', reason: 'stopped for a reason', endedAt: at(3), workers: 0 },
      })
      expect(await take(place, 4)).toBeNull()
    })

    test('stopping a crawl that waits keeps it from starting', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await place.crawls.stop(id, at(1))
      expect(await take(place, 2)).toBeNull()
    })

    test('a crawler that dies while it is asked to stop has stopped', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      await place.crawls.stop(id, at(1))
      expect(await take(place, 100)).toBeNull()
      expect((await place.crawls.get(id))?.state).toBe('stopped')
    })

    test.each(['stopped', 'cut'] as const)('the same seeds and settings after %s: that crawl again', async (state) => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      await end(place, id, state)
      expect(await ask(place)).toMatchObject({ id, state: 'asked', reason: null, endedAt: null })
    })

    test('the same seeds and settings while it runs: that crawl, running', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      expect(await ask(place)).toMatchObject({ id, state: 'running' })
    })

    test('the same seeds and settings after the end: a new crawl', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      await end(place, id, 'done')
      expect((await ask(place)).id).not.toBe(id)
    })

    test('a crawl that was cut goes on with the next crawler', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      await end(place, id, 'cut')
      expect((await take(place, 2))?.id).toBe(id)
    })

    test('a worker with nothing else to do joins a crawl that runs and has something waiting', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      expect(await take(place, 1, undefined, 'two')).toBeNull()
      await place.frontier.put(id, [hop('http://a.example/')])
      expect(await take(place, 1, undefined, 'two')).toMatchObject({ id, workers: 2, startedAt: at(0) })
      expect(await take(place, 1, undefined, 'two')).toBeNull()
    })

    test('a crawl goes on while one worker is left, and the first end stays', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      await take(place, 0, id, 'two')
      await end(place, id, 'cut')
      expect(await place.crawls.get(id)).toMatchObject({ state: 'running', workers: 1 })
      await end(place, id, 'done', 'two')
      await end(place, id, 'cut', 'two')
      expect(await place.crawls.get(id)).toMatchObject({ state: 'done', reason: 'done for a reason' })
    })

    test('who is known to be gone is buried at once: its hops come back, its crawl is cut', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      await place.frontier.put(id, [hop('http://a.example/')])
      const get = (worker: string) => place.frontier.get(id, { worker, queues: 1, lease: LEASE, at: at(1) })
      expect(await get('one')).toHaveLength(1)
      expect(await place.crawls.workers()).toEqual(['one'])
      await place.crawls.bury('one', at(2))
      expect(await place.crawls.get(id)).toMatchObject({ state: 'cut', workers: 0 })
      expect(await take(place, 2, undefined, 'two')).toMatchObject({ id })
      expect(await get('two')).toMatchObject([{ attempts: 2 }])
    })

    test('who was buried alive is at it again with its next sign of life', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      await place.crawls.bury('one', at(1))
      expect(await place.crawls.beat(id, 'one', GAUGE, at(2))).toMatchObject({ state: 'running', progress: GAUGE })
      expect((await place.crawls.get(id))?.workers).toBe(1)
    })

    test('addresses and memories of crawls that have ended are purged bit by bit, and no others', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      const other = await ask(place, 'http://b.example/')
      await take(place, 0, id)
      await place.frontier.put(
        id,
        [1, 2, 3].map((n) => hop(`http://h${n}.example/`)),
      )
      await place.frontier.put(other.id, [hop('http://b.example/')])
      for (const crawl of [id, other.id]) {
        await place.frontier.settle(crawl, [], { at: at(0), tolls: [], memories: new Map([['colour', 'red']]) })
      }
      expect(await place.frontier.purge(2)).toBe(0)
      await end(place, id, 'done')
      expect([await place.frontier.purge(2), await place.frontier.purge(2), await place.frontier.purge(2)]).toEqual([
        2, 2, 0,
      ])
      expect([await place.frontier.recall(id, 'colour'), await place.frontier.recall(other.id, 'colour')]).toEqual([
        null,
        'red',
      ])
      expect(await place.frontier.count(other.id, 'waiting')).toBe(1)
    })

    test('a host that two crawls want is handed to each in turn', async () => {
      const place = await fresh()
      const [one, two] = [await ask(place), await ask(place, 'http://b.example/')]
      await take(place, 0, one.id)
      await take(place, 0, two.id)
      for (const { id } of [one, two]) {
        await place.frontier.put(
          id,
          [1, 2, 3].map((n) => hop(`http://shared.example/${id}/${n}`)),
        )
      }
      const served: string[] = []
      for (let second = 1; served.length < 6; second += 0.1) {
        for (const { id } of [one, two]) {
          const options = { worker: 'one', queues: 1, lease: LEASE, at: at(second) }
          const [hopOut] = await place.frontier.get(id, options)
          if (hopOut === undefined) continue
          served.push(id)
          await place.frontier.settle(id, [settled(hopOut.address)], { at: at(second), tolls: [] })
        }
      }
      expect(served).toEqual([one.id, two.id, one.id, two.id, one.id, two.id])
    })

    test('notes are grouped by reason with examples, and an address counts once', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      const note = { kind: 'skip', reason: 'robots', detail: 'Disallow: /', at: at(0) } as const
      await place.crawls.note(
        id,
        [1, 2, 3, 3].map((n) => ({ ...note, address: `http://a.example/${n}` })),
      )
      await place.crawls.note(id, [
        { ...note, kind: 'refusal', reason: 'gone', address: 'http://a.example/9', detail: null },
      ])
      const groups = await place.crawls.notes(id, 2)
      expect(groups.map(({ kind, reason, count, examples }) => [kind, reason, count, examples.length])).toEqual([
        ['skip', 'robots', 3, 2],
        ['refusal', 'gone', 1, 1],
      ])
      expect(groups[0]?.examples[0]).toEqual({ ...note, address: 'http://a.example/1' })
      expect((await place.crawls.get(id))?.progress).toMatchObject({ skips: { robots: 3 }, refusals: { gone: 1 } })
    })

    test('erasing the sample forgets its crawls and queues and nothing else', async () => {
      const place = await fresh()
      const [sample, own] = [await ask(place, 'http://s.example/', true), await ask(place)]
      await place.frontier.put(sample.id, [hop('http://s.example/')])
      await place.frontier.put(own.id, [hop('http://a.example/')])
      await place.crawls.eraseSample()
      expect((await place.crawls.list(10)).map(({ id }) => id)).toEqual([own.id])
      expect((await place.frontier.stats(sample.id, at(0))).waiting).toBe(0)
      expect((await place.frontier.stats(own.id, at(0))).waiting).toBe(1)
    })
  })
}
