import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, cites, comment, graphOf, homeOf, post, spam } from '../../answers/made-graph.ts'
import * as contract from '../contract.ts'
import { startTestServer, type TestServer } from '../test-server.ts'

const said = [1, 2, 3].flatMap((n) => comment('a', n, 2).comments ?? []).map((one) => ({ ...one, author: 'Zoë' }))
const GRAPH = graphOf(
  ...[post('a', 1, { author: 'Ann' }), post('b', 2, { author: 'Zoë' }), post('c', 3), post('s', 4), spam(at('s'))],
  ...[cites('b', 'a'), cites('c', 'b'), { comments: said }],
)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.store.merge(GRAPH)
})
afterAll(() => server.close())

const of = (address: string): string => `address=${encodeURIComponent(address)}`

/** All pages of a list, a few rows each. */
async function pagesOf(path: string, list: string): Promise<readonly string[]> {
  const met: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { json } = await server.ask(`${path}limit=2${after === '' ? '' : `&after=${after}`}`)
    met.push(...json[list].map(({ address }: { address: string }) => address))
    after = json.next
  }
  return met
}

describe('lists', () => {
  test('come as the contract says, and count what they do not show', async () => {
    const posts = (await server.ask('/api/posts')).json
    expect(contract.Posts.strict().parse(posts)).toEqual(posts)
    expect(posts.leftOut).toEqual({ spam: 1, noindex: 0 })
    const blogs = (await server.ask('/api/blogs')).json
    expect(contract.Blogs.strict().parse(blogs)).toEqual(blogs)
    const comments = (await server.ask(`/api/comments?${of(at('a'))}`)).json
    expect(contract.Comments.strict().parse(comments)).toEqual(comments)
    const people = (await server.ask(`/api/people?${of(at('a'))}`)).json
    expect(contract.People.strict().parse(people)).toEqual(people)
    expect(people.people).toMatchObject([
      { name: 'Zoë', posts: 1, comments: 3 },
      { name: 'Ann', posts: 1, comments: 0 },
    ])
    expect(people).toMatchObject({ total: 2, leftOut: 0, unsigned: 1 })
  })

  test('go on where the page before ended, each row once', async () => {
    expect(await pagesOf('/api/posts?', 'posts')).toEqual([at('a'), at('b'), at('c')])
    expect(await pagesOf('/api/blogs?', 'blogs')).toEqual(['a', 'b', 'c', 's'].map(homeOf))
    expect(await pagesOf(`/api/comments?${of(at('a'))}&`, 'comments')).toEqual(said.map(({ address }) => address))
  })

  test('a page stays what it was when posts are added before it', async () => {
    const { next } = (await server.ask('/api/posts?limit=1')).json
    const second = (await server.ask(`/api/posts?limit=1&after=${next}`)).json
    const more = graphOf(post('aa', 1))
    await server.store.merge(more)
    expect((await server.ask('/api/posts?limit=2')).json.posts[1].address).toBe(at('aa'))
    await server.store.forget({ address: at('aa') })
    expect((await server.ask(`/api/posts?limit=1&after=${next}`)).json).toEqual(second)
  })

  test('posts of a blog are those that say so', async () => {
    const { json } = await server.ask(`/api/posts?blog=${encodeURIComponent(homeOf('b'))}`)
    expect(json.posts.map(({ address }: { address: string }) => address)).toEqual([at('b')])
  })

  test('are as of a day where that is asked', async () => {
    expect((await server.ask('/api/posts?asOf=2019-12-31')).json).toMatchObject({ posts: [], next: null })
  })

  test('a cursor that is none is a problem', async () => {
    for (const path of ['/api/posts?after=x', '/api/blogs?after=WzFd'])
      expect((await server.ask(path)).json.code).toBe('api/bad-parameter')
  })
})

describe('fields', () => {
  test('are chosen, within lists too', async () => {
    const { json } = await server.ask(`/api/conversation?${of(at('a'))}&fields=numbers,posts.address,nothing`)
    expect(Object.keys(json).sort()).toEqual(['numbers', 'posts'])
    expect(json.posts).toEqual([{ address: at('a') }, { address: at('b') }, { address: at('c') }])
  })

  test.each(['', 'a..b', 'a,', '__proto__', 'a b'])('%j is a problem', async (fields) => {
    expect((await server.ask(`/api/conversation?${of(at('a'))}&fields=${fields}`)).json.code).toBe('api/bad-parameter')
  })
})
