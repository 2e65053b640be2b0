// What a store keeps beside the facts says what the pure functions say of them. Tests only.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../../graph/arbitrary.ts'
import { ANN, alias, BEN, benCitesAnn, comment, day, post, proof, reading } from '../../graph/histories.ts'
import { instantOf } from '../../graph/instant.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import { type Address, EMPTY_GRAPH, type Graph } from '../../graph/model.ts'
import {
  canonicalOf,
  effectiveDateOf,
  type Facts,
  factsOf,
  type Link,
  linksOf,
  notAResponse,
  whyUncounted,
} from '../../graph/verdict.ts'
import type { InboundLink, Store } from '../store.ts'
import { using } from './everything.ts'

/** The store says of every target what the verdicts on the whole graph say. */
async function expectVerdicts(store: Store, graph: Graph): Promise<void> {
  const facts = factsOf(graph)
  const links = Map.groupBy(linksOf(facts), ({ target }) => target)
  for (const address of new Set(graph.evidence.map(({ target }) => target))) {
    const known = links.get(canonicalOf(facts, address)) ?? []
    expect(await inboundIn(store, address)).toEqual(known.map((link) => inboundOf(facts, link)).sort(newestFirst))
  }
}

function inboundOf(facts: Facts, link: Link): InboundLink {
  const { source, target, state, kinds } = link
  const at = instantOf(effectiveDateOf(facts, source).at)
  const reasons = { uncounted: whyUncounted(facts, link), leftOut: notAResponse(facts, link) }
  return { source, target, state, kinds, ...reasons, at }
}

const newestFirst = (one: InboundLink, other: InboundLink): number =>
  (other.at ?? -9e15) - (one.at ?? -9e15) || (one.source < other.source ? -1 : 1)

function singleFacts(graph: Graph): readonly Graph[] {
  return Object.entries(graph).flatMap(([kind, facts]) =>
    facts.map((fact: unknown) => ({ ...EMPTY_GRAPH, [kind]: [fact] }) as Graph),
  )
}

/** Source, target, and who shows it. */
/** From more posts than any engine derives in one go. */
const manyLinks = fc.array(fc.tuple(fc.nat(5000), fc.nat(30), fc.constantFrom('citation', 'trackback')), {
  minLength: 540,
  maxLength: 580,
})

const numbered = (n: number): Address => `http://blog-${n}.example/post/`

function linkBetween([source, target, kind]: readonly [number, number, 'citation' | 'trackback']): Graph {
  const [from, to] = [numbered(source), numbered(target)]
  return proof(kind, from, to, kind === 'citation' ? from : to, day(1))
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
            await expectVerdicts(store, graph)
          })
        }),
        { numRuns: 15 },
      )
    })

    test('equals the verdicts, when more was merged than is looked at in one go', async () => {
      await fc.assert(
        fc.asyncProperty(manyLinks, async (links) => {
          const shown = mergeGraphs(...links.map(linkBetween), alias(numbered(1), numbered(2), 'redirect', day(2)))
          const later = mergeGraphs(...links.map(([source]) => reading(numbered(source - (source % 3)), day(9))))
          await using(await freshUrl(), async (store) => {
            await store.merge(shown)
            await store.settle()
            await expectVerdicts(store, shown)
            await store.merge(later)
            await store.settle()
            await expectVerdicts(store, mergeGraphs(shown, later))
          })
        }),
        { numRuns: 2 },
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

    test('has undated links in the order of their addresses, wherever a page ends', async () => {
      const sources = [4, 2, 5, 1, 3].map((n) => `http://blog-${n}.example/answer/`)
      await using(await freshUrl(), async (store) => {
        await store.merge(mergeGraphs(...sources.map((source) => proof('pingback', source, ANN, ANN, day(9)))))
        await store.settle()
        for (const limit of [1, 3, 5, 6])
          expect((await inboundIn(store, ANN, limit)).map(({ source }) => source)).toEqual(
            sources.toSorted().slice(0, limit),
          )
      })
    })

    test('leaves a link that a comment made with the one proof it has', async () => {
      const remark = comment(BEN, 'c1', BEN, 'page', day(1))
      const cited = proof('comment', BEN, ANN, BEN, day(1), { zone: 'comment', comment: `${BEN}#c1` })
      await using(await freshUrl(), async (store) => {
        await store.merge(mergeGraphs(remark, cited))
        await store.settle()
        expect((await store.around(ANN)).graph.evidence).toEqual(cited.evidence)
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
