import { describe, expect, test } from 'vitest'
import { type Answering, moves, status } from '../loopback.ts'
import type { Page } from './page.ts'
import { html, serving, words } from './test-serving.ts'

describe('a page', () => {
  test('comes with its status, headers, bytes and validators', async () => {
    const { read } = await serving({ 'a.example/1': html('<p>words', { etag: '"v1"', 'last-modified': 'a day' }) })
    const page = await read('http://a.example/1')
    expect(page).toMatchObject({
      kind: 'page',
      status: 200,
      truncated: null,
      validators: { etag: '"v1"', lastModified: 'a day' },
    })
    expect(words(page)).toBe('<p>words')
  })

  test('is asked for under an honest name, after robots.txt, without a cookie', async () => {
    const { read, server } = await serving({ 'a.example/1': html('x', { 'set-cookie': 'a=b' }), 'a.example/2': 'y' })
    await read('http://a.example/1')
    await read('http://a.example/2')
    expect(server.asked('a.example')).toEqual(['/robots.txt', '/1', '/2'])
    expect(server.log.map(({ headers }) => headers['user-agent'])).toEqual(
      Array(3).fill('Grapevine/0 (+http://us.example/)'),
    )
    expect(server.log.some(({ headers }) => headers.cookie !== undefined)).toBe(false)
  })

  test('is asked for with the validators of its last reading, and may be unchanged', async () => {
    const { capture } = await serving({
      'a.example/1': (request, response) =>
        response.writeHead(request.headers['if-none-match'] === 'W/"v1"' ? 304 : 200).end(),
    })
    const last = { etag: 'W/"v1"', lastModified: null, hash: null }
    const page = await capture({ address: 'http://a.example/1', redirects: 0 }, last)
    expect(page).toMatchObject({ kind: 'page', status: 304, body: null, validators: last })
  })

  test('of the same bytes is unchanged, whatever its server says', async () => {
    const { read, capture } = await serving({ 'a.example/1': 'same' })
    const first = (await read('http://a.example/1')) as Page
    expect(await capture({ address: 'http://a.example/1', redirects: 0 }, first.validators)).toMatchObject({
      status: 200,
      body: null,
    })
  })

  test('is asked for once more with the cookie that its server cannot do without, and with no other', async () => {
    const picky: Answering = (request, response) => {
      const knows = request.headers.cookie === 'seen=1; of=2'
      if (knows) return response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'more=3' }).end('words')
      return response
        .writeHead(302, { location: '/1', 'set-cookie': ['seen=1; Path=/', 'of=2; Expires=never, ever'] })
        .end()
    }
    const { read, server } = await serving({ 'a.example/1': picky, 'a.example/2': 'more' })
    expect(words(await read('http://a.example/1'))).toBe('words')
    await read('http://a.example/2')
    expect(server.log.map(({ path, headers }) => [path, headers.cookie])).toEqual([
      ...[
        ['/robots.txt', undefined],
        ['/1', undefined],
        ['/1', 'seen=1; of=2'],
        ['/2', undefined],
      ],
    ])
  })

  test('that never has cookies enough is asked for twice', async () => {
    const never: Answering = (_, response) => response.writeHead(302, { location: '/1', 'set-cookie': 'a=1' }).end()
    const { read, server } = await serving({ 'a.example/1': never })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'too-many-redirects' })
    expect(server.asked('a.example')).toEqual(['/robots.txt', '/1', '/1'])
  })

  test('without a type is read', async () => {
    const { read } = await serving({ 'a.example/1': (_, response) => response.writeHead(200).end('<p>hello') })
    expect(words(await read('http://a.example/1'))).toBe('<p>hello')
  })
})

describe('a limit', () => {
  test('cuts a page that is too large, and says where', async () => {
    const { read } = await serving({ 'a.example/1': 'x'.repeat(5000) }, { maxBytes: 1000 })
    const page = (await read('http://a.example/1')) as Page
    expect(page.truncated).toBe('the answer at 1000 bytes')
    expect(page.body).toHaveLength(1000)
  })

  test('ends an answer that never ends', async () => {
    const drip: Answering = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    }
    const { read } = await serving({ 'a.example/1': drip }, { timeout: 300 })
    expect(await read('http://a.example/1')).toMatchObject({ kind: 'refusal', reason: 'timeout' })
  })

  test('ends a wait for the first byte', async () => {
    const { read } = await serving({ 'a.example/1': () => {} }, { timeout: 200 })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'timeout' })
  })

  test('refuses headers without end', async () => {
    const { read } = await serving({ 'a.example/1': html('x', { 'x-long': 'y'.repeat(40_000) }) })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'bad-answer' })
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
    const { read } = await serving({ 'a.example/1': status(Number(code)) })
    expect(await read('http://a.example/1')).toMatchObject({ kind: 'refusal', reason, status: Number(code) })
  })

  test('is what comes as an image, and its bytes are not read', async () => {
    const { read } = await serving({
      'a.example/1.jpg': (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end('jpg'),
    })
    expect(await read('http://a.example/1.jpg')).toMatchObject({ reason: 'not-html', detail: 'image/jpeg' })
  })

  test('comes from a server that hangs up', async () => {
    const { read } = await serving({ 'a.example/1': (request) => request.socket.destroy() })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'connection-failed' })
  })

  test('comes from where nobody listens', async () => {
    const { read } = await serving({}, { connectTo: ['*=127.0.0.1:1'] })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'connection-refused' })
  })

  test('comes from a name that does not exist', async () => {
    const { read } = await serving({}, { connectTo: [] })
    expect(await read('http://no-such-host.invalid/1')).toMatchObject({ reason: 'no-such-host', retryAt: null })
  })

  test('429 says when to ask again, in seconds or as a date', async () => {
    const soon = new Date(Date.now() + 3_600_000).toUTCString()
    const { read, politeness } = await serving({
      'a.example/1': status(429, { 'retry-after': '3600' }),
      'b.example/1': status(503, { 'retry-after': soon }),
    })
    const first = await read('http://a.example/1')
    expect(first).toMatchObject({ reason: 'rate-limited', retryAt: expect.any(String) })
    expect(await read('http://b.example/1')).toMatchObject({
      reason: 'server-error',
      retryAt: new Date(soon).toISOString(),
    })
    expect(politeness.freeAt('b.example')).toBe(Date.parse(soon))
  })
})

describe('a redirect', () => {
  test('is not followed: it says where to', async () => {
    const { read, server } = await serving({ 'a.example/1': moves('/2?x=1') })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'moved', to: 'http://a.example/2?x=1' })
    expect(server.asked('a.example')).toEqual(['/robots.txt', '/1'])
  })

  test('to itself, or one too many, leads nowhere', async () => {
    const { read } = await serving({ 'a.example/1': moves('/1'), 'a.example/2': moves('/3') }, { maxRedirects: 2 })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'too-many-redirects' })
    expect(await read('http://a.example/2', 2)).toMatchObject({ reason: 'too-many-redirects' })
  })

  test('from a post to the home page means that the post is missing', async () => {
    const { read } = await serving({ 'a.example/2006/post': moves('/') })
    expect(await read('http://a.example/2006/post')).toMatchObject({
      reason: 'missing',
      detail: 'sent to the home page',
    })
  })

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://user:pw@a.example/'])(
    'to %s is a bad address',
    async (to) => {
      const { read } = await serving({ 'a.example/1': moves(to) })
      expect(await read('http://a.example/1')).toMatchObject({ reason: 'bad-address' })
    },
  )
})
