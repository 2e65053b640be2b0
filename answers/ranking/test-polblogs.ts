// The political blogs of 2005 (Adamic and Glance), where they are installed, as numbers; and ranks by igraph and networkx, where these are. Tests only.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { publicData } from '../../test/public-data.ts'
import type { LinkColumns } from './link-graph.ts'

const FILE = publicData('graph', 'polblogs.gml')
const SCRIPT = fileURLToPath(new URL('./independent_ranks.py', import.meta.url))

/** Null where they are not. Links are kept as often as they come. */
export function polblogs(): LinkColumns | null {
  if (!existsSync(FILE)) return null
  const text = readFileSync(FILE, 'latin1')
  const numbers = (name: string) =>
    [...text.matchAll(new RegExp(`\\b${name} (\\d+)`, 'g'))].map(([, number]) => Number(number))
  const ids = numbers('id')
  const nodes = new Map(ids.map((id, index) => [id, index]))
  const column = (name: string) => Int32Array.from(numbers(name), (id) => nodes.get(id) ?? -1)
  return { nodes: ids.length, sources: column('source'), targets: column('target'), weights: null }
}

export interface Ranks {
  readonly pageRank: readonly number[]
  readonly hubs: readonly number[]
  readonly authorities: readonly number[]
}

export interface Independent {
  readonly inDegree: readonly number[]
  readonly igraph: Ranks
  readonly networkx: Ranks
}

/** Null where Python, igraph, networkx or SciPy are not installed. */
export function independentRanks({ nodes, sources, targets }: LinkColumns): Independent | null {
  const edges = Array.from(sources, (source, index) => [source, targets[index]])
  try {
    const input = JSON.stringify({ nodes, edges })
    const options = { input, maxBuffer: 64 * 2 ** 20, stdio: ['pipe', 'pipe', 'ignore'] as ['pipe', 'pipe', 'ignore'] }
    return JSON.parse(String(execFileSync('python3', [SCRIPT], options)))
  } catch {
    return null
  }
}
