// What a store keeps beside the facts says what the pure functions say of them. Tests only.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../../graph/arbitrary.ts'
import { ANN, alias, BEN, benCitesAnn, day, post, proof, reading } from '../../graph/histories.ts'
import { instantOf } from '../../graph/instant.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import { type Address, EMPTY_GRAPH, type Graph } from '../../graph/model.ts'
import { canonicalOf, effectiveDateOf, factsOf, linksOf, notAResponse, whyUncounted } from '../../graph/verdict.ts'
import type { Store } from '../store.ts'
import { using } from './everything.ts'

/** Links to an address, from the verdicts on the whole graph. */
function inboundBy(graph: Graph, address: Address) {
  const facts = factsOf(graph)
  const target = canonicalOf(facts, address)
  return linksOf(facts)
    .filter((link) => link.target === target)
    .map((link) => {
      const { source, state, kinds } = link
      const at = instantOf(effectiveDateOf(facts, source).at)
      const reasons = { uncounted: whyUncounted(facts, link), leftOut: notAResponse(facts, link) }
      return { source, target, state, kinds, ...reasons, at }
    })
    .sort((one, other) => (other.at ?? -9e15) - (one.at ?? -9e15) || (one.source < other.source ? -1 : 1))
}

function singleFacts(graph: Graph): readonly Graph[] {
  return Object.entries(graph).flatMap(([kind, facts]) =>
    facts.map((fact: unknown) => ({ ...EMPTY_GRAPH, [kind]: [fact] }) as Graph),
  )
}

async function inboundIn(store: Store, address: Address, limit = 100) {
  return store.inbound(address, { limit })
}

export function derivedCases(freshUrl: () => Promise<string>): void {
  describe('the table of links', () => {
    test('equals the verdicts, when each fact came by itself and was derived alone', async () => {
      await fc.assert(
        fc.asyncProperty(anyGraph, async (graph) => {
          await using(await freshUrl(), async (store) => {
            for (const fact of singleFacts(graph)) {
              await store.merge(fact)
              await store.settle()
            }
            const addresses = new Set(graph.evidence.map(({ target }) => target))
            for (const address of addresses) expect(await inboundIn(store, address)).toEqual(inboundBy(graph, address))
          })
        }),
        { numRuns: 15 },
      )
    })

    test('gives the newest links first, page by page, and how many there are', async () => {
      const told = (at: string) => ({ publishedAt: at, from: { publishedAt: { road: 'page', at } } }) as const
      const answers = [1, 2, 3, 4, 5].map((n) => {
        const source = `http://blog-${n}.example/answer/`
        const dated = post(source, told(day(n)))
        return mergeGraphs(
          dated,
          reading(source, day(n)),
          proof('citation', source, ANN, source, day(n), { zone: 'body' }),
        )
      })
      await using(await freshUrl(), async (store) => {
        for (const answer of answers) await store.merge(answer)
        await store.merge(proof('pingback', BEN, ANN, ANN, day(9)))
        await store.merge(alias('https://ann.example/slow/', ANN, 'redirect', day(1)))
        await store.settle()
        const first = await store.inbound('https://ann.example/slow/', { limit: 4 })
        const second = await store.inbound(ANN, { limit: 4, after: first.at(-1) ?? null })
        expect(await store.inboundCount('https://ann.example/slow/')).toBe(6)
        expect([...first, ...second].map(({ source }) => source)).toEqual([
          ...[5, 4, 3, 2, 1].map((n) => `http://blog-${n}.example/answer/`),
          BEN,
        ])
      })
    })

    test('is empty where nothing links', async () => {
      await using(await freshUrl(), async (store) => {
        await store.merge(benCitesAnn(day(1)))
        await store.settle()
        expect(await store.inbound(BEN, { limit: 5 })).toEqual([])
        expect(await store.inbound('http://nobody.example/', { limit: 5 })).toEqual([])
        expect(await store.inboundCount('http://nobody.example/')).toBe(0)
      })
    })
  })
}
