import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hits } from './hits.ts'
import { type LinkColumns, linkGraph } from './link-graph.ts'
import { pageRank } from './pagerank.ts'
import { ranked } from './ranks.ts'
import { type Independent, independentRanks, polblogs } from './test-polblogs.ts'

const blogs = polblogs()
const others = blogs === null ? null : independentRanks(blogs)
/** Of every tenth blog, as igraph and networkx gave them. */
const GOLDEN = JSON.parse(
  readFileSync(new URL('../../fixtures/ranking/polblogs.json', import.meta.url), 'utf8'),
) as Independent

const farthest = (one: ArrayLike<number>, other: readonly number[], step = 1): number =>
  Math.max(...other.map((value, index) => Math.abs(value - (one[index * step] ?? Number.NaN))))

const columns = (
  nodes: number,
  links: readonly (readonly [number, number])[],
  weights?: readonly number[],
): LinkColumns => ({
  nodes,
  sources: Int32Array.from(links, ([source]) => source),
  targets: Int32Array.from(links, ([, target]) => target),
  weights: weights === undefined ? null : Float64Array.from(weights),
})

describe.skipIf(blogs === null)('1,490 political blogs (skipped where they are not installed)', () => {
  const graph = linkGraph(blogs as LinkColumns)
  const ours = { pageRank: pageRank(graph), ...hits(graph) }
  const degrees = inDegrees(blogs as LinkColumns)

  test('PageRank and HITS are those that igraph and networkx gave once, to 1e-8, and in-degree exactly', () => {
    expect(degrees.filter((_, index) => index % 10 === 0)).toEqual(GOLDEN.inDegree)
    for (const { pageRank, hubs, authorities } of [GOLDEN.igraph, GOLDEN.networkx]) {
      expect(farthest(ours.pageRank, pageRank, 10)).toBeLessThan(1e-8)
      expect(farthest(ours.hubs, hubs, 10)).toBeLessThan(1e-8)
      expect(farthest(ours.authorities, authorities, 10)).toBeLessThan(1e-8)
    }
  })

  test.skipIf(others === null)(
    'and those they give here (skipped without all three: pip install igraph networkx scipy)',
    () => {
      const { inDegree, igraph, networkx } = others as Independent
      expect(degrees).toEqual(inDegree)
      for (const { pageRank, hubs, authorities } of [igraph, networkx]) {
        expect(farthest(ours.pageRank, pageRank)).toBeLessThan(1e-8)
        expect(farthest(ours.hubs, hubs)).toBeLessThan(1e-8)
        expect(farthest(ours.authorities, authorities)).toBeLessThan(1e-8)
      }
    },
  )
})

/** Different blogs that link to each. */
function inDegrees({ nodes, sources, targets }: LinkColumns): readonly number[] {
  const from = Array.from({ length: nodes }, () => new Set<number>())
  for (const [index, target] of targets.entries()) from[target]?.add(sources[index] ?? -1)
  return from.map(({ size }) => size)
}

const NODES = 8
const anyLinks = fc.array(
  fc.tuple(fc.nat({ max: NODES - 1 }), fc.nat({ max: NODES - 1 }), fc.integer({ min: 1, max: 5 })),
  {
    maxLength: 30,
  },
)

describe('on any small graph', () => {
  test('PageRank is what the definition gives, step by step', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const weights = links.map(([, , weight]) => weight)
        const given = columns(
          NODES,
          links.map(([source, target]) => [source, target] as const),
          weights,
        )
        expect(farthest(pageRank(linkGraph(given)), byDefinition(links))).toBeLessThan(1e-10)
      }),
    )
  })

  test('hubs and authorities are what each other make them', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const graph = linkGraph(
          columns(
            NODES,
            links.map(([source, target]) => [source, target] as const),
          ),
        )
        const { hubs, authorities } = hits(graph)
        const sums = Array.from({ length: NODES }, () => 0)
        for (const [source, target] of links) sums[target] = (sums[target] ?? 0) + (hubs[source] ?? 0)
        const total = sums.reduce((sum, value) => sum + value, 0)
        if (links.length === 0) expect([...authorities, ...hubs].every((value) => value === 0)).toBe(true)
        else
          expect(
            farthest(
              authorities,
              sums.map((value) => value / total),
            ),
          ).toBeLessThan(1e-6)
      }),
    )
  })
})

/** Power iteration over the whole matrix. */
function byDefinition(links: readonly (readonly [number, number, number])[]): readonly number[] {
  const given = Array.from({ length: NODES }, () => 0)
  for (const [source, , weight] of links) given[source] = (given[source] ?? 0) + weight
  let ranks = Array.from({ length: NODES }, () => 1 / NODES)
  for (let round = 0; round < 400; round += 1) {
    const lost = ranks.reduce((sum, rank, node) => sum + (given[node] === 0 ? rank : 0), 0)
    const next = ranks.map(() => (0.15 + 0.85 * lost) / NODES)
    for (const [source, target, weight] of links)
      next[target] = (next[target] ?? 0) + (0.85 * (ranks[source] ?? 0) * weight) / (given[source] ?? 1)
    ranks = next
  }
  return ranks
}

describe('ranks', () => {
  test('are shared by equals, and the next rank comes after as many as there were', () => {
    const rows = ranked([1, 3, 3 + 1e-12, 0, 2, 2], 10)
    expect(rows.map(({ node, rank }) => [node, rank])).toEqual([
      [2, 1],
      [1, 1],
      [4, 3],
      [5, 3],
      [0, 5],
    ])
  })

  test('of nodes that look alike are one, whatever their order among the others', () => {
    const links = [0, 1, 2, 3, 4, 5].flatMap((node) => [
      [node, 6 + (node % 3)] as const,
      [6 + (node % 3), node] as const,
    ])
    expect(new Set(ranked(pageRank(linkGraph(columns(9, links))), 3).map(({ rank }) => rank))).toEqual(new Set([1]))
  })
})
