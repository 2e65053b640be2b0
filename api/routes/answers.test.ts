import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anchor, at, cites, comment, day, graphOf, linkback, post, reading } from '../../answers/made-graph.ts'
import * as contract from '../contract.ts'
import { startTestServer, type TestServer } from '../test-server.ts'

const GRAPH = graphOf(
  ...[post('a', 1), post('b', 2), post('c', 3), cites('b', 'a'), cites('c', 'b'), linkback('trackback', 'b', 'a', 2)],
  ...[comment('a', 1, 2), anchor('d', 'a', 'blogroll'), post('lone', 1), reading(at('home'), { body: null })],
  post('evil', 1, { title: '</title><script>alert(1)</script>' }),
)

const GOLDEN = new URL('../../fixtures/golden/', import.meta.url)
const CHAINS = globSync('*/cascade.json', { cwd: GOLDEN }).map((file) => dirname(file))

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.store.merge(GRAPH)
})
afterAll(() => server.close())

const of = (address: string): string => `?address=${encodeURIComponent(address)}`

describe('the conversation round a post', () => {
  test('comes as the contract says, from any of its posts', async () => {
    const { status, json } = await server.ask(`/api/conversation${of(at('a'))}`)
    expect(status).toBe(200)
    expect(contract.Conversation.strict().parse(json)).toEqual(json)
    expect(json.numbers).toMatchObject({ posts: 2, blogs: 2, comments: 1 })
    expect(json.excluded.blogroll).toBe(1)
    const fromBelow = (await server.ask(`/api/conversation${of(at('b'))}`)).json
    expect(fromBelow.upstream).toMatchObject([{ address: at('a'), parent: at('b') }])
  })

  test('hangs posts on the latest they answer, or on the earliest where that is asked for', async () => {
    const own = await startTestServer()
    await own.store.merge(
      graphOf(post('a', 1), post('b', 2), post('c', 3), cites('b', 'a'), cites('c', 'a'), cites('c', 'b')),
    )
    for (const [choice, parent, depth] of [
      ['', at('b'), 2],
      ['&parent=earliest', at('a'), 1],
    ] as const) {
      const { json } = await own.ask(`/api/conversation${of(at('a'))}${choice}`)
      expect(json.tree.at(-1)).toMatchObject({ address: at('c'), parent })
      expect(json.links).toHaveLength(3)
      expect((await own.ask(`/api/cascade${of(at('a'))}${choice}`)).json.depth).toBe(depth)
    }
    await own.close()
  })

  test.each(CHAINS)('of the golden chain %s is its golden answer', async (chain) => {
    const golden = await startTestServer()
    const fileOf = (name: string) => JSON.parse(readFileSync(new URL(`${chain}/${name}`, GOLDEN), 'utf8'))
    await golden.store.merge(fileOf('graph.json'))
    const answer = fileOf('cascade.json')
    expect((await golden.ask(`/api/conversation${of(answer.address)}`)).json).toEqual(answer)
    await golden.close()
  })

  test('is asked for by any spelling of the address', async () => {
    const { json } = await server.ask(`/api/conversation${of('HTTPS://A.Example:443/post/?utm_source=x#comment-1')}`)
    expect(json.root).toBe(at('a'))
  })

  test('of a post that nobody answered is an answer, with numbers of 0 and the roads tried', async () => {
    const { status, json } = await server.ask(`/api/conversation${of(at('lone'))}`)
    expect(status).toBe(200)
    expect(json.numbers).toEqual({ posts: 0, blogs: 0, comments: 0, halfWithin: null, lastAfter: null })
    expect(json.completeness.roads.map(({ road }: { road: string }) => road)).toEqual(['page', 'comments'])
  })

  test('as of a day before anything was read is unknown', async () => {
    const { status, json } = await server.ask(`/api/conversation${of(at('a'))}&asOf=2019-12-31`)
    expect([status, json.code]).toEqual([404, 'api/unknown-address'])
  })

  test.each([
    ['no address', '', 400, 'api/no-address'],
    ['an empty address', '?address=', 400, 'api/no-address'],
    ['no address at all', '?address=hello', 400, 'api/not-an-address'],
    ['a script', '?address=javascript:alert(1)', 400, 'api/not-an-address'],
    ['two addresses', `${of(at('a'))}&address=x`, 400, 'api/bad-parameter'],
    ['an endless address', `?address=https://a.example/${'x'.repeat(4000)}`, 400, 'api/not-an-address'],
    ['an unknown address', of('https://unknown.example/'), 404, 'api/unknown-address'],
    ['a page that is no post', of(at('home')), 404, 'api/not-a-post'],
    ['a day that never was', `${of(at('a'))}&asOf=2008-02-30`, 400, 'api/bad-parameter'],
    ['a parameter misspelt', '?adress=x', 400, 'api/unknown-parameter'],
  ])('%s is a problem that says what to do', async (_what, query, status, code) => {
    const told = await server.ask(`/api/conversation${query}`)
    expect(contract.ProblemDetails.strict().parse(told.json)).toMatchObject({ status, code })
    expect(told.status).toBe(status)
    expect(told.headers.get('content-type')).toContain('application/problem+json')
  })

  test('an unknown address says that it can be crawled, a misspelt parameter which was meant', async () => {
    expect((await server.ask(`/api/conversation${of('https://unknown.example/')}`)).json.detail).toContain('crawled')
    expect((await server.ask('/api/conversation?adress=x')).json.detail).toContain('Did you mean address?')
  })
})

describe('a post, its links and its authority', () => {
  test('come as the contract says', async () => {
    const detail = (await server.ask(`/api/post${of(at('a'))}`)).json
    expect(contract.PostDetail.strict().parse(detail)).toEqual(detail)
    const links = (await server.ask(`/api/links?target=${encodeURIComponent(at('a'))}`)).json
    expect(contract.Links.strict().parse(links)).toEqual(links)
    const authority = (await server.ask(`/api/authority${of(at('a'))}`)).json
    expect(contract.Authority.strict().parse(authority)).toEqual(authority)
  })

  test('links are asked for from either end, with their proofs', async () => {
    const inbound = (await server.ask(`/api/links?target=${encodeURIComponent(at('b'))}`)).json
    expect(inbound).toMatchObject({ direction: 'inbound', links: [{ source: at('c') }] })
    const outbound = (await server.ask(`/api/links?source=${encodeURIComponent(at('b'))}`)).json
    expect(outbound).toMatchObject({
      direction: 'outbound',
      links: [{ target: at('a'), kinds: ['citation', 'trackback'] }],
    })
  })

  test('links come page by page, by the address of their other end, from both ends', async () => {
    const own = await startTestServer()
    const names = ['b', 'c', 'd', 'e', 'f']
    const answers = names.flatMap((name, index) => [post(name, index + 2), cites(name, 'a'), cites('z', name)])
    await own.store.merge(graphOf(post('a', 1), post('z', 9), ...answers))
    const paged = async (end: 'source' | 'target', name: string) => {
      const found: string[] = []
      for (let next = ''; ; ) {
        const { json } = await own.ask(`/api/links?${new URLSearchParams({ [end]: at(name), limit: '2' })}${next}`)
        expect(json).toMatchObject({ total: 5, leftOut: 0 })
        found.push(...json.links.map((link: Record<string, string>) => link[end === 'target' ? 'source' : 'target']))
        if (json.next === null) return found
        next = `&after=${json.next}`
      }
    }
    expect(await paged('target', 'a')).toEqual(names.map(at))
    expect(await paged('source', 'z')).toEqual(names.map(at))
    await own.close()
  })

  test('links and authority as of a day are what was known then', async () => {
    const seen = { page: at('late'), road: 'page', at: ['2020-03-01T00:00:00.000Z'] } as const
    const own = await startTestServer()
    await own.store.merge(
      graphOf(...[post('a', 1), post('b', 2), post('late', 3), cites('b', 'a'), cites('late', 'a', { seen: [seen] })]),
    )
    const sources = async (asOf: string): Promise<readonly string[]> => {
      const { json } = await own.ask(`/api/links?target=${encodeURIComponent(at('a'))}${asOf}`)
      return json.links.map(({ source }: { source: string }) => source)
    }
    expect(await sources('')).toEqual([at('b'), at('late')])
    expect(await sources('&asOf=2020-02-01')).toEqual([at('b')])
    expect((await own.ask(`/api/authority${of(at('a'))}&asOf=2020-02-01`)).json.value).toBe(1)
    expect((await own.ask(`/api/authority${of(at('a'))}&asOf=2008-05-10&window=7d`)).json.code).toBe(
      'api/unknown-address',
    )
    await own.close()
  })

  test('a link that a comment made has its time', async () => {
    const own = await startTestServer()
    const said = comment('b', 1, 7)
    const made = cites('b', 'a', { kind: 'comment', zone: 'comment', comment: said.comments?.[0]?.address ?? null })
    await own.store.merge(graphOf(post('a', 1), post('b', 2), said, made))
    const { json } = await own.ask(`/api/links?target=${encodeURIComponent(at('a'))}`)
    expect(json.links).toMatchObject([{ source: at('b'), kinds: ['comment'], publishedAt: day(7) }])
    await own.close()
  })

  test('links of no end, or of both, are a problem', async () => {
    expect((await server.ask('/api/links?target=http://a.example/&after=nonsense')).json.code).toBe('api/bad-parameter')
    expect((await server.ask('/api/links')).json.code).toBe('api/no-address')
    expect((await server.ask('/api/links?source=http://a.example/&target=http://b.example/')).json.code).toBe(
      'api/bad-parameter',
    )
  })

  test('authority takes a window', async () => {
    const { json } = await server.ask(`/api/authority${of(at('a'))}&window=7d`)
    expect(json).toMatchObject({ window: 7, value: 0, excluded: { outsideWindow: 1 } })
    const then = (await server.ask(`/api/authority${of(at('a'))}&window=all&asOf=2020-01-01`)).json
    expect(then).toMatchObject({ asOf: '2020-01-01', value: 1 })
    expect((await server.ask(`/api/authority${of(at('a'))}&window=week`)).json.code).toBe('api/bad-parameter')
  })
})

describe('the home page', () => {
  test('has the liveliest conversations, and what the store holds', async () => {
    const { json } = await server.ask('/api/conversations')
    expect(contract.ConversationList.strict().parse(json)).toEqual(json)
    expect(json.conversations[0].address).toBe(at('a'))
    expect(json.known.posts).toBeGreaterThan(0)
    expect((await server.ask('/api/conversations?limit=1')).json.conversations).toHaveLength(1)
    expect((await server.ask('/api/conversations?order=latest')).json.conversations[0].address).toBe(at('b'))
    expect((await server.ask('/api/conversations?limit=0')).json.code).toBe('api/bad-parameter')
  })
})

describe('the picture', () => {
  test('is an SVG in which crawled words are words', async () => {
    const { status, headers, text } = await server.ask(`/api/picture.svg${of(at('evil'))}`)
    expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    expect(text).toMatch(/^<svg /)
    expect(text).not.toContain('<script')
  })
})

describe('the rest of the api', () => {
  test('is healthy, describes itself, and is squeezed when asked for', async () => {
    expect((await server.ask('/api/health')).json).toEqual({ status: 'ok', version: '0.0.0' })
    const { json, headers } = await server.ask('/api/openapi.json', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(json.openapi).toBe('3.1.0')
    expect(headers.get('content-encoding')).toBe('gzip')
  })

  test('says for people what can be asked', async () => {
    const { headers, text } = await server.ask('/api')
    expect(headers.get('content-type')).toContain('text/html')
    for (const path of Object.keys((await server.ask('/api/openapi.json')).json.paths)) expect(text).toContain(path)
  })

  test('a route that is not there, and a method that is not, are problems', async () => {
    expect((await server.ask('/api/nothing')).json).toMatchObject({ status: 404, code: 'api/no-such-route' })
    const wrong = await server.ask('/api/conversation', { body: {} })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET'])
  })

  test('a path that cannot be decoded is a problem', async () => {
    expect((await server.ask('/api/crawls/%ff')).json).toMatchObject({ status: 400, code: 'api/bad-parameter' })
  })

  test('what breaks inside tells nothing of it', async () => {
    const broken = await startTestServer({ sampleSeeds: null as never })
    const { status, text, json } = await broken.ask('/api/sample', { body: {} })
    expect([status, json.code]).toEqual([500, 'api/broken'])
    expect(text).not.toMatch(/null|sampleSeeds|\.ts/)
    await broken.close()
  })
})
