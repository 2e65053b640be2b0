import { describe, expect, test } from 'vitest'
import type { Graph } from '../graph/model.ts'
import { authorityOf } from './authority.ts'
import { knownOf } from './known.ts'
import { anchor, at, cites, graphOf, linkback, post, reading, spam } from './made-graph.ts'

const NOW = '2008-05-20T12:00:00Z'
const authority = (window: number | null, ...parts: readonly Partial<Graph>[]) => {
  return authorityOf(knownOf(graphOf(post('a', 1), ...parts)), at('a'), { window, now: NOW, asOf: null })
}

describe('authority', () => {
  test('counts different blogs, not links, and names the links', () => {
    const again = post('b', 4, { address: 'https://b.example/again/' })
    const second = cites('b', 'a', { source: 'https://b.example/again/' })
    const { value, blogs } = authority(
      null,
      post('b', 2),
      post('c', 3),
      cites('b', 'a'),
      cites('c', 'a'),
      again,
      second,
    )
    expect(value).toBe(2)
    expect(blogs).toEqual([
      { blog: 'b.example', name: 'Blog of b', links: ['https://b.example/again/', at('b')] },
      { blog: 'c.example', name: 'Blog of c', links: [at('c')] },
    ])
  })

  test('of a post that nobody linked to is 0', () => {
    expect(authority(null)).toMatchObject({ value: 0, blogs: [], window: null, measure: 'blogs' })
  })

  test('counts within the window, by the date of the citing post', () => {
    const links = [post('b', 2), cites('b', 'a'), post('c', 15), cites('c', 'a')]
    expect(authority(10, ...links)).toMatchObject({ value: 1, excluded: { outsideWindow: 1 } })
    expect(authority(30, ...links)).toMatchObject({ value: 2, excluded: { outsideWindow: 0 } })
  })

  test('a claim is no link until its own page shows it', () => {
    const claimed = linkback('trackback', 'b', 'a', 2)
    expect(authority(null, claimed)).toMatchObject({ value: 0, excluded: { unconfirmed: 1 } })
    expect(authority(null, claimed, post('b', 2), cites('b', 'a'))).toMatchObject({ value: 1 })
  })

  test('a denied claim counts neither', () => {
    expect(authority(null, linkback('trackback', 'b', 'a', 2), post('b', 2))).toMatchObject({
      value: 0,
      excluded: { unconfirmed: 1 },
    })
  })

  test('leaves out its own blog, spam, nofollow and what stands beside the posts, and counts each', () => {
    const own = cites('a', 'a', { source: 'https://a.example/other/' })
    const bought = [post('c', 2), cites('c', 'a', { rel: 'external nofollow' })]
    const { value, excluded } = authority(
      null,
      ...[own, post('b', 2), cites('b', 'a'), spam(at('b')), ...bought],
      ...[anchor('d', 'a', 'blogroll'), anchor('e', 'a', 'footer'), anchor('a', 'a', 'navigation')],
    )
    expect(value).toBe(0)
    expect(excluded).toMatchObject({ self: 2, spam: 1, nofollow: 1, blogroll: 1, navigation: 0, other: 1 })
  })

  test('one anchor with nofollow beside one without does not take the link away', () => {
    const both = [cites('b', 'a', { rel: 'nofollow', anchorText: 'here' }), cites('b', 'a', { anchorText: 'there' })]
    expect(authority(null, post('b', 2), ...both)).toMatchObject({ value: 1 })
  })

  test('a home page that links is no blog that linked', () => {
    const home = reading(at('h'), { body: null })
    expect(authority(null, home, cites('h', 'a'))).toMatchObject({ value: 0, excluded: { other: 1 } })
  })
})
