import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { communitiesOf } from './communities.ts'
import { type LinkColumns, linkGraph } from './link-graph.ts'
import { groupLinks, numbered } from './numbered.ts'
import { ringsOf } from './rings.ts'

const columns = (nodes: number, links: readonly (readonly [number, number])[]): LinkColumns => ({
  nodes,
  sources: Int32Array.from(links, ([source]) => source),
  targets: Int32Array.from(links, ([, target]) => target),
  weights: null,
})
/** Everybody links to everybody, both ways. */
const clique = (members: readonly number[]) =>
  members.flatMap((one) => members.filter((other) => other !== one).map((other) => [one, other] as const))

describe('links between groups', () => {
  test('weigh as many posts as cite, counted one by one', () => {
    // A post is of one group: its number says which.
    const anyLink = fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 4 }))
    fc.assert(
      fc.property(fc.array(anyLink, { maxLength: 40 }), (links) => {
        const posts = Int32Array.from(links, ([post]) => post)
        const between = groupLinks(
          posts,
          posts.map((post) => post % 5),
          Int32Array.from(links, ([, target]) => target),
          5,
        )
        const found = Array.from(between.sources, (source, row) => [
          `${source}>${between.targets[row]}`,
          between.weights?.[row],
        ])
        const cited = Map.groupBy(links, ([post, target]) => `${post % 5}>${target}`)
        const expected = [...cited].map(([pair, own]) => [pair, new Set(own.map(([post]) => post)).size])
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
      }),
    )
  })

  test('nodes are numbered in the order of their numbers, over all columns', () => {
    const { numbers, columns: nodes } = numbered(Int32Array.of(7, 3, 7), Int32Array.of(9, 3))
    expect([[...numbers], ...nodes.map((column) => [...column])]).toEqual([
      [3, 7, 9],
      [1, 0, 1],
      [2, 0],
    ])
  })
})

describe('communities', () => {
  test('of two cliques with a bridge are the two, the same in every run', () => {
    const links = [...clique([0, 1, 2, 3, 4]), ...clique([5, 6, 7, 8]), [4, 5] as const]
    const found = communitiesOf(columns(10, links))
    expect(found.of).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, null])
    expect(found.sizes).toEqual([5, 4])
    expect(communitiesOf(columns(10, links))).toEqual(found)
  })

  test('modularity is what its definition gives for them', () => {
    const links = [...clique([0, 1, 2]), ...clique([3, 4, 5]), [2, 3] as const]
    // Undirected: two triangles with edges of weight 2, one bridge of weight 1; 13 in all, 13 of 26 ends on each side.
    expect(communitiesOf(columns(6, links)).modularity).toBeCloseTo(12 / 13 - 2 * (13 / 26) ** 2, 12)
  })
})

describe('likely link rings', () => {
  const rings = (links: readonly (readonly [number, number])[], nodes = 30) => ringsOf(linkGraph(columns(nodes, links)))

  test('are small groups that link to each other and that few others link to', () => {
    expect(rings(clique([3, 4, 5, 6]))).toEqual([{ members: [3, 4, 5, 6], mutual: 1, inside: 1 }])
  })

  test('are none when others link there as much', () => {
    const outside = [3, 4, 5, 6].flatMap((member) => [10, 11, 12].map((other) => [other, member] as const))
    expect(rings([...clique([3, 4, 5, 6]), ...outside])).toEqual([])
  })

  test('are none when links run one way, or between two alone', () => {
    expect(
      rings([
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    ).toEqual([])
    expect(rings(clique([0, 1]))).toEqual([])
  })

  test('stay marked when a member links out, and one pair does not link back', () => {
    const links = [...clique([0, 1, 2, 3, 4]).filter(([one, other]) => !(one === 0 && other === 1)), [2, 20] as const]
    expect(rings(links)).toMatchObject([{ members: [0, 1, 2, 3, 4], mutual: 0.9, inside: 1 }])
  })
})
