import { expect, test } from 'vitest'
import { type Known, openShelf } from './shelf.ts'

const known = (count: number): Known => ({
  ...{ rules: { count, delay: null, sitemaps: [], lineAgainst: () => null }, trouble: null, until: 0, failures: 0 },
})

test('what was asked for last is kept, as far as memory goes', () => {
  const shelf = openShelf()
  for (let host = 0; host < 20; host++) {
    shelf.put(`http://blog-${host}.example`, known(30_000))
    shelf.get('http://blog-0.example')
  }
  const kept = Array.from({ length: 20 }, (_, host) => shelf.get(`http://blog-${host}.example`) !== undefined)
  expect(kept.filter(Boolean)).toHaveLength(16)
  expect([kept[0], kept[1], kept[19]]).toEqual([true, false, true])
})
