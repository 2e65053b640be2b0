import { afterEach, describe, expect, test } from 'vitest'
import type { CrawlSettings } from '../../../frontier/crawls.ts'
import { type Answering, type Loopback, loopbackSettings, moves, openLoopback, status } from '../../loopback.ts'
import { type Capturer, openCapture } from '../capture.ts'
import type { Page } from '../page.ts'

let server: Loopback
let capturer: Capturer
afterEach(async () => {
  await capturer?.close()
  await server?.close()
})

async function serving(pages: Readonly<Record<string, Answering>>, more: Partial<CrawlSettings> = {}) {
  server = await openLoopback(pages)
  const settings = loopbackSettings(server.port, more)
  capturer = openCapture({ settings, closed: false, now: Date.now, signal: new AbortController().signal })
  return (address: string, redirects = 0) => capturer.capture({ address, redirects }, null)
}
const body = (got: unknown): string => Buffer.from((got as Page).body ?? []).toString()

describe('robots.txt', () => {
  const page = { 'a.example/1': 'words' }
  test('forbids by the line that is kept', async () => {
    const capture = await serving({ ...page, 'a.example/robots.txt': 'User-agent: *\nDisallow: /1' })
    expect(await capture('http://a.example/1')).toMatchObject({
      kind: 'skip',
      reason: 'robots',
      detail: 'Disallow: /1',
    })
    expect(server.asked('a.example')).toEqual(['/robots.txt'])
  })

  test.each([400, 401, 403, 404, 410])('that answers %i allows everything', async (code) => {
    const capture = await serving({ ...page, 'a.example/robots.txt': status(code) })
    expect(body(await capture('http://a.example/1'))).toBe('words')
  })

  test.each([500, 503, 429])('that answers %i forbids everything for now', async (code) => {
    const capture = await serving({ ...page, 'a.example/robots.txt': status(code) })
    const detail = `robots.txt answered ${code}`
    expect(await capture('http://a.example/1')).toMatchObject({
      kind: 'skip',
      reason: 'robots',
      detail,
      retryAt: expect.any(String),
    })
  })

  test('that nobody answers refuses the page for the same reason', async () => {
    const capture = await serving({ ...page, 'a.example/robots.txt': (request) => request.socket.destroy() })
    expect(await capture('http://a.example/1')).toMatchObject({
      kind: 'refusal',
      reason: 'connection-failed',
      retryAt: expect.any(String),
    })
  })

  test('is followed through five redirects, and through no more', async () => {
    const hops = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`a.example/r${n}`, moves(`/r${n + 1}`)]))
    const forbid = 'User-agent: *\nDisallow: /'
    const five = { 'a.example/robots.txt': moves('/r2'), ...hops, 'a.example/r6': forbid }
    expect(await (await serving({ ...page, ...five }))('http://a.example/1')).toMatchObject({ reason: 'robots' })
    await capturer.close()
    await server.close()
    const six = { ...five, 'a.example/robots.txt': moves('/r1') }
    expect(body(await (await serving({ ...page, ...six }))('http://a.example/1'))).toBe('words')
  })

  test('is asked for once', async () => {
    const capture = await serving({ ...page, 'a.example/2': 'more' })
    await Promise.all(['http://a.example/1', 'http://a.example/2'].map((address) => capture(address)))
    expect(server.asked('a.example').filter((path) => path === '/robots.txt')).toHaveLength(1)
  })

  test('sets the pause of its host: one that is long keeps no slot', async () => {
    const capture = await serving({ ...page, 'a.example/robots.txt': 'User-agent: *\nCrawl-delay: 60' })
    expect(await capture('http://a.example/1')).toMatchObject({ reason: 'rate-limited', retryAt: expect.any(String) })
  })
})
