// PageRank (Brin and Page 1998) on arrays: damping 0.85, the mass of nodes that link nowhere spread evenly.
import type { LinkGraph } from './link-graph.ts'

const DAMPING = 0.85
/** The sum of all errors is below it: each sweep takes at least the damped part of what is missing, and tells how much it took. */
const TOLERANCE = 1e-10
const MOST_SWEEPS = 1_000

/**
 * Sums to 1. Gauss–Seidel on the linear system x = 1 + d·Pᵀx, scaled afterwards: spreading the mass of those that link nowhere evenly is the
 * same as scaling (Gleich 2015, doi:10.1137/140976649, section 3.2), and every node at once sees what this sweep has found out already.
 */
export function pageRank({ nodes, starts, sources, weights, given }: LinkGraph): Float64Array {
  const ranks = new Float64Array(nodes).fill(1)
  /** What a node gives for each unit of weight. */
  const shares = given.map((sum) => (sum === 0 ? 0 : DAMPING / sum))
  const out = shares.slice()
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let changed = 0
    let total = 0
    for (let node = 0; node < nodes; node += 1) {
      let rank = 1
      const end = starts[node + 1]!
      if (weights === null) for (let link = starts[node]!; link < end; link += 1) rank += out[sources[link]!]!
      else for (let link = starts[node]!; link < end; link += 1) rank += out[sources[link]!]! * weights[link]!
      changed += Math.abs(rank - ranks[node]!)
      total += rank
      ranks[node] = rank
      out[node] = rank * shares[node]!
    }
    if ((changed * DAMPING) / (1 - DAMPING) <= TOLERANCE * total) return scaled(ranks, total)
  }
  return scaled(
    ranks,
    ranks.reduce((sum, rank) => sum + rank, 0),
  )
}

function scaled(values: Float64Array, total: number): Float64Array {
  return values.map((value) => value / total)
}
