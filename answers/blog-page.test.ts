import { describe, expect, test } from 'vitest'
import { openStore } from '../store/open.ts'
import { authorityByMonth } from './authority-by-month.ts'
import { presentBlogPage } from './blog-page.ts'
import { at, cites, graphOf, homeOf, post, spam } from './made-graph.ts'

const SECOND = 'https://a.example/second/'
const GRAPH = graphOf(
  ...[post('a', 1), post('a', 2, { address: SECOND }), post('b', 3), post('c', 20), post('d', 4), post('e', 5)],
  ...[cites('b', 'a'), cites('b', 'a', { target: SECOND }), cites('c', 'a', { target: SECOND }), cites('c', 'b')],
  ...[cites('a', 'b'), cites('d', 'a'), spam(at('d')), cites('e', 'a', { rel: 'nofollow' })],
)

test('a blog has its posts by the answers they drew, and its neighbours with the links between them', async () => {
  const store = await openStore('sqlite::memory:')
  try {
    await store.merge(GRAPH)
    await store.settle()
    const page = await presentBlogPage(store, homeOf('a'))
    expect(page).toMatchObject({ name: 'a.example', total: 2, answeredBy: 3, linksTo: 1 })
    expect(page.posts.map(({ address, answers, blogs }) => [address, answers, blogs])).toEqual([
      [at('a'), 2, 2],
      [SECOND, 2, 2],
    ])
    expect(page.neighbours.blogs.map(({ name, title }) => [name, title])).toEqual([
      ['a.example', 'Blog of a'],
      ['b.example', 'Blog of b'],
      ['c.example', 'Blog of c'],
      ['e.example', 'Blog of e'],
    ])
    expect(page.neighbours.links).toEqual([
      [0, 1, 0, 0],
      [2, 0, 0, 0],
      [1, 1, 0, 0],
      [1, 0, 0, 0],
    ])
    expect(page.authority[0]).toEqual({ month: '2008-05', value: 2 })
    expect((await presentBlogPage(store, homeOf('e'))).neighbours.blogs).toEqual([])
  } finally {
    await store.close()
  }
})

describe('authority over time', () => {
  const links = [
    { at: Date.UTC(2008, 0, 31, 23), sourceBlog: 'b' },
    { at: Date.UTC(2008, 1, 1), sourceBlog: 'c' },
    { at: Date.UTC(2008, 1, 2), sourceBlog: 'c' },
    { at: null, sourceBlog: 'd' },
  ]

  test('counts each blog once, month by month, until the last link has left the window', () => {
    const months = authorityByMonth(links)
    expect(months.map(({ value }) => value)).toEqual([1, 2, 2, 2, 2, 2, 0])
    expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2008-01', '2008-07'])
  })

  test('is nothing where no link has a date', () => {
    expect(authorityByMonth([{ at: null, sourceBlog: 'd' }])).toEqual([])
  })
})
