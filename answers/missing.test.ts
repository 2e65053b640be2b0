import { describe, expect, test } from 'vitest'
import { chapman } from './capture-recapture.ts'
import { madeBlogosphere, ROOT } from './made-blogosphere.ts'
import { cites, graphOf, linkback, post } from './made-graph.ts'
import { presentConversation } from './present.ts'

describe('capture and recapture', () => {
  test('Chapman’s estimate of a textbook: 50 and 40 found, 20 twice', () => {
    expect(chapman({ one: 50, other: 40, both: 20 })?.total).toBeCloseTo((51 * 41) / 21 - 1, 10)
  })

  test('says nothing when too few were found twice', () => {
    expect(chapman({ one: 50, other: 40, both: 6 })).toBeNull()
    expect(chapman({ one: 0, other: 0, both: 0 })).toBeNull()
  })

  test('the interval holds the estimate and never less than was found', () => {
    for (let both = 7; both <= 30; both += 1) {
      const estimate = chapman({ one: 30, other: 45, both })
      expect(estimate?.low).toBeGreaterThanOrEqual(75 - both)
      expect(estimate?.low).toBeLessThanOrEqual(estimate?.total ?? 0)
      expect(estimate?.high).toBeGreaterThanOrEqual(estimate?.total ?? 0)
    }
    expect(chapman({ one: 10, other: 10, both: 10 })).toEqual({ total: 10, low: 10, high: 13 })
  })
})

const completeness = (graph: ReturnType<typeof graphOf>) =>
  presentConversation({ graph, leftOut: 0 }, ROOT, { asOf: null }).completeness

describe('what is missing from a conversation', () => {
  test('a page that we read because a linkback led there is no second look', () => {
    const answers = Array.from({ length: 12 }, (_, index) => `blog-${index}`)
    const parts = answers.flatMap((name) => [post(name, 2), cites(name, 'a'), linkback('pingback', name, 'a', 2)])
    expect(completeness(graphOf(post('a', 1), ...parts)).missing).toEqual({
      ...{ found: 12, byLinkbacks: 12, byFeeds: 0, byBoth: 0, missing: null, low: null, high: null },
    })
  })

  test('in 200 blogospheres of which all is known, nine in ten intervals hold the truth, where they speak', () => {
    let [spoken, held] = [0, 0]
    for (let seed = 1; seed <= 200; seed += 1) {
      const { graph, answers, seen } = madeBlogosphere(seed, 20 + (seed % 10) * 12)
      const { found, missing, low, high } = completeness(graph).missing
      expect(found).toBe(seen)
      if (missing === null || low === null || high === null) continue
      spoken += 1
      if (low <= answers - seen && answers - seen <= high) held += 1
    }
    expect(spoken).toBeGreaterThan(100)
    expect(held / spoken).toBeGreaterThanOrEqual(0.9)
  })
})
