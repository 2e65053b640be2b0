import { describe, expect, test } from 'vitest'
import { type Answering, answer, moves, status } from '../../loopback.ts'
import { serving, stoppedClock, words } from '../test-serving.ts'

describe('robots.txt', () => {
  const page = { 'a.example/1': 'words' }
  test('forbids by the line that is kept', async () => {
    const { read, server } = await serving({ ...page, 'a.example/robots.txt': 'User-agent: *\nDisallow: /1' })
    expect(await read('http://a.example/1')).toMatchObject({
      kind: 'skip',
      reason: 'robots',
      detail: 'Disallow: /1',
    })
    expect(server.asked('a.example')).toEqual(['/robots.txt'])
  })

  test.each([400, 401, 403, 404, 410])('that answers %i allows everything', async (code) => {
    const { read } = await serving({ ...page, 'a.example/robots.txt': status(code) })
    expect(words(await read('http://a.example/1'))).toBe('words')
  })

  test.each([500, 503, 429])('that answers %i puts everything off for now', async (code) => {
    const { read } = await serving({ ...page, 'a.example/robots.txt': status(code) })
    const detail = `robots.txt answered ${code}`
    expect(await read('http://a.example/1')).toMatchObject({
      kind: 'put-off',
      reason: 'robots',
      detail,
      retryAt: expect.any(String),
    })
  })

  test('that nobody answers puts the page off for the same reason', async () => {
    const { read } = await serving({ ...page, 'a.example/robots.txt': (request) => request.socket.destroy() })
    expect(await read('http://a.example/1')).toMatchObject({
      kind: 'put-off',
      reason: 'connection-failed',
      retryAt: expect.any(String),
    })
  })

  test('is followed through five redirects, and through no more', async () => {
    const hops = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`a.example/r${n}`, moves(`/r${n + 1}`)]))
    const forbid = 'User-agent: *\nDisallow: /'
    const five = { 'a.example/robots.txt': moves('/r2'), ...hops, 'a.example/r6': forbid }
    expect(await (await serving({ ...page, ...five })).read('http://a.example/1')).toMatchObject({ reason: 'robots' })
    const six = { ...five, 'a.example/robots.txt': moves('/r1') }
    expect(words(await (await serving({ ...page, ...six })).read('http://a.example/1'))).toBe('words')
  })

  test('is asked for once', async () => {
    const { read, server } = await serving({ ...page, 'a.example/2': 'more' })
    await Promise.all(['http://a.example/1', 'http://a.example/2'].map((address) => read(address)))
    expect(server.asked('a.example').filter((path) => path === '/robots.txt')).toHaveLength(1)
  })

  test('is asked for again after a day', async () => {
    const clock = stoppedClock()
    const { read, server } = await serving(page, {}, { now: clock.now })
    for (const hours of [0, 23, 2]) {
      clock.pass(hours * 3_600_000)
      await read('http://a.example/1')
    }
    expect(server.asked('a.example')).toEqual(['/robots.txt', '/1', '/1', '/robots.txt', '/1'])
  })

  test('that is in trouble a day later still says what it said', async () => {
    const clock = stoppedClock()
    let asked = 0
    const robots: Answering = (request, response) =>
      answer(asked++ === 0 ? 'User-agent: *\nDisallow: /1' : status(500), request, response)
    const { read } = await serving(
      { ...page, 'a.example/2': 'more', 'a.example/robots.txt': robots },
      {},
      { now: clock.now },
    )
    for (const hours of [0, 25]) {
      clock.pass(hours * 3_600_000)
      expect(await read('http://a.example/1')).toMatchObject({ reason: 'robots', detail: 'Disallow: /1' })
      clock.pass(1000)
    }
    expect(words(await read('http://a.example/2'))).toBe('more')
  })

  test('with a byte order mark, of 500 KiB and more, is read as far as that', async () => {
    const text = `\uFEFFUser-agent: *\nDisallow: /1\n${'# and so on\n'.repeat(60_000)}Disallow: /2`
    const { read } = await serving({ ...page, 'a.example/2': 'more', 'a.example/robots.txt': text })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'robots' })
    expect(words(await read('http://a.example/2'))).toBe('more')
  })

  test('sets the pause of its host: one that is long keeps no slot', async () => {
    const { read } = await serving({ ...page, 'a.example/robots.txt': 'User-agent: *\nCrawl-delay: 60' })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'rate-limited', retryAt: expect.any(String) })
  })
})
