// A directed graph in arrays: for each node who links to it, side by side. Nodes are numbers from 0 on.

/** Links in three columns; equal pairs may come several times. `weights` null: each link weighs 1. */
export interface LinkColumns {
  readonly nodes: number
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array | null
}

export interface LinkGraph {
  readonly nodes: number
  /** The links to node n are those from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Int32Array
  readonly sources: Int32Array
  readonly weights: Float64Array | null
  /** What each node gives away, in all. */
  readonly given: Float64Array
}

/** A counting sort by target: two passes over the links, no other memory than the result. */
export function linkGraph({ nodes, sources, targets, weights }: LinkColumns): LinkGraph {
  const starts = new Int32Array(nodes + 1)
  const given = new Float64Array(nodes)
  for (let link = 0; link < targets.length; link += 1) {
    starts[targets[link]! + 1]! += 1
    given[sources[link]!]! += weights === null ? 1 : weights[link]!
  }
  for (let node = 0; node < nodes; node += 1) starts[node + 1]! += starts[node]!
  const next = starts.slice(0, nodes)
  const sortedSources = new Int32Array(sources.length)
  const sortedWeights = weights && new Float64Array(sources.length)
  for (let link = 0; link < targets.length; link += 1) {
    const place = next[targets[link]!]!++
    sortedSources[place] = sources[link]!
    if (sortedWeights !== null) sortedWeights[place] = weights![link]!
  }
  return { nodes, starts, sources: sortedSources, weights: sortedWeights, given }
}
