import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import type { CrawlSettings } from '../../frontier/crawls.ts'
import { type Answering, type Loopback, loopbackSettings, moves, openLoopback, status } from '../loopback.ts'
import { type Capturer, openCapture } from './capture.ts'
import type { Page } from './page.ts'

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
const html = (bytes: Buffer | string, headers: Record<string, string> = {}): Answering => {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(bytes)
}

describe('a page', () => {
  test('comes with its status, headers, bytes and validators', async () => {
    const capture = await serving({ 'a.example/1': html('<p>words', { etag: '"v1"', 'last-modified': 'a day' }) })
    const page = await capture('http://a.example/1')
    expect(page).toMatchObject({
      kind: 'page',
      status: 200,
      truncated: null,
      validators: { etag: '"v1"', lastModified: 'a day' },
    })
    expect(body(page)).toBe('<p>words')
  })

  test('is asked for under an honest name, after robots.txt, without a cookie', async () => {
    const capture = await serving({ 'a.example/1': html('x', { 'set-cookie': 'a=b' }), 'a.example/2': 'y' })
    await capture('http://a.example/1')
    await capture('http://a.example/2')
    expect(server.asked('a.example')).toEqual(['/robots.txt', '/1', '/2'])
    expect(server.log.map(({ headers }) => headers['user-agent'])).toEqual(
      Array(3).fill('Grapevine/0 (+http://us.example/)'),
    )
    expect(server.log.some(({ headers }) => headers.cookie !== undefined)).toBe(false)
  })

  test('is asked for with the validators of its last reading, and may be unchanged', async () => {
    await serving({
      'a.example/1': (request, response) =>
        response.writeHead(request.headers['if-none-match'] === 'W/"v1"' ? 304 : 200).end(),
    })
    const last = { etag: 'W/"v1"', lastModified: null, hash: null }
    const page = await capturer.capture({ address: 'http://a.example/1', redirects: 0 }, last)
    expect(page).toMatchObject({ kind: 'page', status: 304, body: null, validators: last })
  })

  test('of the same bytes is unchanged, whatever its server says', async () => {
    const capture = await serving({ 'a.example/1': 'same' })
    const first = (await capture('http://a.example/1')) as Page
    expect(await capturer.capture({ address: 'http://a.example/1', redirects: 0 }, first.validators)).toMatchObject({
      status: 200,
      body: null,
    })
  })

  test('comes out of gzip', async () => {
    const capture = await serving({ 'a.example/1': html(gzipSync('zipped'), { 'content-encoding': 'gzip' }) })
    expect(body(await capture('http://a.example/1'))).toBe('zipped')
  })

  test('without a type is read', async () => {
    const capture = await serving({ 'a.example/1': (_, response) => response.writeHead(200).end('<p>hello') })
    expect(body(await capture('http://a.example/1'))).toBe('<p>hello')
  })
})

describe('a limit', () => {
  test('cuts a page that is too large, and says where', async () => {
    const capture = await serving({ 'a.example/1': 'x'.repeat(5000) }, { maxBytes: 1000 })
    const page = (await capture('http://a.example/1')) as Page
    expect(page.truncated).toBe('the answer at 1000 bytes')
    expect(page.body).toHaveLength(1000)
  })

  test('holds after decompression: a bomb is cut', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    const capture = await serving({ 'a.example/1': html(bomb, { 'content-encoding': 'gzip' }) }, { maxBytes: 10_000 })
    expect((await capture('http://a.example/1')) as Page).toMatchObject({ truncated: 'the answer at 10000 bytes' })
  })

  test('ends an answer that never ends', async () => {
    const drip: Answering = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    }
    const capture = await serving({ 'a.example/1': drip }, { timeout: 300 })
    expect(await capture('http://a.example/1')).toMatchObject({ kind: 'refusal', reason: 'timeout' })
  })

  test('ends a wait for the first byte', async () => {
    const capture = await serving({ 'a.example/1': () => {} }, { timeout: 200 })
    expect(await capture('http://a.example/1')).toMatchObject({ reason: 'timeout' })
  })

  test('refuses headers without end', async () => {
    const capture = await serving({ 'a.example/1': html('x', { 'x-long': 'y'.repeat(40_000) }) })
    expect(await capture('http://a.example/1')).toMatchObject({ reason: 'bad-answer' })
  })
})

describe('no page', () => {
  const statuses = {
    404: 'missing',
    410: 'gone',
    403: 'forbidden',
    401: 'forbidden',
    451: 'forbidden',
    500: 'server-error',
    418: 'bad-answer',
  }
  test.each(Object.entries(statuses))('%s is %s', async (code, reason) => {
    const capture = await serving({ 'a.example/1': status(Number(code)) })
    expect(await capture('http://a.example/1')).toMatchObject({ kind: 'refusal', reason, status: Number(code) })
  })

  test('is what comes as an image, and its bytes are not read', async () => {
    const capture = await serving({
      'a.example/1.jpg': (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end('jpg'),
    })
    expect(await capture('http://a.example/1.jpg')).toMatchObject({ reason: 'not-html', detail: 'image/jpeg' })
  })

  test('comes from a server that hangs up', async () => {
    const capture = await serving({ 'a.example/1': (request) => request.socket.destroy() })
    expect(await capture('http://a.example/1')).toMatchObject({ reason: 'connection-failed' })
  })

  test('comes out of bytes that only claim to be compressed', async () => {
    const capture = await serving({ 'a.example/1': html('plain', { 'content-encoding': 'gzip' }) })
    expect(await capture('http://a.example/1')).toMatchObject({ reason: 'bad-answer' })
  })

  test('comes from where nobody listens', async () => {
    const capture = await serving({}, { connectTo: ['*=127.0.0.1:1'] })
    expect(await capture('http://a.example/1')).toMatchObject({ reason: 'connection-refused' })
  })

  test('comes from a name that does not exist', async () => {
    const capture = await serving({}, { connectTo: [] })
    expect(await capture('http://no-such-host.invalid/1')).toMatchObject({ reason: 'no-such-host', retryAt: null })
  })

  test('429 says when to ask again, in seconds or as a date', async () => {
    const soon = new Date(Date.now() + 3_600_000).toUTCString()
    const capture = await serving({
      'a.example/1': status(429, { 'retry-after': '3600' }),
      'b.example/1': status(503, { 'retry-after': soon }),
    })
    const first = await capture('http://a.example/1')
    expect(first).toMatchObject({ reason: 'rate-limited', retryAt: expect.any(String) })
    expect(await capture('http://b.example/1')).toMatchObject({
      reason: 'server-error',
      retryAt: new Date(soon).toISOString(),
    })
    expect(capturer.politeness.freeAt('b.example:80')).toBe(Date.parse(soon))
  })

  test('a host that rests for long is not asked at all', async () => {
    const capture = await serving({ 'a.example/1': status(429, { 'retry-after': '3600' }), 'a.example/2': 'words' })
    await capture('http://a.example/1')
    expect(await capture('http://a.example/2')).toMatchObject({ reason: 'rate-limited', retryAt: expect.any(String) })
    expect(server.asked('a.example')).toEqual(['/robots.txt', '/1'])
  })
})

describe('a redirect', () => {
  test('is not followed: it says where to', async () => {
    const capture = await serving({ 'a.example/1': moves('/2?x=1') })
    expect(await capture('http://a.example/1')).toMatchObject({ reason: 'moved', to: 'http://a.example/2?x=1' })
    expect(server.asked('a.example')).toEqual(['/robots.txt', '/1'])
  })

  test('to itself, or one too many, leads nowhere', async () => {
    const capture = await serving({ 'a.example/1': moves('/1'), 'a.example/2': moves('/3') }, { maxRedirects: 2 })
    expect(await capture('http://a.example/1')).toMatchObject({ reason: 'too-many-redirects' })
    expect(await capture('http://a.example/2', 2)).toMatchObject({ reason: 'too-many-redirects' })
  })

  test('from a post to the home page means that the post is missing', async () => {
    const capture = await serving({ 'a.example/2006/post': moves('/') })
    expect(await capture('http://a.example/2006/post')).toMatchObject({
      reason: 'missing',
      detail: 'sent to the home page',
    })
  })

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://user:pw@a.example/'])(
    'to %s is a bad address',
    async (to) => {
      const capture = await serving({ 'a.example/1': moves(to) })
      expect(await capture('http://a.example/1')).toMatchObject({ reason: 'bad-address' })
    },
  )
})

describe('an address that is not public', () => {
  const closed = { allowPrivate: [] }
  const spellings = [
    'http://127.0.0.1',
    'http://2130706433',
    'http://0x7f.1',
    'http://017700000001',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://localhost',
  ]
  test.each(spellings)('is refused as %s', async (origin) => {
    const capture = await serving({}, { ...closed, connectTo: [] })
    expect(await capture(`${origin}:${server.port}/`)).toMatchObject({ reason: 'private-address', retryAt: null })
    expect(server.log).toEqual([])
  })

  test('is refused under a name that leads there', async () => {
    const capture = await serving({ 'a.example/1': 'words' }, closed)
    expect(await capture('http://a.example/1')).toMatchObject({ reason: 'private-address' })
    expect(server.log).toEqual([])
  })
})

test('the sample blogosphere reaches its own hosts and no other', async () => {
  server = await openLoopback({ 'a.example/1': 'words', 'b.example/1': 'words' })
  const settings = loopbackSettings(server.port, { connectTo: [`a.example=127.0.0.1:${server.port}`] })
  capturer = openCapture({ settings, closed: true, now: Date.now, signal: new AbortController().signal })
  expect(await capturer.capture({ address: 'http://a.example/1', redirects: 0 }, null)).toMatchObject({ kind: 'page' })
  expect(await capturer.capture({ address: `http://127.0.0.1:${server.port}/1`, redirects: 0 }, null)).toMatchObject({
    reason: 'private-address',
  })
})

test('a host is asked one thing at a time', async () => {
  const slowly: Answering = (_, response) =>
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('x'), 20)
  const capture = await serving(Object.fromEntries([1, 2, 3, 4].map((n) => [`a.example/${n}`, slowly])))
  await Promise.all([1, 2, 3, 4].map((n) => capture(`http://a.example/${n}`)))
  expect(server.log.map(({ atOnce }) => atOnce)).toEqual([0, 0, 0, 0, 0])
  expect(capturer.politeness.spent('a.example:80')).toBe(5)
  expect(capturer.politeness.spent('a.example:80')).toBe(0)
})
