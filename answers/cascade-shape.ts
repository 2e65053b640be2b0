// The shape of a cascade, in numbers, from its tree and from all its responses. Knows nothing of time.
import type { Cascade } from './cascade.ts'
import type { Response } from './responses.ts'
import type { CascadeShape } from './shapes.ts'

export interface Shape {
  /** Posts, the root included. */
  readonly size: number
  /** Most links between the root and a post. */
  readonly depth: number
  /** Most posts at one depth. */
  readonly breadth: number
  /** Mean distance between all pairs of posts in the tree (Goel et al. 2016, doi:10.1287/mnsc.2015.2158); null when there is but one. */
  readonly virality: number | null
  readonly shape: CascadeShape
}

/** `responses` that lead out of the cascade, and a post's to itself, are passed over. */
export function shapeOf(cascade: Cascade, responses: readonly Response[]): Shape {
  const levels = Map.groupBy(cascade, ({ depth }) => depth)
  return {
    size: cascade.length,
    depth: Math.max(0, ...levels.keys()),
    breadth: Math.max(...[...levels.values()].map((level) => level.length)),
    virality: viralityOf(cascade),
    shape: namedShape(cascade, responses, levels.size),
  }
}

/** Each link lies between all pairs that it parts: those below it with all others. Children come after their parents. */
function viralityOf(cascade: Cascade): number | null {
  const size = cascade.length
  if (size < 2) return null
  const below = new Map(cascade.map(({ address }) => [address, 1]))
  let sum = 0
  for (const { address, parent } of cascade.toReversed()) {
    const own = below.get(address) ?? 1
    if (parent === null) continue
    below.set(parent, (below.get(parent) ?? 1) + own)
    sum += own * (size - own)
  }
  return (2 * sum) / (size * (size - 1))
}

/** A single answer is the smallest star. */
function namedShape(cascade: Cascade, responses: readonly Response[], levels: number): CascadeShape {
  if (cascade.length === 1) return 'alone'
  if (linksWithin(cascade, responses) > cascade.length - 1) return 'mesh'
  if (levels === 2) return 'star'
  return levels === cascade.length ? 'chain' : 'tree'
}

function linksWithin(cascade: Cascade, responses: readonly Response[]): number {
  const members = new Set(cascade.map(({ address }) => address))
  const pairs = responses
    .filter(({ source, target }) => source !== target && members.has(source) && members.has(target))
    .map(({ source, target }) => `${source}\n${target}`)
  return new Set(pairs).size
}
