// Merging is union in a store as it is between graphs. Tests only.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../../graph/arbitrary.ts'
import { ANN, alias, annShowsPing, BEN, benCitesAnn, day, history, proof, reading } from '../../graph/histories.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import { EMPTY_GRAPH, type Graph } from '../../graph/model.ts'
import { factsOf, linksOf } from '../../graph/verdict.ts'
import { everythingIn, using, withoutNotes } from './everything.ts'

const RUNS = { numRuns: 25 }

/** A graph in up to six pieces: each fact in one or more of them, in any order. */
function piecesOf(graph: Graph): fc.Arbitrary<Graph[]> {
  const single = Object.entries(graph).flatMap(([kind, facts]) => facts.map((fact: unknown) => ({ kind, fact })))
  const shuffled = fc.shuffledSubarray([...single, ...single], { minLength: single.length * 2 })
  return fc.tuple(shuffled, fc.integer({ min: 1, max: 6 })).map(([facts, count]) => {
    const pieces = Map.groupBy(facts, (_fact, index) => index % count)
    return [...pieces.values()].map((piece) => graphFrom(piece))
  })
}

function graphFrom(facts: readonly { readonly kind: string; readonly fact: unknown }[]): Graph {
  const kinds = Object.entries(Object.groupBy(facts, ({ kind }) => kind))
  return { ...EMPTY_GRAPH, ...Object.fromEntries(kinds.map(([kind, list]) => [kind, list?.map(({ fact }) => fact)])) }
}

export function unionCases(freshUrl: () => Promise<string>): void {
  describe('merging', () => {
    test('split, shuffled and repeated gives the union, in the order of keys', async () => {
      const graphAndPieces = anyGraph.chain((graph) => fc.tuple(fc.constant(graph), piecesOf(graph)))
      await fc.assert(
        fc.asyncProperty(graphAndPieces, async ([graph, pieces]) => {
          const kept = await using(await freshUrl(), async (store) => {
            for (const piece of pieces) await store.merge(piece)
            return everythingIn(store)
          })
          expect(kept).toEqual(withoutNotes(mergeGraphs(graph)))
        }),
        RUNS,
      )
    })

    test('keeps verdicts as they were', async () => {
      await fc.assert(
        fc.asyncProperty(anyGraph, async (graph) => {
          const kept = await using(await freshUrl(), async (store) => {
            await store.merge(graph)
            return everythingIn(store)
          })
          expect(linksOf(factsOf(kept))).toEqual(linksOf(factsOf(graph)))
          expect(linksOf(factsOf(kept, { asOf: '2020-01-01' }))).toEqual(
            linksOf(factsOf(graph, { asOf: '2020-01-01' })),
          )
        }),
        RUNS,
      )
    })

    test('makes one link of three proofs', async () => {
      const proofs = [benCitesAnn(day(1)), annShowsPing(day(1)), proof('trackback', BEN, ANN, ANN, day(1))]
      await using(await freshUrl(), async (store) => {
        for (const piece of proofs) await store.merge(piece)
        await store.settle()
        expect((await store.counts()).links).toBe(1)
        expect((await store.around(ANN)).graph.evidence).toHaveLength(3)
      })
    })

    test('adds to what is known already whatever else its page told', async () => {
      const first = history(reading(BEN, day(1)), benCitesAnn(day(1)), alias(`${BEN}?s=1`, BEN, 'canonical', day(1)))
      const another = [
        proof('citation', BEN, 'http://cem.example/', BEN, day(1)),
        proof('citation', BEN, ANN, BEN, day(1), { rel: 'tag' }),
      ]
      const more = history(first, ...another, alias(`${BEN}?s=2`, BEN, 'canonical', day(1)))
      await using(await freshUrl(), async (store) => {
        await store.merge(first)
        await store.merge(more)
        expect(await everythingIn(store)).toEqual(withoutNotes(mergeGraphs(first, more)))
      })
    })

    test('is all or nothing', async () => {
      const broken = reading(ANN, 'no time at all')
      await using(await freshUrl(), async (store) => {
        await expect(store.merge(history(benCitesAnn(day(1)), broken))).rejects.toMatchObject({ name: 'StoreError' })
        expect(await everythingIn(store)).toEqual(EMPTY_GRAPH)
      })
    })
  })
}
