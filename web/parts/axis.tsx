// The words of the time axis once more, over those of the picture: where it is higher than the window they stay in sight.
import { PALETTES, type Scheme } from '../../picture/colours.ts'
import { tickWordsOf } from '../../picture/drawing.ts'
import type { Scene } from '../../picture/scene.ts'

interface AxisProps {
  readonly scene: Scene
  readonly scheme: Scheme
}

const HEIGHT = 22

export function Axis({ scene, scheme }: AxisProps) {
  if (scene.ticks.length === 0) return null
  return (
    <div class="axis">
      <AxisWords scene={scene} scheme={scheme} />
    </div>
  )
}

export const AxisWords = ({ scene, scheme }: AxisProps) => (
  <svg width={scene.width} height={HEIGHT} aria-hidden="true">
    <rect width={scene.width} height={HEIGHT} fill={PALETTES[scheme].paper} />
    {tickWordsOf(scene, scheme).map(({ key, look, parts }) => (
      <text key={key} {...look}>
        {parts.map(({ words }) => words)}
      </text>
    ))}
  </svg>
)
