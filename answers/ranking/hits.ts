// HITS (Kleinberg 1999) on arrays: a good hub links to good authorities, a good authority is linked to by good hubs.
import type { LinkGraph } from './link-graph.ts'

export interface Hits {
  /** Each sums to 1; all 0 where there is no link. */
  readonly hubs: Float64Array
  readonly authorities: Float64Array
}

/** The sum of what one round still changes. */
const TOLERANCE = 1e-13
const MOST_ROUNDS = 10_000

/** Power iteration from equal hubs, on the graph weighted by how often a source links. */
export function hits(graph: LinkGraph): Hits {
  const hubs = new Float64Array(graph.nodes).fill(1 / Math.max(1, graph.nodes))
  const authorities = new Float64Array(graph.nodes)
  const before = new Float64Array(graph.nodes)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    before.set(authorities)
    gather(graph, hubs, authorities)
    scale(authorities)
    give(graph, authorities, hubs)
    scale(hubs)
    if (difference(before, authorities) <= TOLERANCE) break
  }
  return { hubs, authorities }
}

/** What those that link to a node have. */
function gather({ nodes, starts, sources, weights }: LinkGraph, hubs: Float64Array, authorities: Float64Array): void {
  for (let node = 0; node < nodes; node += 1) {
    let sum = 0
    for (let link = starts[node]!; link < starts[node + 1]!; link += 1)
      sum += hubs[sources[link]!]! * (weights === null ? 1 : weights[link]!)
    authorities[node] = sum
  }
}

/** What those have that a node links to. */
function give({ nodes, starts, sources, weights }: LinkGraph, authorities: Float64Array, hubs: Float64Array): void {
  hubs.fill(0)
  for (let node = 0; node < nodes; node += 1) {
    const own = authorities[node]!
    for (let link = starts[node]!; link < starts[node + 1]!; link += 1)
      hubs[sources[link]!]! += own * (weights === null ? 1 : weights[link]!)
  }
}

function scale(values: Float64Array): void {
  let sum = 0
  for (let index = 0; index < values.length; index += 1) sum += values[index]!
  if (sum > 0) for (let index = 0; index < values.length; index += 1) values[index]! /= sum
}

function difference(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index += 1) sum += Math.abs(one[index]! - other[index]!)
  return sum
}
