// What every engine must do with its queues: what is in them, who is next, and what they may cost.
import { describe, expect, test } from 'vitest'
import { at, get, hop, LEASE, lease, type NewPlace, opener, settle, settled, toll } from './places.cases.ts'

export function queuesCases(engine: string, newPlace: NewPlace): void {
  describe(`queues kept by ${engine}`, () => {
    const { fresh } = opener(newPlace)

    test('a hop comes back as it was put, with its queue and its attempt', async () => {
      const place = await fresh()
      const put = hop('http://a.example:81/1', { depth: 2, because: 'linkback', via: 'http://b.example/', priority: 7 })
      expect(await place.frontier.put('1', [put])).toBe(1)
      expect(await lease(place, 0)).toEqual([{ ...put, queue: 'a.example:81', attempts: 1, charged: 0 }])
    })

    test('a known address is ignored, whatever became of it', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      expect(await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2')])).toBe(1)
      await get(place, 0)
      await settle(place, 'http://a.example/1', 1, { found: [hop('http://a.example/1')] })
      expect(await place.frontier.put('1', [hop('http://a.example/1')])).toBe(0)
      expect(await place.frontier.put('2', [hop('http://a.example/1')])).toBe(1)
    })

    test('a known address that waits keeps the shallower depth', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1', { depth: 3, priority: 30 })])
      await place.frontier.put('1', [hop('http://a.example/1', { depth: 1, priority: 10 })])
      await place.frontier.put('1', [hop('http://a.example/1', { depth: 2, priority: 20 })])
      expect(await lease(place, 0)).toMatchObject([{ depth: 1, priority: 10 }])
    })

    test('one host is handed out once at a time, however much waits there', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2'), hop('http://b.example/')])
      expect(await get(place, 0)).toEqual(['http://a.example/1', 'http://b.example/'])
      expect(await get(place, 1)).toEqual([])
      await settle(place, 'http://a.example/1', 2)
      expect(await get(place, 3)).toEqual(['http://a.example/2'])
    })

    test('one host is handed out once at a time over all crawls', async () => {
      const place = await fresh()
      const ofSecond = (seconds: number) =>
        place.frontier.get('2', { worker: 'one', queues: 1, lease: LEASE, at: at(seconds) })
      await place.frontier.put('1', [hop('http://a.example/1')])
      await get(place, 0)
      await place.frontier.put('2', [hop('http://a.example/2')])
      expect(await ofSecond(1)).toEqual([])
      await settle(place, 'http://a.example/1', 2)
      expect(await ofSecond(3)).toHaveLength(1)
    })

    test('within a queue the smaller priority is sooner, then who came first', async () => {
      const place = await fresh()
      const hops = [hop('http://a.example/c', { priority: 2 }), hop('http://a.example/b', { priority: 1 })]
      await place.frontier.put('1', [...hops, hop('http://a.example/a', { priority: 2 })])
      const order: string[] = []
      for (let second = 0; second < 3; second++) {
        const [address] = await get(place, second)
        order.push(address as string)
        await settle(place, address as string, second)
      }
      expect(order).toEqual(['http://a.example/b', 'http://a.example/c', 'http://a.example/a'])
    })

    test('of queues that came at once the one with the smallest priority is first', async () => {
      const place = await fresh()
      const deep = [1, 2, 3].map((n) => hop(`http://deep${n}.example/`, { depth: 2, priority: 200 }))
      const shallow = [
        hop('http://late.example/archive/', { depth: 1, priority: 160 }),
        hop('http://late.example/post/', { depth: 1, priority: 110 }),
      ]
      await place.frontier.put('1', [...deep, hop('http://middle.example/', { depth: 1, priority: 130 }), ...shallow])
      expect(await get(place, 0, { queues: 2 })).toEqual(['http://late.example/post/', 'http://middle.example/'])
    })

    test('small hosts are not starved by a large one', async () => {
      const place = await fresh()
      const large = Array.from({ length: 2000 }, (_, index) => hop(`http://large.example/${index}`))
      const small = Array.from({ length: 20 }, (_, index) =>
        hop(`http://small${index}.example/`, { depth: 3, priority: 300 }),
      )
      await place.frontier.put('1', [...large, ...small])
      const first: string[] = []
      for (let second = 0; first.length < 21; second++) {
        const [address] = await get(place, second, { queues: 1 })
        first.push(address as string)
        await settle(place, address as string, second)
      }
      expect(first.filter((address) => address.includes('small'))).toHaveLength(20)
    })

    test('a blocked queue hands out nothing before its time, in any crawl, and a block is never shortened', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      await place.frontier.blockUntil('a.example', at(50))
      await place.frontier.blockUntil('a.example', at(20))
      await place.frontier.put('2', [hop('http://a.example/1')])
      expect(await get(place, 49)).toEqual([])
      expect(await place.frontier.get('2', { worker: 'one', queues: 1, lease: LEASE, at: at(49) })).toEqual([])
      expect(await place.frontier.stats('1', at(49))).toMatchObject({ queues: 1, blocked: 1, nextAt: at(50) })
      expect(await get(place, 50)).toEqual(['http://a.example/1'])
    })

    test('a queue blocked while its hop is out stays blocked after the answer', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2')])
      await get(place, 0)
      await place.frontier.blockUntil('a.example', at(30))
      await settle(place, 'http://a.example/1', 1)
      expect(await get(place, 29)).toEqual([])
      expect(await get(place, 30)).toEqual(['http://a.example/2'])
    })

    test('a toll blocks its queue from the stroke that settles its hop', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2')])
      await get(place, 0)
      const tolls = [toll('a.example', { until: at(5) })]
      await place.frontier.settle('1', [settled('http://a.example/1')], { at: at(1), tolls })
      expect(await get(place, 4)).toEqual([])
      expect(await get(place, 5)).toEqual(['http://a.example/2'])
    })

    test('the delay of a queue is kept with its reason', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      await place.frontier.setDelay('a.example', 5000, 'Crawl-delay: 5')
      await get(place, 0)
      expect(await place.frontier.queues('1', { limit: 9, at: at(0) })).toMatchObject([
        { queue: 'a.example', leased: 1, delay: 5000, why: 'Crawl-delay: 5', blockedUntil: null },
      ])
    })

    test('a clock that is set back blocks nothing for longer than was asked', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://b.example/1'), hop('http://b.example/2')])
      expect(await get(place, 7200, { queues: 2 })).toHaveLength(2)
      await place.frontier.blockUntil('b.example', at(7210))
      await settle(place, 'http://b.example/1', 7201)
      expect(await get(place, 1)).toEqual([])
      expect(await get(place, 10)).toEqual(['http://b.example/2'])
    })
  })

  describe(`limits kept by ${engine}`, () => {
    const { open, fresh } = opener(newPlace)

    test('what waits in a queue that has had its share is dropped and noted, and nothing more is taken in', async () => {
      const place = await fresh()
      await place.frontier.setLimits('1', { requests: 3, pages: 0 })
      await place.frontier.put('1', [1, 2, 3].map((n) => hop(`http://a.example/${n}`)).concat(hop('http://b.example/')))
      await get(place, 0)
      const tolls = [toll('a.example', { requests: 3 })]
      await place.frontier.settle('1', [settled('http://a.example/1')], { at: at(1), tolls })
      await place.frontier.put('1', [hop('http://a.example/4')])
      expect(await get(place, 2)).toEqual([])
      expect(await place.frontier.count('1', 'dropped')).toBe(3)
      const [group] = await place.crawls.notes('1', 9)
      expect(group).toMatchObject({ kind: 'skip', reason: 'host-limit', count: 3 })
      expect(group?.examples.map(({ address }) => address)).toEqual([2, 3, 4].map((n) => `http://a.example/${n}`))
    })

    test('requests of hops given back count towards the limit', async () => {
      const place = await fresh()
      await place.frontier.setLimits('1', { requests: 5, pages: 0 })
      await place.frontier.put('1', [hop('http://a.example/1')])
      await get(place, 0)
      const tolls = [toll('a.example', { requests: 5 })]
      await place.frontier.settle('1', [settled('http://a.example/1', { again: at(1) })], { at: at(0), tolls })
      expect(await get(place, 2)).toEqual([])
      expect(await place.frontier.stats('1', at(2))).toMatchObject({ waiting: 0, leased: 0 })
    })

    test('a host that was only asked on the way is charged too', async () => {
      const place = await fresh()
      await place.frontier.setLimits('1', { requests: 2, pages: 0 })
      await place.frontier.put('1', [hop('http://a.example/1')])
      await get(place, 0)
      const tolls = [toll('a.example'), toll('b.example', { requests: 2 })]
      await place.frontier.settle('1', [settled('http://a.example/1')], { at: at(1), tolls })
      await place.frontier.put('1', [hop('http://b.example/1')])
      expect(await get(place, 2)).toEqual([])
    })

    test('what a crawl remembers is there for all handles, as it was told last, and for no other crawl', async () => {
      const url = await newPlace()
      const [one, two] = [await open(url), await open(url)]
      const remember = (...memories: (readonly [string, string])[]) =>
        one.frontier.settle('1', [], { at: at(0), tolls: [], memories: new Map(memories) })
      await remember(['colour', 'red'], ['shape', 'round'])
      await remember(['colour', 'blue'])
      await one.frontier.settle('1', [], { at: at(0), tolls: [] })
      expect(await two.frontier.recall('1', 'colour')).toBe('blue')
      expect(await two.frontier.recall('1', 'shape')).toBe('round')
      expect(await two.frontier.recall('2', 'colour')).toBeNull()
    })

    test('no more hops are out than pages are left, over all handles', async () => {
      const url = await newPlace()
      const [one, two] = [await open(url), await open(url)]
      await one.frontier.setLimits('1', { requests: 0, pages: 5 })
      await one.frontier.put(
        '1',
        Array.from({ length: 9 }, (_, n) => hop(`http://h${n}.example/`)),
      )
      const first = await get(one, 0, { queues: 3 })
      expect(first).toHaveLength(3)
      expect(await get(two, 0, { worker: 'two' })).toHaveLength(2)
      await settle(one, first[0] as string, 1, { counts: { pages: 1 } })
      await settle(one, first[1] as string, 1)
      expect(await two.frontier.stats('1', at(1))).toMatchObject({ room: 1 })
      expect(await get(one, 1)).toHaveLength(1)
    })
  })
}
