// PageRank (Brin and Page 1998) on arrays: damping 0.85, the mass of nodes that link nowhere spread evenly.
import { citingFirst } from './citing-first.ts'
import type { LinkGraph } from './link-graph.ts'

const DAMPING = 0.85
/** The sum of all errors is below it: each sweep takes at least the damped part of what is missing, and tells how much it took. */
const TOLERANCE = 1e-10
const MOST_SWEEPS = 1_000
/** How near the shrinking of two sweeps must be to be taken for the shrinking of all to come. */
const EVEN = 0.01

interface Sweeping {
  readonly ranks: Float64Array
  /** What the last sweep added to each rank. */
  readonly steps: Float64Array
  /** What each node gives for a unit of weight, and what it would for a rank of 1. */
  readonly out: Float64Array
  readonly shares: Float64Array
}

/**
 * Sums to 1. Gauss–Seidel on the linear system x = 1 + d·Pᵀx, scaled afterwards: spreading the mass of those that link nowhere evenly is the
 * same as scaling (Gleich 2015, doi:10.1137/140976649), and every node at once sees what this sweep has found out already.
 */
export function pageRank(graph: LinkGraph): Float64Array {
  const { order, ...ordered } = citingFirst(graph)
  const { ranks, total } = settled(ordered)
  const scaled = new Float64Array(graph.nodes)
  for (let place = 0; place < order.length; place += 1) scaled[order[place]!] = ranks[place]! / total
  return scaled
}

/**
 * Once the steps of all nodes shrink evenly they are a geometric series, and what is left of it is added at once (Aitken's extrapolation; Kamvar et al.
 * 2003, doi:10.1145/775152.775190). Where that ever leads away, sweeps alone go on.
 */
function settled(graph: LinkGraph): { readonly ranks: Float64Array; readonly total: number } {
  const { nodes, given } = graph
  const shares = given.map((sum) => (sum === 0 ? 0 : DAMPING / sum))
  const state = { ranks: new Float64Array(nodes).fill(1), steps: new Float64Array(nodes), out: shares.slice(), shares }
  let [total, before, ratio, isLeading] = [0, Number.POSITIVE_INFINITY, Number.NaN, true]
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const { changed, sum } = swept(graph, state)
    total = sum
    if ((changed * DAMPING) / (1 - DAMPING) <= TOLERANCE * sum) break
    const shrunk = changed / before
    isLeading &&= shrunk < 1
    const isEven = isLeading && Math.abs(shrunk - ratio) < EVEN
    if (isEven) goOn(state, shrunk / (1 - shrunk))
    ;[before, ratio] = [changed, isEven ? Number.NaN : shrunk]
  }
  return { ranks: state.ranks, total }
}

function swept(
  { nodes, starts, sources, weights }: LinkGraph,
  { ranks, steps, out, shares }: Sweeping,
): { readonly changed: number; readonly sum: number } {
  let [changed, sum] = [0, 0]
  for (let node = 0; node < nodes; node += 1) {
    const end = starts[node + 1]!
    let rank = 1
    if (weights === null) for (let link = starts[node]!; link < end; link += 1) rank += out[sources[link]!]!
    else for (let link = starts[node]!; link < end; link += 1) rank += out[sources[link]!]! * weights[link]!
    const step = rank - ranks[node]!
    changed += Math.abs(step)
    sum += rank
    steps[node] = step
    ranks[node] = rank
    out[node] = rank * shares[node]!
  }
  return { changed, sum }
}

/** By this many of the last steps. */
function goOn({ ranks, steps, out, shares }: Sweeping, times: number): void {
  for (let node = 0; node < ranks.length; node += 1) {
    ranks[node]! += times * steps[node]!
    out[node] = ranks[node]! * shares[node]!
  }
}
