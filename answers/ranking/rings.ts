// Likely link rings: small groups that nearly all link to each other, both ways, and to which few others link. A mark, not a verdict: friends
// look like this too.
import type { LinkGraph } from './link-graph.ts'

export interface Ring {
  /** Sorted. */
  readonly members: readonly number[]
  /** Of the pairs in it, the share that link both ways. */
  readonly mutual: number
  /** Of the weight of links to its members, the share that comes from within. */
  readonly inside: number
}

const FEWEST = 3
/** A group larger than this is no ring: the work for it would grow with the cube. */
const MOST = 100
const MUTUAL = 0.8
const INSIDE = 0.8

/** Each node with those it exchanges links with is a candidate; of candidates that share members the closest stays. */
export function ringsOf(graph: LinkGraph): readonly Ring[] {
  const mutual = mutualNeighbours(graph)
  const candidates = [...mutual].flatMap(([node, others]) => {
    if (others.size + 1 < FEWEST || others.size + 1 > MOST) return []
    return (
      ringAround(
        graph,
        mutual,
        [node, ...others].sort((one, other) => one - other),
      ) ?? []
    )
  })
  const taken = new Set<number>()
  return candidates
    .sort((one, other) => other.members.length * other.inside - one.members.length * one.inside)
    .filter(({ members }) => {
      const isFree = members.every((member) => !taken.has(member))
      if (isFree) for (const member of members) taken.add(member)
      return isFree
    })
}

function ringAround(
  graph: LinkGraph,
  mutual: ReadonlyMap<number, ReadonlySet<number>>,
  members: readonly number[],
): Ring | null {
  const within = new Set(members)
  const pairs = members.reduce((sum, node) => sum + (mutual.get(node)?.intersection(within).size ?? 0), 0)
  const share = pairs / (members.length * (members.length - 1))
  if (share < MUTUAL) return null
  const inside = insideShare(graph, within)
  return inside < INSIDE ? null : { members, mutual: share, inside }
}

function insideShare({ starts, sources, weights }: LinkGraph, within: ReadonlySet<number>): number {
  let [inside, all] = [0, 0]
  for (const node of within) {
    for (let link = starts[node]!; link < starts[node + 1]!; link += 1) {
      const weight = weights === null ? 1 : weights[link]!
      all += weight
      if (within.has(sources[link]!)) inside += weight
    }
  }
  return inside / all
}

/** Those each node links to and is linked to by, itself aside. */
function mutualNeighbours({ nodes, starts, sources }: LinkGraph): ReadonlyMap<number, ReadonlySet<number>> {
  const neighbours = new Map<number, Set<number>>()
  const pairs = new Set<number>()
  for (let node = 0; node < nodes; node += 1)
    for (let link = starts[node]!; link < starts[node + 1]!; link += 1) pairs.add(sources[link]! * nodes + node)
  for (const pair of pairs) {
    const [source, target] = [Math.floor(pair / nodes), pair % nodes]
    if (source === target || !pairs.has(target * nodes + source)) continue
    const own = neighbours.get(source)
    if (own === undefined) neighbours.set(source, new Set([target]))
    else own.add(target)
  }
  return neighbours
}
