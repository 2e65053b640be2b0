import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Log, SILENT } from '../log.ts'
import { startApi } from './main.ts'
import { startTestServer, type TestServer } from './test-server.ts'

let server: TestServer
let guarded: TestServer
beforeAll(async () => {
  server = await startTestServer()
  guarded = await startTestServer({ token: 'open sesame', publicUrl: 'https://vine.example/' })
})
afterAll(async () => {
  await server.close()
  await guarded.close()
})

/** `fetch` may not set Host. */
function statusUnder(host: string, url: string): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const asking = request(new URL('/api/health', url), { headers: { Host: host } }, (response) => {
    response.resume()
    resolve(response.statusCode)
  })
  asking.on('error', reject)
  asking.end()
  return promise
}

/** All that comes back for a text that is sent and not gone on with. */
async function answerTo(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname, () => socket.write(text))
  return String(Buffer.concat(await Array.fromAsync(socket)))
}

/** A log that keeps what it is told. */
function heard() {
  const lines: Record<string, unknown>[] = []
  const note = (fields: object) => void lines.push({ ...fields })
  const log: Log = { ...SILENT, info: note, debug: note, warn: note, error: note, child: () => log }
  return { lines, log }
}

const SEEDS = { seeds: ['https://blog.example/a-post/'] }

describe('the names we answer to', () => {
  test.each(['localhost', 'localhost:4180', '127.0.0.1', '[::1]:4180'])('%s is the loopback', async (host) => {
    expect(await statusUnder(host, server.url)).toBe(200)
  })

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1', 'vine.example'])(
    '%s is somebody else (DNS rebinding)',
    async (host) => {
      expect(await statusUnder(host, server.url)).toBe(421)
    },
  )

  test('the public address is answered to where it is set', async () => {
    expect(await statusUnder('vine.example', guarded.url)).toBe(200)
  })
})

describe('headers of every answer', () => {
  test('allow nothing but our own script, style and data, and tell nothing of the machinery', async () => {
    const { headers } = await server.ask('/api/health')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test('stand on problems too', async () => {
    const { status, headers } = await server.ask('/api/nothing')
    expect(status).toBe(404)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('who may change anything', () => {
  test('a page of another site may not', async () => {
    const { status, json } = await server.ask('/api/crawls', {
      body: SEEDS,
      headers: { Origin: 'https://evil.example' },
    })
    expect([status, json.code]).toEqual([403, 'api/other-origin'])
  })

  test('a browser that says the request comes from elsewhere is believed', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const { status } = await server.ask('/api/sample', { body: {}, headers: { 'Sec-Fetch-Site': site } })
      expect(status).toBe(403)
    }
  })

  test('our own pages may', async () => {
    const headers = { Origin: new URL(server.url).origin, 'Sec-Fetch-Site': 'same-origin' }
    expect((await server.ask('/api/crawls', { body: SEEDS, headers })).status).toBe(202)
  })

  test('what a form can send is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const { status, json } = await server.ask('/api/crawls', { body: SEEDS, headers: { 'Content-Type': type } })
      expect([status, json.code]).toEqual([415, 'api/not-json'])
    }
  })

  test('without the token nobody may, where one is set', async () => {
    for (const headers of [{}, { Authorization: 'Bearer open' }, { Authorization: 'Basic open sesame' }]) {
      const told = await guarded.ask('/api/crawls', { body: SEEDS, headers: headers as Record<string, string> })
      expect([told.status, told.json.code]).toEqual([401, 'api/token-needed'])
      expect(told.headers.get('www-authenticate')).toContain('Bearer')
    }
  })

  test('a token may what its role may', async () => {
    const log = heard()
    const tokens = [
      { role: 'read', token: 'looking' },
      { role: 'crawl', token: 'digging' },
    ] as const
    const roles = await startTestServer({ token: 'open sesame', tokens, log: log.log })
    const asked = async (token: string) =>
      (await roles.ask('/api/crawls', { body: SEEDS, headers: { Authorization: `Bearer ${token}` } })).status
    expect([await asked('looking'), await asked('digging'), await asked('open sesame')]).toEqual([403, 202, 202])
    await roles.close()
    expect(log.lines.filter(({ audit }) => audit)).toMatchObject([
      { method: 'POST', route: '/api/crawls', status: 403, role: 'read' },
      { status: 202, role: 'crawl' },
      { status: 202, role: 'curate' },
    ])
    expect(JSON.stringify(log.lines)).not.toMatch(/looking|digging|sesame/)
  })

  test('reading needs no token', async () => {
    expect((await guarded.ask('/api/crawls')).status).toBe(200)
  })
})

describe('how often one address may ask', () => {
  test('is limited for others, and told; the loopback may ask on', async () => {
    const tokens = [{ role: 'read', token: 'looking' }] as const
    const busy = await startTestServer({ rateLimit: 2, trustProxy: 'loopback', tokens })
    const from = { headers: { 'X-Forwarded-For': '203.0.113.9' } }
    await busy.ask('/api/health', from)
    expect((await busy.ask('/api/health', from)).headers.get('ratelimit')).toContain('r=0')
    const late = await busy.ask('/api/health', from)
    expect([late.status, late.json.code]).toEqual([429, 'api/too-many-requests'])
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    for (let count = 0; count < 4; count += 1) expect((await busy.ask('/api/health')).status).toBe(200)
    const known = { headers: { ...from.headers, Authorization: 'Bearer looking' } }
    expect((await busy.ask('/api/health', known)).status).toBe(200)
    const guessed = { headers: { ...from.headers, Authorization: 'Bearer a guess' } }
    expect((await busy.ask('/api/health', guessed)).status).toBe(429)
    await busy.close()
  })
})

describe('requests that are none', () => {
  test('headers without end, and what is no HTTP, get a problem', async () => {
    const long = await answerTo(
      server.url,
      `GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`,
    )
    expect(long).toMatch(/^HTTP\/1\.1 431 [\s\S]*application\/problem\+json[\s\S]*api\/headers-too-large/)
    expect(await answerTo(server.url, 'HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*api\/bad-parameter/)
  })
})

describe('slow requests', () => {
  test('are cut, before their headers are whole and after', async () => {
    const slow = await startTestServer({ slowest: { headers: 300, request: 600 } })
    const begun = ['POST /api/sample HTTP/1.1\r\nHost: localhost\r\n']
    begun.push(`${begun[0]}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{`)
    for (const text of begun) expect(await answerTo(slow.url, text)).toMatch(/^HTTP\/1\.1 408 [\s\S]*api\/too-slow/)
    await slow.close()
  })
})

describe('starting', () => {
  test('a port in use says so, with what to do', async () => {
    const port = Number(new URL(server.url).port)
    await expect(startApi(server.parts, { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'api/port-in-use',
      message: expect.stringContaining('--port'),
    })
  })

  test('listening for others without a token is refused, unless something else guards the port', async () => {
    const everywhere = { host: '0.0.0.0', port: 0 }
    await expect(startApi(server.parts, everywhere)).rejects.toMatchObject({ code: 'api/token-needed' })
    const open = await startApi({ ...server.parts, token: 'none' }, everywhere)
    await open.close()
  })

  test('the request under way is answered while the server closes', async () => {
    const closing = await startTestServer()
    const asked = closing.ask('/api/export')
    await closing.ask('/api/health')
    await closing.close()
    expect((await asked).status).toBe(200)
  })
})
