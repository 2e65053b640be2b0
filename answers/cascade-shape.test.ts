import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cascade, cascadeFrom } from './cascade.ts'
import { shapeOf } from './cascade-shape.ts'
import type { Response } from './responses.ts'

const at = (n: number): string => `https://blog-${String(n).padStart(3, '0')}.example/`
/** [1, 0] → 1 answers 0. */
const answering = (pairs: readonly (readonly [number, number])[]): readonly Response[] =>
  pairs.map(([source, target]) => ({ source: at(source), target: at(target) }))
const dates = Object.fromEntries(
  Array.from({ length: 60 }, (_, n) => [at(n), new Date(Date.UTC(2008, 0, 1 + n)).toISOString()]),
)
const shape = (pairs: readonly (readonly [number, number])[]) => {
  const responses = answering(pairs)
  return shapeOf(cascadeFrom(responses, dates, at(0)), responses)
}
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)

describe('the shape of a cascade', () => {
  test('of a post nobody answered', () => {
    expect(shape([])).toEqual({ size: 1, depth: 0, breadth: 1, virality: null, shape: 'alone' })
  })

  test.each([1, 2, 5, 40])('of a star with %d rays: mean distance 2 − 2/n', (rays) => {
    const star = shape(upTo(rays).map((n) => [n, 0]))
    expect(star).toMatchObject({ size: rays + 1, depth: 1, breadth: rays, shape: 'star' })
    expect(star.virality).toBeCloseTo(2 - 2 / (rays + 1), 12)
  })

  test.each([2, 5, 40])('of a chain of %d answers: mean distance (n + 1) / 3', (length) => {
    const chain = shape(upTo(length).map((n) => [n, n - 1]))
    expect(chain).toMatchObject({ size: length + 1, depth: length, breadth: 1, shape: 'chain' })
    expect(chain.virality).toBeCloseTo((length + 2) / 3, 12)
  })

  test('of a tree: two answers, two to each of them', () => {
    const tree = shape([...upTo(2).map((n) => [n, 0] as const), [3, 1], [4, 1], [5, 2], [6, 2]])
    expect(tree).toMatchObject({ size: 7, depth: 2, breadth: 4, shape: 'tree' })
    expect(tree.virality).toBeCloseTo(48 / 21, 12)
  })

  test('of a mesh: one post answers two', () => {
    expect(shape([...upTo(2).map((n) => [n, 0] as const), [3, 1], [3, 2]])).toMatchObject({ shape: 'mesh', depth: 2 })
  })

  test('a link told twice, or to itself, makes no mesh', () => {
    const pairs = [[1, 0] as const, [1, 0] as const, [1, 1] as const, [2, 0] as const]
    expect(shape(pairs)).toMatchObject({ shape: 'star', size: 3 })
  })

  test('structural virality of any cascade is the mean of all distances, by brute force', () => {
    const pair = fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 14 }))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
        const responses = answering(pairs)
        const cascade = cascadeFrom(responses, dates, at(0))
        const expected = meanDistance(cascade)
        const { virality, breadth, depth, size } = shapeOf(cascade, responses)
        if (expected === null) expect(virality).toBeNull()
        else expect(virality).toBeCloseTo(expected, 10)
        expect(breadth * depth + 1).toBeGreaterThanOrEqual(size)
      }),
    )
  })
})

/** Floyd and Warshall's. */
function meanDistance(cascade: Cascade): number | null {
  const size = cascade.length
  if (size < 2) return null
  const index = new Map(cascade.map(({ address }, own) => [address, own]))
  const away = cascade.map((_, row) => cascade.map((__, column) => (row === column ? 0 : Number.POSITIVE_INFINITY)))
  const set = (row: number, column: number, value: number) => {
    ;(away[row] as number[])[column] = value
  }
  const get = (row: number, column: number): number => away[row]?.[column] ?? Number.NaN
  for (const [own, { parent }] of cascade.entries()) {
    const other = index.get(parent ?? '')
    if (other === undefined) continue
    set(own, other, 1)
    set(other, own, 1)
  }
  const all = [...cascade.keys()]
  for (const via of all)
    for (const row of all)
      for (const column of all) set(row, column, Math.min(get(row, column), get(row, via) + get(via, column)))
  return away.flat().reduce((sum, distance) => sum + distance, 0) / (size * (size - 1))
}
