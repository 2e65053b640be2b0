// PageRank (Brin and Page 1998) on arrays: damping 0.85, the mass of nodes that link nowhere spread evenly.
import { citingFirst } from './citing-first.ts'
import type { LinkGraph } from './link-graph.ts'

const DAMPING = 0.85
/** The sum of all errors is below it: each sweep takes at least the damped part of what is missing, and tells how much it took. */
const TOLERANCE = 1e-10
const MOST_SWEEPS = 1_000

/**
 * Sums to 1. Gauss–Seidel on the linear system x = 1 + d·Pᵀx, scaled afterwards: spreading the mass of those that link nowhere evenly is the
 * same as scaling (Gleich 2015, doi:10.1137/140976649), and every node at once sees what this sweep has found out already.
 */
export function pageRank(graph: LinkGraph): Float64Array {
  const { order, ...ordered } = citingFirst(graph)
  const ranks = new Float64Array(graph.nodes).fill(1)
  /** What a node gives for each unit of weight: of a rank of 1, and of its own. */
  const shares = ordered.given.map((sum) => (sum === 0 ? 0 : DAMPING / sum))
  const out = shares.slice()
  let total = 0
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const { changed, sum } = swept(ordered, ranks, out, shares)
    total = sum
    if ((changed * DAMPING) / (1 - DAMPING) <= TOLERANCE * sum) break
  }
  const scaled = new Float64Array(graph.nodes)
  for (let place = 0; place < order.length; place += 1) scaled[order[place]!] = ranks[place]! / total
  return scaled
}

function swept(
  { nodes, starts, sources, weights }: LinkGraph,
  ranks: Float64Array,
  out: Float64Array,
  shares: Float64Array,
): { readonly changed: number; readonly sum: number } {
  let [changed, sum] = [0, 0]
  for (let node = 0; node < nodes; node += 1) {
    const end = starts[node + 1]!
    let rank = 1
    if (weights === null) for (let link = starts[node]!; link < end; link += 1) rank += out[sources[link]!]!
    else for (let link = starts[node]!; link < end; link += 1) rank += out[sources[link]!]! * weights[link]!
    changed += Math.abs(rank - ranks[node]!)
    sum += rank
    ranks[node] = rank
    out[node] = rank * shares[node]!
  }
  return { changed, sum }
}
