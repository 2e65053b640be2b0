// What every engine must do with the crawls asked for.
import { describe, expect, test } from 'vitest'
import type { CrawlSettings, Progress } from './crawls.ts'
import type { Hop } from './frontier.ts'
import type { OpenFrontier } from './open.ts'
import { at, LEASE, type NewPlace, opener } from './places.cases.ts'

const hop = (address: string): Hop => {
  return { address, depth: 0, because: 'seed', via: null, redirects: 0, priority: 0 }
}

const SETTINGS: CrawlSettings = {
  ...{ scope: 'conversation', depth: 3, pages: 10, time: 0, requestsPerHost: 300, patience: 1000, delay: 0 },
  ...{ concurrency: 5, allowPrivate: [], connectTo: [], never: [], from: null, to: null, languages: [] },
  ...{ maxBytes: 1000, timeout: 1000, maxRedirects: 3, userAgent: 'Test/1', contact: null, render: 'never' },
}
const PROGRESS: Progress = {
  ...{ pages: 1, unchanged: 0, posts: 1, comments: 2, linkbacks: { pingback: 1 }, citations: 3, refusals: {} },
  ...{ skips: { robots: 1 }, requests: 4, waiting: 5, hostsBusy: 1 },
}

export function crawlsCases(engine: string, newPlace: NewPlace): void {
  describe(`crawls kept by ${engine}`, () => {
    const { open, fresh } = opener(newPlace)
    const ask = ({ crawls }: OpenFrontier, seed = 'http://a.example/', sample = false) => {
      return crawls.ask([seed], SETTINGS, { sample, at: at(0) })
    }
    const take = ({ crawls }: OpenFrontier, seconds: number, only?: string) => {
      const options = { at: at(seconds), lease: LEASE }
      return crawls.take('worker', only === undefined ? options : { ...options, only })
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
      expect(await one.crawls.beat(id, PROGRESS, at(30))).toBe('running')
      expect(await take(two, 89)).toBeNull()
      expect(await take(two, 90)).toMatchObject({ id, progress: PROGRESS, startedAt: at(0) })
    })

    test('stop reaches the crawler with its next sign of life', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      await place.crawls.stop(id, at(1))
      expect(await place.crawls.beat(id, PROGRESS, at(2))).toBe('stopping')
      await place.crawls.end(id, 'stopped', 'stopped by its owner', at(3))
      expect(await place.crawls.get(id)).toMatchObject({
        state: 'stopped',
        reason: 'stopped by its owner',
        endedAt: at(3),
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
      await place.crawls.end(id, state, 'for a reason', at(1))
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
      await place.crawls.end(id, 'done', 'nothing left to read', at(1))
      expect((await ask(place)).id).not.toBe(id)
    })

    test('a crawl that was cut goes on with the next crawler', async () => {
      const place = await fresh()
      const { id } = await ask(place)
      await take(place, 0)
      await place.crawls.end(id, 'cut', 'the crawler was stopped', at(1))
      expect((await take(place, 2))?.id).toBe(id)
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
