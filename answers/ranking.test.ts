import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../graph/arbitrary.ts'
import { instantOf } from '../graph/instant.ts'
import type { Graph } from '../graph/model.ts'
import { domainOf } from '../graph/site.ts'
import { blogKeyOf, effectiveDateOf, factsOf, linksOf, whyUncounted } from '../graph/verdict.ts'
import { openStore } from '../store/open.ts'
import { at, cites, graphOf, homeOf, post, spam } from './made-graph.ts'
import { presentRanking, type RankingOptions } from './ranking.ts'
import type { RankedBy } from './shapes.ts'

const NOW = '2008-06-01T00:00:00.000Z'
const OPTIONS: RankingOptions = { by: 'blog', measure: 'blogs', window: null, now: NOW, asOf: null, top: 50 }

async function ranking(graph: Graph, options: Partial<RankingOptions> = {}) {
  const store = await openStore('sqlite::memory:')
  try {
    await store.merge(graph)
    await store.settle()
    return await presentRanking(store, { ...OPTIONS, ...options })
  } finally {
    await store.close()
  }
}
const short = ({ rows }: Awaited<ReturnType<typeof presentRanking>>) =>
  rows.map(({ rank, name, value }) => `${rank} ${name} ${value}`)

/** a is linked to by b twice, c and d; b by c and d; e by nobody. */
const TALK = graphOf(
  ...['a', 'b', 'c', 'd', 'e'].map((name, index) => post(name, index + 1)),
  post('b', 9, { address: 'https://b.example/again/' }),
  cites('b', 'a', { source: 'https://b.example/again/' }),
  ...['b>a', 'c>a', 'd>a', 'c>b', 'd>b'].map((pair) => cites(pair[0] ?? '', pair[2] ?? '')),
)

describe('a ranking', () => {
  test('of blogs counts different blogs, or links', async () => {
    const byBlogs = await ranking(TALK)
    expect(short(byBlogs)).toEqual(['1 a.example 3', '2 b.example 2'])
    expect(byBlogs).toMatchObject({ total: 2, links: 6, rows: [{ address: homeOf('a'), title: 'Blog of a' }, {}] })
    expect(short(await ranking(TALK, { measure: 'links' }))).toEqual(['1 a.example 4', '2 b.example 2'])
  })

  test('of blogs that were read leaves out what all the web links to, and ranks the others anew', async () => {
    const shops = graphOf(
      TALK,
      ...['b', 'c', 'd', 'a'].map((name) => cites(name, 'shop', { target: 'https://shop.example/' })),
    )
    expect(short(await ranking(shops))).toEqual(['1 shop.example 4', '2 a.example 3', '3 b.example 2'])
    const read = await ranking(shops, { of: 'read' })
    expect(short(read)).toEqual(['1 a.example 3', '2 b.example 2'])
    expect(read).toMatchObject({ of: 'read', total: 3, rows: [{ read: true }, { read: true }] })
    expect(short(await ranking(shops, { of: 'read', by: 'domain' }))).toHaveLength(3)
  })

  test('of posts names the posts', async () => {
    const { rows } = await ranking(TALK, { by: 'post' })
    expect(rows[0]).toMatchObject({
      rank: 1,
      value: 3,
      name: at('a'),
      address: at('a'),
      title: 'Post of a',
      community: null,
    })
  })

  test('shares ranks among equals', async () => {
    const equals = graphOf(TALK, cites('c', 'e'), cites('d', 'e'))
    expect(short(await ranking(equals))).toEqual(['1 a.example 3', '2 b.example 2', '2 e.example 2'])
  })

  test('counts within the window, which ends now or with a day', async () => {
    const { rows, excluded } = await ranking(TALK, { window: 28 })
    expect([rows.map(({ value }) => value), excluded.outsideWindow]).toEqual([[2, 1], 3])
    const early = await ranking(TALK, { until: '2008-05-03' })
    expect([short(early), early.excluded.outsideWindow]).toEqual([['1 a.example 2', '2 b.example 1'], 3])
  })

  test('says what it left out', async () => {
    const { excluded } = await ranking(graphOf(TALK, spam(at('d')), cites('e', 'a', { rel: 'nofollow' })))
    expect(excluded).toMatchObject({ spam: 2, nofollow: 1, self: 0 })
  })

  test('of domains leaves out what is within one of them', async () => {
    const farm = (name: string) => ({
      blog: `https://${name}.farm.example/`,
      address: `https://${name}.farm.example/p/`,
    })
    const links = [
      ...[
        post('x', 1, farm('x')),
        post('y', 2, farm('y')),
        cites('y', 'x', { source: farm('y').address, target: farm('x').address }),
      ],
      ...[post('z', 3), cites('z', 'x', { target: farm('x').address })],
    ]
    expect(short(await ranking(graphOf(...links)))).toEqual(['1 x.farm.example 2'])
    const domains = await ranking(graphOf(...links), { by: 'domain' })
    expect([short(domains), domains.excluded.self]).toEqual([['1 farm.example 1'], 1])
  })

  test('finds communities, and marks a ring that nearly only its own members link to', async () => {
    const friends = ['f', 'g', 'h'].flatMap((one) =>
      ['f', 'g', 'h'].filter((other) => other !== one).map((other) => cites(one, other)),
    )
    const { rings, communities, rows } = await ranking(
      graphOf(TALK, ...['f', 'g', 'h'].map((name) => post(name, 4)), ...friends),
    )
    expect(rings).toEqual([{ members: ['f.example', 'g.example', 'h.example'], mutual: 1, inside: 1 }])
    expect(communities?.sizes).toEqual([4, 3])
    expect(rows.map(({ name, community, ring }) => [name, community, ring])).toEqual([
      ...[
        ['a.example', 0, null],
        ['b.example', 0, null],
      ],
      ...[
        ['f.example', 1, 0],
        ['g.example', 1, 0],
        ['h.example', 1, 0],
      ],
    ])
  })

  test('of PageRank and HITS puts those first that many link to', async () => {
    for (const measure of ['pagerank', 'hits'] as const)
      for (const by of ['blog', 'post'] as const)
        expect((await ranking(TALK, { measure, by })).rows[0]?.name).toContain('a.example')
    const { rows } = await ranking(TALK, { measure: 'hubs' })
    expect(rows.map(({ name, rank }) => [name, rank])).toEqual([
      ['b.example', 1],
      ['c.example', 2],
      ['d.example', 2],
    ])
  })

  test('of nothing is empty', async () => {
    for (const measure of ['blogs', 'pagerank', 'hits'] as const)
      expect(await ranking(graphOf(), { measure })).toMatchObject({ rows: [], total: 0, links: 0 })
  })
})

test('any graph: numbers of blogs and links are those counted one by one', async () => {
  await fc.assert(
    fc.asyncProperty(anyGraph, fc.constantFrom<RankedBy>('post', 'blog', 'domain'), async (graph, by) => {
      for (const measure of ['blogs', 'links'] as const) {
        const { rows } = await ranking(graph, { by, measure, window: 3650, now: '2024-01-01T00:00:00.000Z' })
        expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toEqual(counted(graph, by, measure))
      }
    }),
    { numRuns: 40 },
  )
})

/** By brute force, from the verdicts. */
function counted(graph: Graph, by: RankedBy, measure: 'blogs' | 'links'): Readonly<Record<string, number>> {
  const facts = factsOf(graph)
  const group = (address: string) => {
    if (by === 'post') return address
    const key = blogKeyOf(facts, address)
    return by === 'blog' ? key : domainOf(key)
  }
  const links = linksOf(facts).filter((link) => {
    const time = instantOf(effectiveDateOf(facts, link.source).at)
    const [since, until] = [Date.parse('2024-01-01') - 3650 * 86_400_000, Date.parse('2024-01-01')]
    if (whyUncounted(facts, link) !== null || time === null || time < since || time > until) return false
    return by !== 'domain' || group(link.source) !== group(link.target)
  })
  const targets = Map.groupBy(links, ({ target }) => group(target))
  return Object.fromEntries(
    [...targets].map(([name, own]) => {
      const blogs = new Set(own.map(({ source }) => blogKeyOf(facts, source)))
      return [name, measure === 'blogs' ? blogs.size : own.length]
    }),
  )
}
