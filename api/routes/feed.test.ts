import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, cites, comment, graphOf, homeOf, post } from '../../answers/made-graph.ts'
import * as contract from '../contract.ts'
import { startTestServer, type TestServer } from '../test-server.ts'

const GRAPH = graphOf(
  ...[
    post('a', 1, { title: 'Tea & <b>bread</b>' }),
    post('b', 2, { title: 'Re: \u0001tea', excerpt: 'No & no' }),
    post('c', 3),
  ],
  ...[cites('b', 'a'), cites('c', 'b')],
)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.store.merge(GRAPH)
  await server.store.settle()
})
afterAll(() => server.close())

const of = (address: string): string => `?address=${encodeURIComponent(address)}`
const idsIn = (feed: string) => [...feed.matchAll(/<entry><id>([^#]+)#answers-\w+<\/id>/g)].map(([, id]) => id)

test('who answered a post, and who answered a blog, is a feed', async () => {
  for (const address of [at('a'), homeOf('a')]) {
    const { status, headers, text } = await server.ask(`/api/feed${of(address)}`)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    expect(idsIn(text)).toEqual([at('b')])
    expect(text).toContain('<title>Re: tea</title>')
    expect(text).toContain('<summary>No &amp; no</summary>')
    expect(text).toContain(
      `<link rel="related" type="text/html" href="${at('a')}" title="Tea &amp; &lt;b&gt;bread&lt;/b&gt;"/>`,
    )
    expect(text).toContain(`href="${server.url}api/feed?`)
  }
})

test('a comment under a post is an answer in both feeds, but for those of its author', async () => {
  const own = await startTestServer()
  const signed = ['Gil', 'Ann'].map((author, index) => {
    const { comments = [] } = comment('a', index + 1, index + 3)
    return { comments: comments.map((one) => ({ ...one, author, text: `Says <${author}>.` })) }
  })
  await own.store.merge(graphOf(post('a', 1, { author: 'Ann' }), ...signed))
  await own.store.settle()
  for (const address of [at('a'), homeOf('a')]) {
    const { text } = await own.ask(`/api/feed${of(address)}`)
    expect(text.match(/<entry>/g)).toHaveLength(1)
    expect(text).toContain(`<id>${at('a')}#comment-1</id>\n<title>Comment by Gil</title>`)
    expect(text).toContain('<summary>Says &lt;Gil&gt;.</summary>')
  }
  await own.close()
})

test('a reader that has the feed is told that it is unchanged', async () => {
  const etag = (await server.ask(`/api/feed${of(at('a'))}`)).headers.get('etag') ?? ''
  const again = await server.ask(`/api/feed${of(at('a'))}`, { headers: { 'If-None-Match': etag } })
  expect([again.status, again.text]).toEqual([304, ''])
})

test('answers leave squeezed as the reader can take them', async () => {
  for (const encoding of ['br', 'gzip']) {
    const told = await server.ask(`/api/conversation${of(at('a'))}`, { headers: { 'Accept-Encoding': encoding } })
    expect(told.headers.get('content-encoding')).toBe(encoding)
    expect(told.json.root).toBe(at('a'))
  }
})

test('a page of ours can be shown in a frame by those who ask how', async () => {
  const page = encodeURIComponent(`${server.url}conversation?address=${encodeURIComponent(at('a'))}`)
  const { json } = await server.ask(`/api/oembed?url=${page}&maxwidth=400`)
  expect(contract.OEmbed.strict().parse(json)).toEqual(json)
  expect(json).toMatchObject({ type: 'rich', version: '1.0', width: 400, height: 500 })
  const [, frame = ''] = /src="([^"]+)"/.exec(json.html) ?? []
  expect(await server.ask(frame.replaceAll('&amp;', '&'))).toMatchObject({ status: 200 })
})

test.each(['https://elsewhere.example/conversation?address=https://a.example/post/', 'hello', '/conversation'])(
  'nothing is shown of %s',
  async (page) => {
    expect((await server.ask(`/api/oembed?url=${encodeURIComponent(page)}`)).json.code).toBe('api/unknown-address')
  },
)
