import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, comment, graphOf, post, spam } from '../../answers/made-graph.ts'
import * as contract from '../contract.ts'
import { startTestServer, type TestServer } from '../test-server.ts'

const said = (comment('a', 1, 2).comments ?? []).map((one) => ({ ...one, text: 'Grapes are slow', author: 'Zoë' }))
const GRAPH = graphOf(
  ...[post('a', 1, { title: 'Slow reading' }), post('b', 2, { title: 'Slower', excerpt: 'slow' }), { comments: said }],
  ...[post('c', 3, { title: 'Slow money' }), spam(at('c'))],
)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.store.merge(GRAPH)
  await server.store.settle()
})
afterAll(() => server.close())

test('posts and comments come as the contract says, and spam is counted', async () => {
  const { json } = await server.ask('/api/search?q=slow')
  expect(contract.Search.strict().parse(json)).toEqual(json)
  expect(json).toMatchObject({ total: 4, leftOut: { spam: 1, noindex: 0, again: 0, unlike: 0 }, next: null })
  expect(
    json.hits.map(({ post, comment }: { post: { address: string }; comment: unknown }) => [
      post.address,
      comment !== null,
    ]),
  ).toEqual(
    expect.arrayContaining([
      [at('a'), false],
      [at('a'), true],
      [at('b'), false],
    ]),
  )
})

test('come page by page, each once', async () => {
  const met: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { json } = await server.ask(`/api/search?q=slow*&limit=1${after === '' ? '' : `&after=${after}`}`)
    for (const { post, comment } of json.hits) met.push(comment?.address ?? post.address)
    after = json.next
  }
  expect(met.toSorted()).toEqual([at('a'), said[0]?.address, at('b')].toSorted())
})

test('only those of a kind, blog, year or state come when that is asked, and the others are counted', async () => {
  const { json } = await server.ask('/api/search?q=slow&kind=comment&blog=a.example&year=2008&state=read')
  expect(json.hits).toMatchObject([{ comment: { text: 'Grapes are slow' } }])
  expect(json.leftOut).toEqual({ spam: 1, noindex: 0, again: 0, unlike: 2 })
  expect((await server.ask('/api/search?q=slow&year=1999')).json.hits).toEqual([])
})

test('facets count what the hits are, and name who signed them with a word searched for', async () => {
  const { json } = await server.ask('/api/search/facets?q=zoe')
  expect(contract.SearchFacets.strict().parse(json)).toEqual(json)
  expect(json).toMatchObject({
    ...{ of: 1, total: 1, kinds: [{ value: 'comment', count: 1 }], years: [{ value: '2008', count: 1 }] },
    blogs: [{ value: 'a.example', name: 'Blog of a', count: 1 }],
    people: [{ name: 'Zoë', comments: 1, posts: 0 }],
  })
})

test.each([
  ['a kind that is none', '/api/search?q=slow&kind=blog', 'api/bad-parameter'],
  ['nothing to search for', '/api/search', 'api/bad-parameter'],
  ['an endless text', `/api/search?q=${'x'.repeat(201)}`, 'api/bad-parameter'],
  ['a cursor that is none', '/api/search?q=x&after=hello', 'api/bad-parameter'],
])('%s is a problem', async (_what, path, code) => {
  expect((await server.ask(path)).json.code).toBe(code)
})

test('a text without a word finds nothing', async () => {
  expect((await server.ask('/api/search?q=%22*%22')).json).toMatchObject({ hits: [], total: 0 })
})
