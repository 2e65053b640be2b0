import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from './arbitrary.ts'
import { tell } from './fields.ts'
import { mergeGraphs, mergeReadings } from './merge.ts'
import { EMPTY_GRAPH, type Graph, type Reading } from './model.ts'
import { seenBy, UNTOLD_EVIDENCE, UNTOLD_POST, unreadPost } from './untold.ts'

const POST = 'http://ann.example/1/'
const EARLY = '2020-01-01T00:00:00.000Z'
const LATE = '2020-01-02T00:00:00.000Z'

/** One graph a fact, in any order, some of them twice. */
function scattered(graph: Graph): fc.Arbitrary<Graph[]> {
  const single = Object.entries(graph).flatMap(([kind, facts]) =>
    facts.map((fact: unknown) => ({ ...EMPTY_GRAPH, [kind]: [fact] })),
  )
  return fc.shuffledSubarray([...single, ...single], { minLength: single.length * 2 })
}

describe('merging is union', () => {
  test('in any order', () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (a, b) => {
        expect(mergeGraphs(a, b)).toEqual(mergeGraphs(b, a))
      }),
    )
  })

  test('however it is grouped', () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, anyGraph, (a, b, c) => {
        expect(mergeGraphs(mergeGraphs(a, b), c)).toEqual(mergeGraphs(a, mergeGraphs(b, c)))
      }),
    )
  })

  test('any number of times', () => {
    fc.assert(
      fc.property(anyGraph, (a) => {
        expect(mergeGraphs(a, a, mergeGraphs(a))).toEqual(mergeGraphs(a))
      }),
    )
  })

  test('split, shuffled and repeated', () => {
    fc.assert(
      fc.property(
        anyGraph.chain((graph) => fc.tuple(fc.constant(graph), scattered(graph))),
        ([graph, parts]) => {
          expect(mergeGraphs(...parts)).toEqual(mergeGraphs(graph))
        },
      ),
    )
  })
})

describe('a field', () => {
  const post = (road: 'page' | 'feed', at: string, title: string | null) => ({
    ...EMPTY_GRAPH,
    posts: [{ address: POST, ...UNTOLD_POST, ...tell({ road, at }, { title }) }],
  })
  const titleOf = (...graphs: Graph[]) => mergeGraphs(...graphs).posts[0]?.title

  test('is what the surest road says, even if it is older', () => {
    expect(titleOf(post('page', EARLY, 'Slow'), post('feed', LATE, 'By Ann: Slow'))).toBe('Slow')
  })

  test('among equals is the newest', () => {
    expect(titleOf(post('page', EARLY, 'Slow'), post('page', LATE, 'Slower'))).toBe('Slower')
  })

  test('is never erased by a road that does not say', () => {
    expect(titleOf(post('feed', EARLY, 'Slow'), post('page', LATE, null))).toBe('Slow')
  })

  test('is never erased by an unread post', () => {
    expect(titleOf(post('feed', EARLY, 'Slow'), { ...EMPTY_GRAPH, posts: [unreadPost(POST)] })).toBe('Slow')
  })
})

test('one citation seen by two roads is one proof with both sightings', () => {
  const citation = {
    ...UNTOLD_EVIDENCE,
    kind: 'citation',
    source: POST,
    target: 'http://ben.example/1/',
    zone: 'body',
  } as const
  const seen = [...seenBy(POST, 'page', EARLY), ...seenBy('http://ann.example/feed/', 'feed', LATE)]
  const parts = seen.map((sighting) => ({ ...EMPTY_GRAPH, evidence: [{ ...citation, seen: [sighting] }] }))
  expect(mergeGraphs(...parts).evidence).toEqual([{ ...citation, seen }])
})

test('of the sightings of an anchor the first and the last stay', () => {
  const anchor = { blog: 'http://ann.example/', target: POST, zone: 'blogroll' } as const
  const times = ['2020-01-03', '2020-01-01', '2020-01-02'].map((day) => `${day}T00:00:00.000Z`)
  const parts = times.map((at) => ({ ...EMPTY_GRAPH, anchors: [{ ...anchor, seen: seenBy(POST, 'page', at) }] }))
  expect(mergeGraphs(...parts).anchors[0]?.seen).toEqual([{ page: POST, road: 'page', at: [times[1], times[0]] }])
})

test('of two notes of one attempt the better outcome stays', () => {
  const refused: Reading = {
    page: POST,
    road: 'page',
    at: EARLY,
    outcome: 'refused',
    body: null,
    thread: null,
    next: [],
    reason: 'timeout',
    validators: null,
    leads: [],
  }
  const read: Reading = { ...refused, outcome: 'read', body: 'whole', reason: null }
  expect(mergeReadings(refused, read)).toEqual(read)
  expect(mergeReadings(read, refused)).toEqual(read)
})
