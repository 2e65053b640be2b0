// The strip under the picture: when the responses came, and how many there were by then.
import type { Scheme } from '../../picture/colours.ts'
import { barLook, curveLook } from '../../picture/looks.ts'
import type { Scene } from '../../picture/scene.ts'

export function Overview({ scene: { width, overview }, scheme }: { readonly scene: Scene; readonly scheme: Scheme }) {
  const { height, bars, curve } = overview
  if (bars.length === 0) return null
  return (
    <figure class="overview">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Responses over time">
        {bars.map((bar) => (
          <rect
            key={bar.x}
            x={bar.x}
            y={height - bar.height}
            width={bar.width}
            height={bar.height}
            {...barLook(scheme)}
          />
        ))}
        <path d={curve} {...curveLook(scheme)} />
      </svg>
      <figcaption>responses over time, and how many there were by then</figcaption>
    </figure>
  )
}
