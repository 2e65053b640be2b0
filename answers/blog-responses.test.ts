import { describe, expect, test } from 'vitest'
import type { Graph } from '../graph/model.ts'
import { openStore } from '../store/open.ts'
import { presentResponses, type ResponsesOptions } from './blog-responses.ts'
import { placeOf } from './cursor.ts'
import { anchor, at, cites, comment, graphOf, homeOf, linkback, post, reading, spam } from './made-graph.ts'

const ALL: ResponsesOptions = { limit: 50, since: null, after: null, show: null, kind: null }
/** a has two posts; b and c answered one, d the other, e is claimed only; the rest is no answer. */
const SECOND = 'https://a.example/second/'
const GRAPH = graphOf(
  ...[post('a', 1), post('a', 4, { address: SECOND, title: 'Second of a' }), reading(SECOND)],
  ...[post('b', 2), cites('b', 'a', { context: 'I read it.' }), post('c', 3), cites('c', 'a')],
  ...[post('d', 9), cites('d', 'a', { target: SECOND }), linkback('trackback', 'e', 'a', 5)],
  ...[post('spammer', 6), cites('spammer', 'a'), spam(at('spammer'))],
  ...[post('liar', 7), linkback('trackback', 'liar', 'a', 7), cites('a', 'a', { source: SECOND })],
  ...[anchor('f', 'a', 'blogroll'), anchor('a', 'a', 'navigation')],
)

async function responses(graph: Graph, address: string, options: Partial<ResponsesOptions> = {}) {
  const store = await openStore('sqlite::memory:')
  try {
    await store.merge(graph)
    await store.settle()
    return await presentResponses(store, address, { ...ALL, ...options })
  } finally {
    await store.close()
  }
}
const sources = ({ responses }: Awaited<ReturnType<typeof presentResponses>>) =>
  responses.map((row) => (row.kind === 'comment' ? row.comment.address : row.source.address))

describe('who answered a blog', () => {
  test('answers to all its posts come newest first, asked by its home page or by any post', async () => {
    const answer = await responses(GRAPH, homeOf('a'))
    expect(sources(answer)).toEqual([at('d'), at('e'), at('c'), at('b')])
    expect(answer).toMatchObject({ total: 4, next: null, blog: { address: homeOf('a'), title: 'Blog of a' } })
    expect(answer.responses[0]?.target).toMatchObject({ address: SECOND, title: 'Second of a' })
    expect(answer.responses[3]).toMatchObject({ kind: 'citation', link: { evidence: [{ context: 'I read it.' }] } })
    expect(await responses(GRAPH, SECOND)).toEqual(answer)
  })

  test('page by page nothing is lost and nothing comes twice', async () => {
    const found: string[] = []
    const graph = graphOf(GRAPH, comment('a', 1, 4), comment('a', 2, 5))
    for (let after: ResponsesOptions['after'] = null, pages = 0; pages < 7; pages += 1) {
      const page = await responses(graph, at('a'), { limit: 1, after })
      found.push(...sources(page))
      if (page.next === null) break
      after = placeOf(page.next)
    }
    const said = (number: number) => `${at('a')}#comment-${number}`
    expect(found).toEqual([at('d'), said(2), at('e'), said(1), at('c'), at('b')])
  })

  test('what was left out is counted by reason, and shown when asked for', async () => {
    const { leftOut } = await responses(GRAPH, at('a'))
    expect(Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]))).toEqual({
      ...{ blogroll: 1, denied: 1, self: 1, spam: 1 },
    })
    expect(await responses(GRAPH, at('a'), { show: 'spam' })).toMatchObject({
      responses: [{ source: { address: at('spammer') }, leftOut: 'spam' }],
    })
    expect(sources(await responses(GRAPH, at('a'), { show: 'denied' }))).toEqual([at('liar')])
    expect(await responses(GRAPH, at('a'), { show: 'blogroll' })).toMatchObject({
      responses: [],
      anchors: [{ blog: homeOf('f'), target: at('a'), zone: 'blogroll' }],
    })
  })

  test('comments under its posts are among them; those of its owner and spam are left out, counted and shown', async () => {
    const signed = (number: number, published: number, author: string) => {
      const { comments = [] } = comment('a', number, published)
      return { comments: comments.map((one) => ({ ...one, author, text: `Says ${author}.` })) }
    }
    const said = (number: number) => `${at('a')}#comment-${number}`
    const graph = graphOf(
      ...[GRAPH, post('a', 1, { author: 'Ann' }), signed(1, 4, 'Gil'), signed(2, 8, 'Ann'), signed(3, 10, 'Pills')],
      spam(said(3)),
    )
    const answer = await responses(graph, homeOf('a'))
    expect(sources(answer)).toEqual([at('d'), at('e'), said(1), at('c'), at('b')])
    expect(answer.responses[2]).toMatchObject({
      ...{ kind: 'comment', leftOut: null, target: { address: at('a') } },
      comment: { author: 'Gil', text: 'Says Gil.' },
    })
    expect(answer).toMatchObject({ total: 5, kinds: { citation: 3, linkback: 1, comment: 1 } })
    expect(answer.leftOut).toEqual(
      expect.arrayContaining([
        { reason: 'self', count: 2 },
        { reason: 'spam', count: 2 },
      ]),
    )
    expect(sources(await responses(graph, at('a'), { show: 'self' }))).toEqual([said(2), SECOND])
    expect(sources(await responses(graph, at('a'), { kind: 'comment' }))).toEqual([said(1)])
    expect(sources(await responses(graph, at('a'), { kind: 'linkback' }))).toEqual([at('e')])
    expect(sources(await responses(graph, at('a'), { kind: 'citation' }))).toEqual([at('d'), at('c'), at('b')])
  })

  test('since a day', async () => {
    expect(sources(await responses(GRAPH, at('a'), { since: Date.parse('2008-05-05') }))).toEqual([at('d'), at('e')])
  })

  test('of a blog nobody knows there is no answer', async () => {
    await expect(responses(GRAPH, 'https://nobody.example/')).rejects.toThrow(/let it be crawled first/)
  })
})
