import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './test-server.ts'

let folder: string
let server: TestServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-web-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><head><title>Grapevine</title></head>')
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export {}')
  await writeFile(join(folder, '.secret'), 'no')
  server = await startTestServer({ webFolder: folder })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

describe('the web', () => {
  test.each(['/', '/conversation?address=https://a.example/post/', '/crawl/12', '/about-crawler'])(
    '%s is its one page',
    async (path) => {
      const { status, text, headers } = await server.ask(path)
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache'])
      expect(text).toContain('<title>Grapevine</title>')
    },
  )

  test('the page of a conversation says how others may show it, and takes nothing of its address for markup', async () => {
    const path = '/conversation?address=https%3A%2F%2Fa.example%2F%22%3E%3Cscript%3E'
    const { text, headers } = await server.ask(path)
    const answer = `${server.url}api/oembed?${new URLSearchParams({ url: server.url.slice(0, -1) + path })}`
    expect(headers.get('link')).toBe(`<${answer}>; rel="alternate"; type="application/json+oembed"`)
    expect(text).toContain(`<link rel="alternate" type="application/json+oembed" href="${answer}"></head>`)
    expect(text).not.toContain('<script')
    expect((await server.ask('/crawl/12')).headers.get('link')).toBe(null)
  })

  test('its files may be kept', async () => {
    const { status, headers } = await server.ask('/assets/main-1a2b.js')
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  test.each(['/assets/gone.js', '/favicon.xyz', '/.secret', '/..%2f..%2fetc%2fpasswd', '/assets/'])(
    '%s is not there',
    async (path) => {
      expect((await server.ask(path)).status).toBe(404)
    },
  )

  test('its page is asked for without its body, and nothing is said of it in the log', async () => {
    const events: string[] = []
    const note = (_fields: object, event: string) => void events.push(event)
    const log = { debug: note, info: () => {}, warn: note, error: note, child: () => log }
    const watched = await startTestServer({ webFolder: folder, log })
    const { status } = await fetch(watched.url, { method: 'HEAD' })
    expect([status, events]).toEqual([200, []])
    await watched.close()
  })

  test('a folder without the page is the api alone too', async () => {
    const empty = await startTestServer({ webFolder: join(folder, 'assets') })
    expect((await empty.ask('/')).json.code).toBe('api/no-such-route')
    await empty.close()
  })

  test('without a folder there is the api alone', async () => {
    const bare = await startTestServer()
    expect((await bare.ask('/')).json.code).toBe('api/no-such-route')
    expect((await bare.ask('/api/health')).status).toBe(200)
    await bare.close()
  })
})
