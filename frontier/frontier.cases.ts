// What every engine must do with its queues.
import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Hop } from './frontier.ts'
import type { OpenFrontier } from './open.ts'
import { at, LEASE, type NewPlace, opener } from './places.cases.ts'

const hop = (address: string, more: Partial<Hop> = {}): Hop => {
  return { address, depth: 0, because: 'seed', via: null, redirects: 0, priority: 0, ...more }
}

export function frontierCases(engine: string, newPlace: NewPlace): void {
  describe(`queues kept by ${engine}`, () => {
    const { open, fresh } = opener(newPlace)
    const get = async ({ frontier }: OpenFrontier, seconds: number, queues = 10) => {
      const leased = await frontier.get('1', { queues, lease: LEASE, at: at(seconds) })
      return leased.map(({ address }) => address)
    }
    const done = ({ frontier }: OpenFrontier, address: string, seconds: number, requests = 1) => {
      return frontier.done('1', address, { at: at(seconds), requests })
    }

    test('a hop comes back as it was put, with its queue and its attempt', async () => {
      const { frontier } = await fresh()
      const put = hop('http://a.example:81/1', { depth: 2, because: 'linkback', via: 'http://b.example/', priority: 7 })
      expect(await frontier.put('1', [put])).toBe(1)
      const leased = await frontier.get('1', { queues: 1, lease: LEASE, at: at(0) })
      expect(leased).toEqual([{ ...put, queue: 'a.example:81', attempts: 1 }])
    })

    test('a known address is ignored, whatever became of it', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      expect(await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2')])).toBe(1)
      await get(place, 0)
      await done(place, 'http://a.example/1', 1)
      expect(await place.frontier.put('1', [hop('http://a.example/1')])).toBe(0)
      expect(await place.frontier.put('2', [hop('http://a.example/1')])).toBe(1)
    })

    test('a known address that waits keeps the shallower depth', async () => {
      const { frontier } = await fresh()
      await frontier.put('1', [hop('http://a.example/1', { depth: 3, priority: 30 })])
      await frontier.put('1', [hop('http://a.example/1', { depth: 1, priority: 10 })])
      await frontier.put('1', [hop('http://a.example/1', { depth: 2, priority: 20 })])
      expect(await frontier.get('1', { queues: 1, lease: LEASE, at: at(0) })).toMatchObject([
        { depth: 1, priority: 10 },
      ])
    })

    test('one host is handed out once at a time, however much waits there', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2'), hop('http://b.example/')])
      expect(await get(place, 0)).toEqual(['http://a.example/1', 'http://b.example/'])
      expect(await get(place, 1)).toEqual([])
      await done(place, 'http://a.example/1', 2)
      expect(await get(place, 3)).toEqual(['http://a.example/2'])
    })

    test('one host is handed out once at a time over all crawls', async () => {
      const { frontier } = await fresh()
      await frontier.put('1', [hop('http://a.example/1')])
      await frontier.get('1', { queues: 1, lease: LEASE, at: at(0) })
      await frontier.put('2', [hop('http://a.example/2')])
      expect(await frontier.get('2', { queues: 1, lease: LEASE, at: at(1) })).toEqual([])
      await frontier.done('1', 'http://a.example/1', { at: at(2), requests: 1 })
      expect(await frontier.get('2', { queues: 1, lease: LEASE, at: at(3) })).toHaveLength(1)
    })

    test('within a queue the smaller priority is sooner, then who came first', async () => {
      const place = await fresh()
      const hops = [hop('http://a.example/c', { priority: 2 }), hop('http://a.example/b', { priority: 1 })]
      await place.frontier.put('1', [...hops, hop('http://a.example/a', { priority: 2 })])
      const order: string[] = []
      for (let second = 0; second < 3; second++) {
        const [address] = await get(place, second)
        order.push(address as string)
        await done(place, address as string, second)
      }
      expect(order).toEqual(['http://a.example/b', 'http://a.example/c', 'http://a.example/a'])
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
        const [address] = await get(place, second, 1)
        first.push(address as string)
        await done(place, address as string, second)
      }
      expect(first.filter((address) => address.includes('small'))).toHaveLength(20)
    })

    test('an expired lease comes back by itself and counts its attempts', async () => {
      const { frontier } = await fresh()
      await frontier.put('1', [hop('http://a.example/1')])
      await frontier.get('1', { queues: 1, lease: LEASE, at: at(0) })
      expect(await frontier.get('1', { queues: 1, lease: LEASE, at: at(59) })).toEqual([])
      expect(await frontier.get('1', { queues: 1, lease: LEASE, at: at(60) })).toMatchObject([{ attempts: 2 }])
    })

    test('a released hop waits until its time, and others of its queue pass it', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2', { priority: 9 })])
      await get(place, 0)
      await place.frontier.release('1', 'http://a.example/1', { until: at(100), requests: 1 })
      expect(await get(place, 1)).toEqual(['http://a.example/2'])
      await done(place, 'http://a.example/2', 2)
      expect(await get(place, 99)).toEqual([])
      expect((await place.frontier.stats('1', at(99))).nextAt).toBe(at(100))
      expect(await get(place, 100)).toEqual(['http://a.example/1'])
    })

    test('a blocked queue hands out nothing before its time, in any crawl, and a block is never shortened', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      await place.frontier.blockUntil('a.example:80', at(50))
      await place.frontier.blockUntil('a.example:80', at(20))
      await place.frontier.put('2', [hop('http://a.example/1')])
      expect(await get(place, 49)).toEqual([])
      expect(await place.frontier.get('2', { queues: 1, lease: LEASE, at: at(49) })).toEqual([])
      expect(await place.frontier.stats('1', at(49))).toMatchObject({ queues: 1, blocked: 1, nextAt: at(50) })
      expect(await get(place, 50)).toEqual(['http://a.example/1'])
    })

    test('a queue blocked while its hop is out stays blocked after the answer', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2')])
      await get(place, 0)
      await place.frontier.blockUntil('a.example:80', at(30))
      await done(place, 'http://a.example/1', 1)
      expect(await get(place, 29)).toEqual([])
      expect(await get(place, 30)).toEqual(['http://a.example/2'])
    })

    test('the delay of a queue is kept', async () => {
      const { frontier } = await fresh()
      expect(await frontier.delayOf('a.example:80')).toBeNull()
      await frontier.setDelay('a.example:80', 5000)
      expect(await frontier.delayOf('a.example:80')).toBe(5000)
    })

    test('what waits beyond the limit of its queue is dropped and counted', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2'), hop('http://b.example/')])
      await get(place, 0)
      await done(place, 'http://a.example/1', 1, 3)
      expect(await place.frontier.overLimit('1', 4)).toEqual([])
      expect(await place.frontier.overLimit('1', 3)).toEqual(['http://a.example/2'])
      expect(await place.frontier.stats('1', at(2))).toMatchObject({ waiting: 0, leased: 1, done: 1 })
      expect(await place.frontier.put('1', [hop('http://a.example/2')])).toBe(0)
    })

    test('requests of hops given back count towards the limit', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      await get(place, 0)
      await place.frontier.release('1', 'http://a.example/1', { until: at(1), requests: 5 })
      expect(await place.frontier.overLimit('1', 5)).toEqual(['http://a.example/1'])
    })

    test('stats count what waits, is out and is done, and say when to ask again', async () => {
      const place = await fresh()
      expect(await place.frontier.stats('1', at(0))).toEqual({
        ...{ waiting: 0, leased: 0, done: 0, queues: 0, blocked: 0, nextAt: null },
      })
      await place.frontier.put('1', [hop('http://a.example/1'), hop('http://a.example/2'), hop('http://b.example/')])
      expect((await place.frontier.stats('1', at(0))).nextAt).toBeNull()
      await get(place, 0)
      await done(place, 'http://b.example/', 0)
      expect(await place.frontier.stats('1', at(0))).toMatchObject({ waiting: 1, leased: 1, done: 1, queues: 1 })
    })

    test('leases of a crawler that is gone are void at once', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      await get(place, 0)
      await place.frontier.releaseAll('1')
      expect(await get(place, 1)).toEqual(['http://a.example/1'])
    })

    test('a dropped crawl is forgotten, and the same addresses are new again', async () => {
      const place = await fresh()
      await place.frontier.put('1', [hop('http://a.example/1')])
      await place.frontier.drop('1')
      expect(await get(place, 0)).toEqual([])
      expect(await place.frontier.put('1', [hop('http://a.example/1')])).toBe(1)
    })

    test('two handles share the work and no address is handed out twice', async () => {
      const url = await newPlace()
      const handles = [await open(url), await open(url)] as const
      const hops = Array.from({ length: 300 }, (_, index) => hop(`http://host${index % 30}.example/${index}`))
      await handles[0].frontier.put('1', hops)
      const seen: string[] = []
      const work = async (handle: OpenFrontier) => {
        for (let second = 0; seen.length < 300 && second < 1000; second++) {
          for (const address of await get(handle, second, 3)) {
            seen.push(address)
            await done(handle, address, second)
          }
          await new Promise(setImmediate)
        }
      }
      await Promise.all(handles.map(work))
      expect(new Set(seen).size).toBe(300)
      expect(seen).toHaveLength(300)
    })

    test('what was put and done before kill -9 is there after it', async () => {
      const url = await newPlace()
      const said = await killedInTheMiddle(url)
      const place = await open(url)
      await place.frontier.releaseAll('1')
      const { waiting, leased, done: read } = await place.frontier.stats('1', at(1_000_000))
      expect(leased).toBe(0)
      expect(read).toBeGreaterThanOrEqual(said)
      expect((waiting + read) % 10).toBe(0)
    })
  })
}

/** Puts ten, reads one, says so, over and over; killed after it has said it 20 times. Returns what it said last. */
async function killedInTheMiddle(url: string): Promise<number> {
  const script = `
    const { openFrontier } = await import(${JSON.stringify(new URL('./open.ts', import.meta.url).href)})
    const { frontier } = await openFrontier(${JSON.stringify(url)})
    for (let round = 1; ; round++) {
      await frontier.put('1', Array.from({ length: 10 }, (_, index) => ({ address: \`http://h\${index}.example/\${round}\`,
        depth: 0, because: 'seed', via: null, redirects: 0, priority: 0 })))
      const at = new Date(round * 1000).toISOString()
      for (const { address } of await frontier.get('1', { queues: 1, lease: 60000, at })) await frontier.done('1', address, { at, requests: 1 })
      process.stdout.write(round + '\\n')
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    if (said.split('\n').length > 20) child.kill('SIGKILL')
  }
  return Number(said.split('\n').slice(0, -1).at(-1))
}
