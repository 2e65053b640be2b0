// Long texts, odd characters, and posts that everybody answers. Tests only.
import { describe, expect, test } from 'vitest'
import { ANN, comment, day, post, proof } from '../../graph/histories.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import type { Graph } from '../../graph/model.ts'
import { everythingIn, proofsTo, using } from './everything.ts'

const ANSWERS = 4_000
const A_MERGE = 5_000

export function largeCases(freshUrl: () => Promise<string>): void {
  describe('size', () => {
    test('characters of four bytes, quotes and 100 kB of text come back as they went', async () => {
      const told = { road: 'page', at: day(1) } as const
      const text = '🍇 読書 "quoted" \\ \'; DROP TABLE post; -- \u2028 \uffff '.repeat(2_500)
      const titled = post(ANN, { title: '🍇 größer', excerpt: text, from: { title: told, excerpt: told } })
      const commented = comment(ANN, 'c1', ANN, 'page', day(1))
      const words = commented.comments.map((fact) => ({ ...fact, text, from: { text: told } }))
      const cited = proof('citation', ANN, 'http://ben.example/', ANN, day(1), { zone: 'body', anchorText: text })
      const graph = mergeGraphs(titled, { ...commented, comments: words }, cited)
      await using(await freshUrl(), async (store) => {
        await store.merge(graph)
        await store.merge(graph)
        expect(await everythingIn(store)).toEqual(graph)
      })
    })

    test('a post with thousands of answers is one conversation', async () => {
      const graph = mergeGraphs(...Array.from({ length: ANSWERS }, (_, n) => answer(n)))
      await using(await freshUrl(), async (store) => {
        await store.merge(graph)
        expect(await proofsTo(store, ANN)).toBe(ANSWERS)
        expect((await store.around(ANN)).graph.evidence).toHaveLength(ANSWERS)
        expect(await store.around(ANN, { limit: 100 })).toMatchObject({ leftOut: ANSWERS - 99 })
        expect(await everythingIn(store)).toEqual(graph)
      })
    })

    test('a post with a hundred thousand answers too, though no merge tells of so many', {
      timeout: 240_000,
    }, async () => {
      await using(await freshUrl(), async (store) => {
        for (let n = 0; n < 100_000; n += A_MERGE) {
          await store.merge(mergeGraphs(...Array.from({ length: A_MERGE }, (_, nth) => answer(n + nth))))
        }
        expect(await store.around(ANN, { limit: 100 })).toMatchObject({ leftOut: 100_000 - 99 })
        await store.settle()
        expect(await store.inboundCount(ANN)).toBe(100_000)
        expect(await store.inbound(ANN, { limit: 50 })).toHaveLength(50)
      })
    })
  })
}

function answer(n: number): Graph {
  const source = `http://blog-${n}.example/answer/`
  return proof('trackback', source, ANN, ANN, day(1), { title: `Answer ${n}` })
}
