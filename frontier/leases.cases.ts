// What every engine must do with hops that are out: whose they are, how they come back, and what is settled with them.
import { describe, expect, test } from 'vitest'
import { at, get, hop, LEASE, lease, type NewPlace, opener, settle, settled, toll } from './places.cases.ts'
import { killedInTheMiddle, openedAtOnce, sharedByProcesses } from './processes.cases.ts'

export function leasesCases(engine: string, newPlace: NewPlace): void {
  describe(`leases kept by ${engine}`, () => {
    const { open, fresh } = opener(newPlace)
    const another = { worker: 'another' }

    test('an expired lease comes back by itself, to another worker, and counts its attempts', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      await get(place, 0)
      expect(await get(place, 59, another)).toEqual([])
      expect(await get(place, 60)).toEqual([])
      expect(await lease(place, 60, another)).toMatchObject([{ attempts: 2 }])
    })

    test('a worker that lives keeps what it holds', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      await get(place, 0)
      await place.frontier.renew('1', 'one', at(90))
      expect(await get(place, 89, another)).toEqual([])
      expect(await get(place, 90, another)).toHaveLength(1)
    })

    test('a hop given back waits until its time, and others of its queue pass it', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2', { priority: 9 })])
      await get(place, 0)
      await settle(place, 'http://a.example/1', 0, { again: at(100) })
      expect(await get(place, 1)).toEqual(['http://a.example/2'])
      await settle(place, 'http://a.example/2', 2)
      expect(await get(place, 99)).toEqual([])
      expect((await place.frontier.stats('1', at(99))).nextAt).toBe(at(100))
      expect(await get(place, 100)).toEqual(['http://a.example/1'])
    })

    test('what was given back without being asked for was no attempt', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      await get(place, 0)
      await settle(place, 'http://a.example/1', 0, { again: at(1), tried: false })
      expect(await lease(place, 1)).toMatchObject([{ attempts: 1 }])
    })

    test('a worker lets go of what it holds, and of nothing else', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://b.example/1')])
      const [mine] = await get(place, 0, { queues: 1 })
      await get(place, 0, another)
      await place.frontier.release('1', 'one')
      expect(await get(place, 1, another)).toEqual([mine])
    })

    test('a hop that was settled before is passed over with all it brings', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      await get(place, 0)
      expect(await get(place, 60, another)).toHaveLength(1)
      await settle(place, 'http://a.example/1', 61, { counts: { pages: 1 } })
      await settle(place, 'http://a.example/1', 62, { counts: { pages: 1 }, found: [hop('http://late.example/')] })
      await settle(place, 'http://unknown.example/', 62, { found: [hop('http://late.example/')] })
      expect(await place.frontier.stats('1', at(62))).toMatchObject({ waiting: 0, leased: 0, done: 1 })
    })

    test('what a hop brings is kept in one stroke: where it led, what it counts, what was refused', async () => {
      const place = await fresh()
      const crawl = await place.crawls.ask(['http://a.example/1'], {} as never, { sample: false, at: at(0) })
      await place.frontier.put(crawl.id, [hop('http://a.example/1')])
      await place.frontier.get(crawl.id, { worker: 'one', queues: 1, lease: LEASE, at: at(0) })
      const note = { kind: 'skip', address: 'http://t.example/', reason: 'trap', detail: null, at: at(1) } as const
      const brought = settled('http://a.example/1', {
        found: [hop('http://b.example/'), hop('http://c.example/')],
        counts: { pages: 1, posts: 1, linkbacks: { pingback: 2 } },
        notes: [note, note],
      })
      await place.frontier.settle(crawl.id, [brought, brought], {
        at: at(1),
        tolls: [toll('a.example', { requests: 2 })],
      })
      const progress = (await place.crawls.get(crawl.id))?.progress
      expect(progress).toMatchObject({ pages: 1, posts: 1, comments: 0, linkbacks: { pingback: 2 }, requests: 2 })
      expect(progress).toMatchObject({ skips: { trap: 1 }, refusals: {} })
      expect(await place.frontier.stats(crawl.id, at(1))).toMatchObject({ waiting: 2, done: 1 })
    })

    test('stats count what waits, is out and is done, and say when to ask again', async () => {
      const place = await fresh()
      expect(await place.frontier.stats('1', at(0))).toEqual({
        ...{ waiting: 0, leased: 0, done: 0, queues: 0, blocked: 0, asked: 0, longest: 0, nextAt: null, room: null },
      })
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2'), hop('http://b.example/')])
      expect((await place.frontier.stats('1', at(0))).nextAt).toBeNull()
      await get(place, 0)
      await settle(place, 'http://b.example/', 0)
      expect(await place.frontier.stats('1', at(0))).toMatchObject({ waiting: 1, leased: 1, done: 1, queues: 1 })
    })

    test('addresses are counted and listed by what became of them', async () => {
      const place = await fresh()
      await place.frontier.put(
        '1',
        [3, 1, 2].map((n) => hop(`http://h${n}.example/`)),
      )
      await get(place, 0, { queues: 1 })
      expect(await place.frontier.count('1', 'waiting')).toBe(2)
      expect(await place.frontier.count('1', 'leased')).toBe(1)
      expect(await place.frontier.count('1', 'waiting', 'hint')).toBe(0)
      expect(await place.frontier.count('1', 'waiting', 'seed')).toBe(2)
      const [first, ...rest] = await place.frontier.list('1', 'waiting', { after: null, limit: 9 })
      expect(rest).toHaveLength(1)
      expect(await place.frontier.list('1', 'waiting', { after: first?.address ?? '', limit: 9 })).toEqual(rest)
    })

    test('a deleted crawl is forgotten, and the same addresses are new again', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://b.example/1')])
      expect(await place.frontier.delete('1', 'b.example')).toBe(1)
      expect(await get(place, 0)).toEqual(['http://a.example/1'])
      expect(await place.frontier.delete('1', null)).toBe(1)
      expect(await place.frontier.put('1', [hop('http://a.example/1')])).toBe(1)
    })

    test('processes that open a new place at once all open it', async () => {
      expect(await openedAtOnce(await newPlace(), 4)).toBe(4)
    })

    test('two processes share the work and no address is handed out twice', async () => {
      const url = await newPlace()
      const place = await open(url)
      await place.frontier.put(
        '1',
        Array.from({ length: 300 }, (_, n) => hop(`http://host${n % 30}.example/${n}`)),
      )
      const [one = [], two = []] = await sharedByProcesses(url, 2)
      expect(new Set([...one, ...two]).size).toBe(300)
      expect(one.length + two.length).toBe(300)
      expect(Math.min(one.length, two.length)).toBeGreaterThan(0)
    })

    test('what was put and settled before kill -9 is there after it', async () => {
      const url = await newPlace()
      const said = await killedInTheMiddle(url)
      const place = await open(url)
      await place.frontier.release('1', 'the dead')
      const { waiting, leased, done } = await place.frontier.stats('1', at(1_000_000))
      expect(leased).toBe(0)
      expect(done).toBeGreaterThanOrEqual(said)
      expect((waiting + done) % 10).toBe(0)
    })
  })
}
