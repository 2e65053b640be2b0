import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../graph/arbitrary.ts'
import type { Graph } from '../graph/model.ts'
import { AnswerError } from './answer-error.ts'
import { baselinesFor } from './baselines.ts'
import { presentCascade } from './cascade-card.ts'
import { at, cites, comment, graphOf, post, reading, spam } from './made-graph.ts'
import { presentConversation } from './present.ts'

const DAY = 86_400
const card = (...parts: readonly Partial<Graph>[]) =>
  presentCascade({ graph: graphOf(post('a', 1), ...parts), leftOut: 0 }, at('a'), { asOf: null })

describe('the cascade card', () => {
  test('of a post nobody answered measures nothing', () => {
    expect(card()).toMatchObject({
      ...{ posts: 0, blogs: 0, people: 0, comments: 0, depth: 0, breadth: 1, virality: null, shape: 'alone' },
      ...{ halfWithin: null, ninetyWithin: null, medianDelay: null, quietFor: null, growing: null },
      ...{ oddities: { undated: 0, older: 0, backwards: 0, roots: 1 }, baselines: { shareAsLarge: null } },
    })
  })

  test('counts, and times from the root and from what was answered', () => {
    const chain = [post('b', 3), cites('b', 'a'), post('c', 4), cites('c', 'b'), comment('a', 1, 2), comment('c', 2, 9)]
    expect(card(...chain, comment('b', 3, 5), spam(`${at('b')}#comment-3`))).toMatchObject({
      ...{ posts: 2, blogs: 2, comments: 2, depth: 2, breadth: 1, shape: 'chain' },
      // Answers 1, 2, 3 and 8 days after the root; 2, 1, 1 and 5 days after what they answer.
      ...{ halfWithin: 2 * DAY, ninetyWithin: 8 * DAY, medianDelay: 1.5 * DAY },
    })
  })

  test('people are different signatures; comments nobody signed are nobody', () => {
    const signed = (n: number, author: string, authorUrl: string | null) => {
      const { comments: [one] = [] } = comment('a', n, n)
      return { comments: one === undefined ? [] : [{ ...one, author, authorUrl }] }
    }
    const answers = [post('b', 2, { author: 'Ben' }), cites('b', 'a'), post('c', 3), cites('c', 'a')]
    const comments = [
      signed(1, 'ben', null),
      signed(2, 'Dee', 'https://dee.example'),
      signed(3, 'D.', 'http://www.dee.example/'),
    ]
    expect(card(...answers, ...comments, comment('a', 4, 4)).people).toBe(3)
  })

  test('grows as long as somebody spoke within a fortnight of our last look', () => {
    const answers = [post('b', 2), cites('b', 'a')]
    const { quietFor, growing } = card(...answers)
    expect([quietFor !== null && quietFor > 4000 * DAY, growing]).toEqual([true, false])
    const soon = graphOf({ ...post('a', 1), ...reading(at('a'), { at: '2008-05-10T12:00:00.000Z' }) })
    const young = { ...graphOf(soon, ...answers), readings: soon.readings }
    expect(presentCascade({ graph: young, leftOut: 0 }, at('a'), { asOf: null })).toMatchObject({
      quietFor: 8 * DAY,
      growing: true,
    })
  })

  test('odd things are noted, and none of their posts is lost', () => {
    const upwards = [post('q', 1), cites('a', 'q'), post('r', 1), cites('a', 'r')]
    const ring = [post('b', 5), cites('b', 'a'), post('c', 6), cites('c', 'b'), cites('b', 'c')]
    const odd = card(...upwards, ...ring, cites('d', 'b'), post('e', 4), cites('e', 'b'))
    expect(odd).toMatchObject({ posts: 4, oddities: { undated: 1, older: 2, backwards: 1, roots: 2 } })
  })

  test('any conversation: every post is drawn, below the root or above it, once', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const { target } of graph.evidence.slice(0, 3)) {
          try {
            const { tree, upstream, posts } = presentConversation({ graph, leftOut: 0 }, target, { asOf: null })
            const drawn = [...tree, ...upstream].map(({ address }) => address).sort()
            expect(drawn).toEqual(posts.map(({ address }) => address))
            expect(presentCascade({ graph, leftOut: 0 }, target, { asOf: null }).posts).toBe(tree.length - 1)
          } catch (error) {
            if (!(error instanceof AnswerError)) throw error
          }
        }
      }),
    )
  })
})

describe('what is published', () => {
  test('shares follow from a power law of slope −2', () => {
    const zeta2 = Math.PI ** 2 / 6
    expect(baselinesFor(2).shareAsLarge).toBeCloseTo(1, 9)
    expect(baselinesFor(3).shareAsLarge).toBeCloseTo((zeta2 - 1.25) / (zeta2 - 1), 9)
    expect(baselinesFor(1000).shareAsLarge).toBeCloseTo(0.0010005 / (zeta2 - 1), 6)
  })

  test('days follow from a fall of exponent −1.5', () => {
    expect(baselinesFor(5)).toMatchObject({ halfWithinDays: 2, ninetyWithinDays: 59, sizeExponent: -2 })
  })
})
