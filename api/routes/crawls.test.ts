import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Gauge, Progress } from '../../frontier/crawls.ts'
import { startTestServer, type TestServer } from '../test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

const POST = 'https://blog.example/a-post/'
const AT = '2010-06-01T12:00:00.000Z'
const GAUGE: Gauge = { waiting: 7, hostsBusy: 1, hostsResting: 2, speed: 60, timeLeft: 7000, trouble: null }

describe('asking for a crawl', () => {
  test('writes it down and says where to follow it', async () => {
    const { status, headers, json } = await server.ask('/api/crawls', { body: { seeds: [POST] } })
    expect(status).toBe(202)
    expect(headers.get('location')).toBe(`/api/crawls/${json.id}`)
    expect(json).toMatchObject({ seeds: [POST], sample: false, state: 'asked', askedAt: AT, startedAt: null })
    expect(await server.crawls.get(json.id)).toMatchObject({ seeds: [POST], state: 'asked' })
  })

  test('scope, depth, pages and time may be set', async () => {
    const settings = { scope: 'blogs', depth: 1, pages: 10, time: 60_000 }
    const { json } = await server.ask('/api/crawls', { body: { seeds: [POST], settings } })
    expect(json.settings).toEqual(settings)
    expect((await server.crawls.get(json.id))?.settings).toMatchObject({ ...settings, userAgent: expect.any(String) })
  })

  test.each([{ allowPrivate: ['127.0.0.0/8'] }, { connectTo: ['*=127.0.0.1'] }, { userAgent: 'x' }, { delay: 0 }])(
    'nothing else may: %j',
    async (settings) => {
      const { status, json } = await server.ask('/api/crawls', { body: { seeds: [POST], settings } })
      expect([status, json.code]).toEqual([400, 'api/bad-body'])
      expect(await server.crawls.list(10)).toEqual([])
    },
  )

  test.each([
    ['no seeds', {}, 400, 'api/bad-body'],
    ['an empty list', { seeds: [] }, 400, 'api/bad-body'],
    ['a seed that is no address', { seeds: [POST, 'not an address'] }, 400, 'api/not-an-address'],
    ['a file', { seeds: ['file:///etc/passwd'] }, 400, 'api/not-an-address'],
    ['localhost', { seeds: ['http://localhost:8080/'] }, 403, 'api/private-address'],
    ['a private address', { seeds: ['http://0x0a000001/'] }, 403, 'api/private-address'],
    ['a field misspelt', { seed: [POST] }, 400, 'api/unknown-parameter'],
    ['a list', [POST], 400, 'api/bad-body'],
    ['no JSON', '{"seeds":', 400, 'api/bad-body'],
    ['a flood', { seeds: ['x'.repeat(120_000)] }, 413, 'api/body-too-large'],
  ])('%s is refused', async (_what, body, status, code) => {
    const told = await server.ask('/api/crawls', { body })
    expect([told.status, told.json.code]).toEqual([status, code])
    expect(told.headers.get('content-type')).toContain('application/problem+json')
    expect(told.json.detail.length).toBeGreaterThan(20)
  })

  test('a misspelt field is told its nearest right one', async () => {
    const { json } = await server.ask('/api/crawls', { body: { seed: [POST] } })
    expect(json.detail).toContain('Did you mean seeds?')
  })

  test('the sample is asked for without an address', async () => {
    const { status, json } = await server.ask('/api/sample', { body: {} })
    expect(status).toBe(202)
    expect(json).toMatchObject({ sample: true, seeds: ['http://first.example/hello/'] })
  })
})

describe('looking at crawls', () => {
  test('one crawl tells its progress, its hosts, and what was left out, by reason', async () => {
    const { id } = (await server.ask('/api/crawls', { body: { seeds: [POST] } })).json
    await server.crawls.take('here', { at: AT, lease: 60_000 })
    await server.crawls.beat(id, 'here', GAUGE, AT)
    const note = {
      kind: 'skip',
      address: 'https://b.example/',
      reason: 'robots',
      detail: 'Disallow: /',
      at: AT,
    } as const
    await server.crawls.note(id, [note])
    const hop = { address: 'https://b.example/post/', depth: 1, because: 'citation', via: POST } as const
    await server.frontier.put(id, [{ ...hop, redirects: 0, priority: 130 }])
    await server.frontier.setDelay('b.example', 5000, 'Crawl-delay')
    const { json } = await server.ask(`/api/crawls/${id}`)
    expect(json.hosts).toMatchObject([{ queue: 'b.example', waiting: 1, delay: 5000, why: 'Crawl-delay' }])
    expect(json).toMatchObject({ id, state: 'running', progress: { ...GAUGE, skips: { robots: 1 } } })
    expect(json.notes).toEqual([{ kind: 'skip', reason: 'robots', count: 1, examples: [note] }])
    expect(json.conversation).toBeNull()
  })

  test('private settings are not told', async () => {
    const { id } = (await server.ask('/api/crawls', { body: { seeds: [POST] } })).json
    const { json } = await server.ask(`/api/crawls/${id}`)
    expect(Object.keys(json.settings).sort()).toEqual(['depth', 'pages', 'scope', 'time'])
  })

  test('the list has the newest first', async () => {
    expect((await server.ask('/api/crawls')).json).toEqual({ crawls: [] })
    const { id } = (await server.ask('/api/crawls', { body: { seeds: [POST] } })).json
    expect((await server.ask('/api/crawls?limit=1')).json.crawls).toMatchObject([{ id }])
  })

  test('an unknown crawl is a problem, to look at, to follow and to stop', async () => {
    for (const [path, body] of [['x'], ['x/events'], ['x/stop', {}]] as const) {
      const { status, json } = await server.ask(`/api/crawls/${path}`, { body })
      expect([status, json.code]).toEqual([404, 'api/unknown-crawl'])
    }
  })

  test('a waiting crawl that is stopped does not start', async () => {
    const { id } = (await server.ask('/api/crawls', { body: { seeds: [POST] } })).json
    const { status, json } = await server.ask(`/api/crawls/${id}/stop`, { body: {} })
    expect(status).toBe(202)
    expect(['stopping', 'stopped']).toContain(json.state)
    expect(await server.crawls.take('here', { at: AT, lease: 60_000 })).toBeNull()
  })
})

interface Event {
  readonly event: string
  readonly id: string
  readonly data: { readonly state: string; readonly progress: Progress }
}

function eventsOf(text: string): readonly Event[] {
  const blocks = text.split('\n\n').filter((block) => block.startsWith('event:'))
  return blocks.map((block) => {
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)))
    return { event: fields.event, id: fields.id, data: JSON.parse(fields.data) }
  })
}

/** What arrives, as it arrives; '' when the stream has ended. */
function partsOf({ body }: Response): { next(): Promise<string>; leave(): Promise<void> } {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  return {
    next: async () => decoder.decode((await reader?.read())?.value, { stream: true }),
    leave: async () => reader?.cancel(),
  }
}

describe('following a crawl', () => {
  test('there is a snapshot, then progress, then the end, and the stream closes', async () => {
    const { id } = (await server.ask('/api/crawls', { body: { seeds: [POST] } })).json
    const response = await fetch(new URL(`/api/crawls/${id}/events`, server.url))
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(response.headers.get('content-encoding')).toBeNull()
    const parts = partsOf(response)
    let text = await parts.next()
    await server.crawls.take('here', { at: AT, lease: 60_000 })
    await server.crawls.beat(id, 'here', GAUGE, AT)
    text += await parts.next()
    await server.crawls.end(id, 'here', 'done', 'nothing in scope is left to read', AT)
    for (let part = await parts.next(); part !== ''; part = await parts.next()) text += part
    const events = eventsOf(text)
    expect(events.map(({ event }) => event)).toEqual(['snapshot', 'progress', 'progress', 'end'])
    expect(events.map(({ data }) => data.state)).toEqual(['asked', 'running', 'done', 'done'])
    expect(events[1]?.data.progress).toMatchObject(GAUGE)
  })

  test('who comes back after the end is told to stay away', async () => {
    const { id } = (await server.ask('/api/crawls', { body: { seeds: [POST] } })).json
    await server.crawls.take('here', { at: AT, lease: 60_000 })
    await server.crawls.end(id, 'here', 'done', 'nothing in scope is left to read', AT)
    const [, end] = eventsOf((await server.ask(`/api/crawls/${id}/events`)).text)
    expect(end?.event).toBe('end')
    const again = await server.ask(`/api/crawls/${id}/events`, { headers: { 'Last-Event-ID': end?.id ?? '' } })
    expect([again.status, again.text]).toEqual([204, ''])
  })

  test('who comes back in between is not told again what it knows', async () => {
    const { id } = (await server.ask('/api/crawls', { body: { seeds: [POST] } })).json
    const first = await fetch(new URL(`/api/crawls/${id}/events`, server.url))
    const parts = partsOf(first)
    const [snapshot] = eventsOf(await parts.next())
    await parts.leave()
    const again = server.ask(`/api/crawls/${id}/events`, { headers: { 'Last-Event-ID': snapshot?.id ?? '' } })
    await server.crawls.take('here', { at: AT, lease: 60_000 })
    await server.crawls.end(id, 'here', 'done', 'nothing in scope is left to read', AT)
    const states = eventsOf((await again).text).map(({ data }) => data.state)
    expect(states).not.toContain('asked')
    expect(states.at(-1)).toBe('done')
  })

  test('a crawl that nobody takes up says so, and the stream ends', async () => {
    const { id } = (await server.ask('/api/crawls', { body: { seeds: [POST] } })).json
    const hasty = await startTestServer({ crawls: server.crawls, crawlerPatience: 1 })
    const events = eventsOf((await hasty.ask(`/api/crawls/${id}/events`)).text)
    expect(events.map(({ event, data }) => [event, data.state])).toEqual([
      ['snapshot', 'asked'],
      ['nobody', 'asked'],
    ])
    await hasty.close()
  })

  test('the stream ends when the server closes', async () => {
    const { id } = (await server.ask('/api/crawls', { body: { seeds: [POST] } })).json
    const other = await startTestServer({ crawls: server.crawls })
    const events = other.ask(`/api/crawls/${id}/events`)
    await other.ask('/api/health')
    await other.close()
    expect(eventsOf((await events).text).map(({ event }) => event)).not.toContain('end')
  })
})
