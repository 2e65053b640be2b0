import { expect, test } from 'vitest'
import type { Graph } from '../graph/model.ts'
import { openStore } from '../store/open.ts'
import { presentGroupAuthority } from './group-authority.ts'
import { anchor, at, cites, graphOf, homeOf, post, spam } from './made-graph.ts'

const SECOND = 'https://a.example/second/'
const GRAPH = graphOf(
  ...[post('a', 1), post('a', 2, { address: SECOND }), cites('a', 'a', { source: SECOND })],
  ...[
    post('b', 3),
    cites('b', 'a'),
    cites('b', 'a', { target: SECOND }),
    post('c', 20),
    cites('c', 'a', { target: SECOND }),
  ],
  ...[post('d', 4), cites('d', 'a'), spam(at('d')), post('e', 5), cites('e', 'a', { rel: 'nofollow' })],
  ...[anchor('f', 'a', 'blogroll'), anchor('g', 'a', 'footer'), anchor('a', 'a', 'navigation')],
)
const ALL = { window: null, now: '2008-06-01T00:00:00.000Z', asOf: null }

async function authority(
  graph: Graph,
  address: string,
  by: 'blog' | 'domain',
  options: Partial<typeof ALL | object> = {},
) {
  const store = await openStore('sqlite::memory:')
  try {
    await store.merge(graph)
    await store.settle()
    return await presentGroupAuthority(store, address, by, { ...ALL, ...options })
  } finally {
    await store.close()
  }
}

test('the authority of a blog opens to the blogs and posts that made it, and to what was left out', async () => {
  expect(await authority(GRAPH, homeOf('a'), 'blog')).toEqual({
    ...{ by: 'blog', name: 'a.example', address: homeOf('a'), measure: 'blogs', window: null, until: null, asOf: null },
    ...{ value: 2, links: 3 },
    blogs: [
      { blog: 'b.example', name: 'Blog of b', links: [at('b')] },
      { blog: 'c.example', name: 'Blog of c', links: [at('c')] },
    ],
    excluded: {
      ...{ self: 1, spam: 1, nofollow: 1, unconfirmed: 0, outsideWindow: 0 },
      ...{ blogroll: 1, navigation: 0, share: 0, other: 1 },
    },
  })
})

test('within a window that ends with a day', async () => {
  const early = await authority(GRAPH, at('a'), 'blog', { until: '2008-05-10', window: 9 })
  expect(early).toMatchObject({ value: 1, links: 2, excluded: { outsideWindow: 1 } })
})

test('of a domain leaves out links between its own blogs', async () => {
  const farm = (name: string) => ({ blog: `https://${name}.farm.example/`, address: `https://${name}.farm.example/p/` })
  const [x, y] = [farm('x'), farm('y')]
  const graph = graphOf(
    ...[post('x', 1, x), post('y', 2, y), cites('y', 'x', { source: y.address, target: x.address })],
    ...[post('z', 3), cites('z', 'x', { target: x.address })],
  )
  expect(await authority(graph, 'https://farm.example/', 'domain')).toMatchObject({
    ...{ name: 'farm.example', value: 1, links: 1, excluded: { self: 1 } },
  })
})

test('of a blog that was never read is told by the links to it', async () => {
  const graph = graphOf(post('b', 3), cites('b', 'a', { target: 'https://unread.example/2008/a-post/' }))
  const told = await authority(graph, 'http://unread.example/', 'blog')
  expect(told).toMatchObject({ name: 'unread.example', value: 1, blogs: [{ blog: 'b.example' }] })
})

test('of a blog nobody knows there is none', async () => {
  await expect(authority(GRAPH, 'https://nobody.example/', 'blog')).rejects.toThrow(/let it be crawled first/)
})
