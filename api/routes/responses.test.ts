import { afterAll, beforeAll, expect, test } from 'vitest'
import { anchor, at, cites, comment, graphOf, homeOf, post, spam } from '../../answers/made-graph.ts'
import * as contract from '../contract.ts'
import { startTestServer, type TestServer } from '../test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  const answers = ['b', 'c', 'd'].flatMap((name, index) => [post(name, index + 2), cites(name, 'a')])
  await server.store.merge(graphOf(post('a', 1), ...answers, spam(at('d')), anchor('e', 'a', 'blogroll')))
  await server.store.settle()
})
afterAll(() => server.close())

const ask = (query: Readonly<Record<string, string>>) => server.ask(`/api/responses?${new URLSearchParams(query)}`)

test('who answered a blog comes as the contract says, page by page', async () => {
  const first = await ask({ address: homeOf('a'), limit: '1' })
  expect(first.status).toBe(200)
  expect(contract.Responses.strict().parse(first.json)).toEqual(first.json)
  expect(first.json).toMatchObject({ total: 2, responses: [{ source: { address: at('c') } }] })
  const second = await ask({ address: homeOf('a'), limit: '1', after: first.json.next })
  expect(second.json.responses).toMatchObject([{ source: { address: at('b') } }])
})

test('comments under its posts come as the contract says, and alone', async () => {
  await server.store.merge(graphOf(comment('a', 1, 9)))
  await server.store.settle()
  const { json } = await ask({ address: homeOf('a'), kind: 'comment' })
  expect(contract.Responses.strict().parse(json)).toEqual(json)
  expect(json).toMatchObject({ total: 3, kinds: { citation: 2, comment: 1 }, responses: [{ kind: 'comment' }] })
})

test('what was left out is shown by reason', async () => {
  expect((await ask({ address: at('a'), show: 'spam' })).json.responses).toMatchObject([{ leftOut: 'spam' }])
  expect((await ask({ address: at('a'), show: 'blogroll' })).json.anchors).toHaveLength(1)
})

test.each([
  [{}, 'no-address'],
  [{ address: 'https://nobody.example/' }, 'unknown-address'],
  [{ address: homeOf('a'), after: 'nonsense' }, 'bad-parameter'],
  [{ address: homeOf('a'), since: '2008-02-30' }, 'bad-parameter'],
  [{ address: homeOf('a'), show: 'gossip' }, 'bad-parameter'],
  [{ address: homeOf('a'), kind: 'rumour' }, 'bad-parameter'],
] as const)('%j is answered with %s', async (query, code) => {
  expect((await ask(query)).json.code).toMatch(code)
})

test('the cascade card comes as the contract says', async () => {
  const { status, json } = await server.ask(`/api/cascade?address=${encodeURIComponent(at('a'))}`)
  expect(status).toBe(200)
  expect(contract.CascadeCard.strict().parse(json)).toEqual(json)
  expect(json).toMatchObject({ posts: 2, shape: 'star', depth: 1, breadth: 2, baselines: { halfWithinDays: 2 } })
})

test('the page of a blog comes as the contract says', async () => {
  const { status, json } = await server.ask(`/api/blog?address=${encodeURIComponent(homeOf('a'))}`)
  expect(status).toBe(200)
  expect(json.neighbours.blogs.length).toBeGreaterThan(1)
  expect(contract.BlogPage.strict().parse(json)).toEqual(json)
})

test('the ranking comes as the contract says', async () => {
  const { status, json } = await server.ask('/api/ranking?window=all&limit=1')
  expect(status).toBe(200)
  expect(contract.Ranking.strict().parse(json)).toEqual(json)
  expect(json).toMatchObject({ rows: [{ name: 'a.example', value: 2 }], total: 1, links: 2, excluded: { spam: 1 } })
  expect((await server.ask('/api/ranking?measure=fame')).json.detail).toMatch(/write one of blogs, links, pagerank/)
})

test('what a conversation leaves out comes as the contract says', async () => {
  const { status, json } = await server.ask(`/api/left-out?address=${encodeURIComponent(at('a'))}`)
  expect(status).toBe(200)
  expect(contract.LeftOut.strict().parse(json)).toEqual(json)
  expect(json).toMatchObject({ links: [{ reason: 'spam' }], anchors: [{ zone: 'blogroll' }], excluded: { spam: 1 } })
})
