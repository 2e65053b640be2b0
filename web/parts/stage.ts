// What every stage is given: the scene to draw, how it is dressed, and what stands out in it.
import type { Scheme } from '../../picture/colours.ts'
import type { Scene } from '../../picture/scene.ts'
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

export const needsCanvas = ({ posts, tendrils, strands, grapes, arcs, labels }: Scene): boolean =>
  posts.length + tendrils.length + strands.length + grapes.length + arcs.length + labels.length > MOST_ELEMENTS
