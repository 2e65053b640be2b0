// Finds places for posts by force: links pull, everything pushes. Numbers only, so that it can run in a worker; seeded by d3 itself, so that
// the same links settle into the same map.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3'

export interface Bodies {
  /** Radius of each. */
  readonly radii: readonly number[]
  /** Pairs of indices. */
  readonly ties: readonly (readonly [number, number])[]
}

const SETTLED = 240
/** Ticks after which the places are told, the last of them when it has settled. */
export const TOLD = [12, 40, 100, SETTLED] as const

export interface Settling {
  /** On to the given tick; x and y in turn, round the origin. */
  readonly until: (tick: number) => Float32Array
}

export function settle({ radii, ties }: Bodies): Settling {
  const nodes: (SimulationNodeDatum & { readonly r: number })[] = radii.map((r) => ({ r }))
  const links = ties.map(([source, target]) => ({ source, target }))
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links).distance(26).iterations(1))
    .force('push', forceManyBody().strength(-28).theta(1).distanceMax(600))
    .force('x', forceX().strength(0.04))
    .force('y', forceY().strength(0.05))
    .stop()
  if (radii.length < 2000)
    simulation.force(
      'apart',
      forceCollide<(typeof nodes)[number]>(({ r }) => r + 2),
    )
  simulation.alphaDecay(1 - 0.001 ** (1 / SETTLED))
  let done = 0
  return {
    until: (tick) => {
      simulation.tick(tick - done)
      done = tick
      return Float32Array.from(nodes.flatMap(({ x = 0, y = 0 }) => [x, y]))
    },
  }
}
