import { describe, expect, test } from 'vitest'
import { type Answering, answer, status } from '../../loopback.ts'
import { html, serving, stoppedClock } from '../test-serving.ts'
import type { HostRestsError } from './host-rests.ts'
import { openSeats, SEATS } from './seats.ts'

const QUEUE = 'a.example'
const slowly: Answering = (request, response) =>
  setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(request.url), 20)

describe('a host', () => {
  test('is asked one thing at a time', async () => {
    const { read, server, politeness } = await serving(
      Object.fromEntries([1, 2, 3, 4].map((n) => [`a.example/${n}`, slowly])),
    )
    await Promise.all([1, 2, 3, 4].map((n) => read(`http://a.example/${n}`)))
    expect(server.log.map(({ atOnce }) => atOnce)).toEqual([0, 0, 0, 0, 0])
    expect(politeness.owing()).toEqual([QUEUE])
    expect([politeness.spent(QUEUE), politeness.spent(QUEUE)]).toEqual([5, 0])
    expect(politeness.owing()).toEqual([])
  })

  test('that rests for long is not asked at all', async () => {
    const { read, server } = await serving({
      'a.example/1': status(429, { 'retry-after': '3600' }),
      'a.example/2': 'words',
    })
    await read('http://a.example/1')
    expect(await read('http://a.example/2')).toMatchObject({ kind: 'put-off', retryAt: expect.any(String) })
    expect(server.asked('a.example')).toEqual(['/robots.txt', '/1'])
  })

  test('that is overcharged slows down, and recovers as it answers well', async () => {
    const clock = stoppedClock()
    let answers = 0
    const busy: Answering = (request, response) => answer(answers++ < 3 ? status(503) : html('x'), request, response)
    const { read, politeness } = await serving({ 'a.example/1': busy }, {}, { now: clock.now })
    const pauses: number[] = []
    for (let time = 0; time < 6; time++) {
      await read('http://a.example/1')
      pauses.push(politeness.pace(QUEUE).pause)
      clock.pass(60_000)
    }
    expect(pauses).toEqual([1000, 2000, 4000, 2000, 1000, 0])
  })

  test('that overcharged robots.txt slows down as well', async () => {
    const { read, politeness } = await serving({ 'a.example/robots.txt': status(429) })
    await read('http://a.example/1')
    expect(politeness.pace(QUEUE)).toEqual({ pause: 1000, why: 'answered 429' })
  })

  test('that asks for a Crawl-delay has it from then on, and it is said whose wish that is', async () => {
    const { read, politeness } = await serving({ 'a.example/robots.txt': 'User-agent: *\nCrawl-delay: 20' })
    await read('http://a.example/1')
    expect(politeness.pace(QUEUE)).toEqual({ pause: 20_000, why: 'Crawl-delay' })
  })
})

describe('a host that fails', () => {
  async function failing(answering: Answering, robots: Answering = status(404)) {
    const clock = stoppedClock()
    const pages = Object.fromEntries([1, 2, 3].map((n) => [`a.example/${n}`, answering]))
    const { read, server, politeness } = await serving(
      { ...pages, 'a.example/robots.txt': robots },
      {},
      { now: clock.now },
    )
    const got: string[] = []
    for (let time = 0; time < 14; time++) {
      const { reason, retryAt } = (await read(`http://a.example/${1 + (time % 3)}`)) as {
        reason: string
        retryAt: string
      }
      got.push(reason)
      clock.pass(Math.max(politeness.freeAt(QUEUE), retryAt ? Date.parse(retryAt) : 0, clock.now()) - clock.now())
    }
    return { got, asked: server.asked('a.example') }
  }

  test('with silence rests ever longer, and is given up with a reason for all that waits', async () => {
    const { got, asked } = await failing((request) => request.socket.destroy())
    expect(got.slice(0, 4)).toEqual(Array(4).fill('connection-failed'))
    expect(new Set(got.slice(4))).toEqual(new Set(['host-given-up']))
    expect(asked).toHaveLength(5)
  })

  test('with one broken page after another is given up as well', async () => {
    const { got, asked } = await failing(status(500))
    expect(got.filter((reason) => reason === 'server-error')).toHaveLength(8)
    expect(got.at(-1)).toBe('host-given-up')
    expect(asked).toHaveLength(9)
  })

  test('from the start is asked for robots.txt alone, a few times within seconds', async () => {
    const { got, asked } = await failing(html('x'), (request) => request.socket.destroy())
    expect(got.at(-1)).toBe('host-given-up')
    expect(asked).toEqual(Array(3).fill('/robots.txt'))
  })

  test('because we were cut off is given up for nothing of that', async () => {
    const { read, pardon, politeness, server } = await serving({
      'a.example/robots.txt': (request) => request.socket.destroy(),
    })
    for (let time = 0; time < 5; time++) {
      expect(await read('http://a.example/1')).toMatchObject({ reason: 'connection-failed' })
      pardon('http://a.example/1')
    }
    expect([politeness.pace(QUEUE).why, server.asked(QUEUE).length]).toEqual([null, 5])
  })

  test('with a robots.txt in trouble is not read today', async () => {
    const { got, asked } = await failing(html('x'), status(503))
    expect(new Set(got)).toEqual(new Set(['robots']))
    expect(asked).toEqual(Array(4).fill('/robots.txt'))
  })

  test('now and then is not given up', async () => {
    let count = 0
    const { got } = await failing((request, response) =>
      answer(count++ % 3 === 2 ? html('x') : status(500), request, response),
    )
    expect(got).not.toContain('host-given-up')
  })
})

describe('hosts at one IP address', () => {
  test('are asked a few at once', async () => {
    let [open, most] = [0, 0]
    const counting: Answering = (_, response) => {
      most = Math.max(most, ++open)
      response.on('close', () => open--)
      setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('x'), 20)
    }
    const names = Array.from({ length: 20 }, (_, index) => `blog-${index}.example`)
    const { read } = await serving(
      Object.fromEntries(
        names.flatMap((name) => [
          [`${name}/robots.txt`, counting],
          [`${name}/1`, counting],
        ]),
      ),
    )
    const got = await Promise.all(names.map((name) => read(`http://${name}/1`)))
    expect(most).toBe(SEATS)
    expect(got.filter(({ kind }) => kind === 'page').length).toBeGreaterThan(SEATS)
  })

  test('have their turns at a pace, and who is put off keeps its turn', async () => {
    const clock = stoppedClock()
    const seats = openSeats({ delay: 1000, longestWait: 0, now: clock.now, signal: new AbortController().signal })
    const turn = async (host: string) => {
      try {
        const leave = await seats.take('192.0.2.1', host)
        leave()
        return 'now'
      } catch (error) {
        return (error as HostRestsError).until - 1_000_000
      }
    }
    expect([await turn('a'), await turn('b'), await turn('c'), await turn('b')]).toEqual(['now', 250, 500, 250])
    clock.pass(250)
    expect([await turn('b'), await turn('c'), await turn('a')]).toEqual(['now', 500, 750])
    expect(seats.turnOf('192.0.2.1', 'a')).toBe(1_000_750)
  })
})
