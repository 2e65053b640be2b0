// What every stage is given: the scene to draw, how it is dressed, and what stands out in it.
import type { Scheme } from '../../picture/colours.ts'
import type { Scene, Tendril } from '../../picture/scene.ts'
import type { Light } from '../draw/light.ts'
import type { Rings } from '../draw/svg.ts'

export interface StageProps {
  readonly scene: Scene
  readonly scheme: Scheme
  readonly light: Light | null
  readonly rings: Rings
}

/** More marks than this are drawn on a canvas. */
const MOST_ELEMENTS = 1500

export function needsCanvas({ posts, tendrils, strands, grapes, arcs, labels }: Scene): boolean {
  const marks = [posts, tendrils, strands, grapes, arcs, labels].reduce((sum, { length }) => sum + length, 0)
  const signed = posts.filter(({ folded, state }) => folded > 0 || state === 'gone').length
  return marks + signed + tendrils.reduce((sum, tendril) => sum + signsOn(tendril), 0) > MOST_ELEMENTS
}

const signsOn = ({ proofs, leaf, cross }: Tendril): number => Number(proofs > 0) + Number(leaf) + Number(cross)
