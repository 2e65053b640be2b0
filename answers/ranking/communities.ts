// Communities: groups that link to each other more than chance would have it (Louvain, Blondel et al. 2008). Seeded: the same links, the same groups.
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { seeded } from '../seeded.ts'
import type { LinkColumns } from './link-graph.ts'

/** Its types tell of a default export where Node finds the function itself. */
const { detailed } = louvain as unknown as typeof louvain.default

export interface Communities {
  /** Of each node; 0 is the largest. Null for a node without links. */
  readonly of: readonly (number | null)[]
  readonly sizes: readonly number[]
  /** From −0.5 to 1: how much more links there are inside the groups than by chance. */
  readonly modularity: number
}

/** Which way a link runs does not matter here; weights of links between the same two add up. */
export function communitiesOf({ nodes, sources, targets, weights }: LinkColumns): Communities {
  const graph = new UndirectedGraph()
  for (let link = 0; link < sources.length; link += 1) {
    const [source, target] = [sources[link]!, targets[link]!]
    if (source === target) continue
    const weight = weights === null ? 1 : weights[link]!
    graph.updateEdge(source, target, ({ weight: own = 0 }) => ({ weight: Number(own) + weight }))
  }
  if (graph.size === 0) return { of: Array.from({ length: nodes }, () => null), sizes: [], modularity: 0 }
  const { communities, modularity } = detailed(graph, { rng: seeded(1), getEdgeWeight: 'weight' })
  return { ...bySize(communities, nodes), modularity }
}

function bySize(communities: Readonly<Record<string, number>>, nodes: number): Pick<Communities, 'of' | 'sizes'> {
  const groups = [...Map.groupBy(Object.keys(communities), (node) => communities[node])]
    .map(([, members]) => members.map(Number))
    .sort((one, other) => other.length - one.length || Math.min(...one) - Math.min(...other))
  const of = Array.from({ length: nodes }, (): number | null => null)
  for (const [number, members] of groups.entries()) for (const node of members) of[node] = number
  return { of, sizes: groups.map(({ length }) => length) }
}
