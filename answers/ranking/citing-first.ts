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
  const [order, seen] = [new Int32Array(nodes), new Uint8Array(nodes)]
  /** The way to the node that is looked at, and where each on it goes on. */
  const [way, goOn] = [new Int32Array(nodes), new Int32Array(nodes)]
  let done = 0
  for (let root = 0; root < nodes; root += 1) {
    if (seen[root] === 1) continue
    seen[root] = 1
    let [node, link, depth] = [root, starts[root]!, 0]
    while (depth >= 0) {
      const end = starts[node + 1]!
      while (link < end && seen[sources[link]!] === 1) link += 1
      if (link < end) {
        way[depth] = node
        goOn[depth++] = link + 1
        node = sources[link]!
        seen[node] = 1
        link = starts[node]!
      } else {
        order[done++] = node
        depth -= 1
        if (depth >= 0) [node, link] = [way[depth]!, goOn[depth]!]
      }
    }
  }
  return order
}

function relabelled(
  { nodes, starts, sources, weights, given }: LinkGraph,
  order: Int32Array,
  places: Int32Array,
): LinkGraph {
  const [movedStarts, movedSources] = [new Int32Array(nodes + 1), new Int32Array(sources.length)]
  const movedWeights = weights && new Float64Array(weights.length)
  const movedGiven = new Float64Array(nodes)
  let put = 0
  for (let place = 0; place < nodes; place += 1) {
    const node = order[place]!
    const end = starts[node + 1]!
    for (let link = starts[node]!; link < end; link += 1) {
      if (movedWeights !== null) movedWeights[put] = weights![link]!
      movedSources[put++] = places[sources[link]!]!
    }
    movedStarts[place + 1] = put
    movedGiven[place] = given[node]!
  }
  return { nodes, starts: movedStarts, sources: movedSources, weights: movedWeights, given: movedGiven }
}
