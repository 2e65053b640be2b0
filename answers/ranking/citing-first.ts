// A graph with its nodes in another order: those that link before those they link to, as far as rings allow.
import type { LinkGraph } from './link-graph.ts'

export interface Reordered extends LinkGraph {
  /** The node of the old graph at each place. */
  readonly order: Int32Array
}

/** What sweeps over the nodes in turn carries as far as it can then: blogs cite what is older, so there are few rings. */
export function citingFirst(graph: LinkGraph): Reordered {
  const order = afterTheirSources(graph)
  const places = new Int32Array(graph.nodes)
  for (let place = 0; place < order.length; place += 1) places[order[place]!] = place
  return { ...relabelled(graph, order, places), order }
}

/** Depth first along the links to each node; a node is done when its sources are. */
function afterTheirSources({ nodes, starts, sources }: LinkGraph): Int32Array {
  const [order, stack] = [new Int32Array(nodes), new Int32Array(nodes)]
  const [next, seen] = [starts.slice(), new Uint8Array(nodes)]
  let done = 0
  for (let root = 0; root < nodes; root += 1) {
    if (seen[root] === 1) continue
    seen[root] = 1
    stack[0] = root
    for (let depth = 1; depth > 0; ) {
      const node = stack[depth - 1]!
      if (next[node] === starts[node + 1]) {
        order[done++] = node
        depth -= 1
        continue
      }
      const source = sources[next[node]!++]!
      if (seen[source] === 1) continue
      seen[source] = 1
      stack[depth++] = source
    }
  }
  return order
}

function relabelled(
  { nodes, starts, sources, weights, given }: LinkGraph,
  order: Int32Array,
  places: Int32Array,
): LinkGraph {
  const moved = {
    starts: new Int32Array(nodes + 1),
    sources: new Int32Array(sources.length),
    weights: weights && new Float64Array(weights.length),
  }
  let put = 0
  for (let place = 0; place < nodes; place += 1) {
    const node = order[place]!
    for (let link = starts[node]!; link < starts[node + 1]!; link += 1) {
      if (moved.weights !== null && weights !== null) moved.weights[put] = weights[link]!
      moved.sources[put++] = places[sources[link]!]!
    }
    moved.starts[place + 1] = put
  }
  return { nodes, ...moved, given: Float64Array.from(order, (node) => given[node]!) }
}
