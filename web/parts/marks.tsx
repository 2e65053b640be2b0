// The marks of a scene, on SVG or canvas, whichever it needs, and what the pointer meets and moves on them.
import { type ZoomTransform, zoomIdentity } from 'd3'
import { useMemo, useRef } from 'preact/hooks'
import type { Address } from '../../graph/model.ts'
import type { Scheme } from '../../picture/colours.ts'
import { type Hit, hitTest } from '../../picture/hit.ts'
import type { Scene } from '../../picture/scene.ts'
import type { Point } from '../../picture/tendrils.ts'
import type { Light } from '../draw/light.ts'
import type { Rings } from '../draw/svg.ts'
import { useDrag } from '../use-drag.ts'
import { useHeight } from '../use-height.ts'
import { CanvasStage } from './canvas-stage.tsx'
import type { Pointed } from './hover-card.tsx'
import { needsCanvas } from './stage.ts'
import { SvgStage } from './svg-stage.tsx'

interface MarksProps {
  readonly scene: Scene
  readonly scheme: Scheme
  readonly light: Light | null
  readonly rings: Rings
  readonly onMeet: (hit: Hit) => void
  readonly onPoint: (pointed: Pointed | null) => void
  /** To another place of the scene; null: nothing is dragged here. */
  readonly onDrag: ((post: Address, point: Point, done: boolean) => void) | null
}

export function Marks({ onMeet, onPoint, onDrag, ...props }: MarksProps) {
  const marks = useRef<HTMLDivElement>(null)
  const { scene } = props
  const look = useMemo(() => hitTest(scene), [scene])
  const moved = useRef<ZoomTransform>(zoomIdentity)
  const height = useHeight()
  const onCanvas = needsCanvas(scene)
  const pointOf = (event: MouseEvent): Point | null => {
    const box = marks.current?.querySelector('svg.vine, canvas')?.getBoundingClientRect()
    if (!box) return null
    const [x, y] = eye().invert([event.clientX - box.left, event.clientY - box.top])
    return { x, y }
  }
  const eye = () => (onCanvas ? moved.current : zoomIdentity)
  const hitOf = (event: MouseEvent): Hit | null => {
    const point = pointOf(event)
    return point && look(point.x, point.y, eye().k)
  }
  const drag = useDrag({
    on: onDrag !== null,
    postAt: (event) => {
      const hit = hitOf(event)
      return hit?.parent === null ? hit.post : null
    },
    onDrag: (post, event, done) => {
      const point = pointOf(event)
      if (point) onDrag?.(post, point, done)
    },
  })
  const click = (event: MouseEvent) => {
    const hit = drag.hasDragged() ? null : hitOf(event)
    if (hit && !(event.target instanceof HTMLButtonElement)) onMeet(hit)
  }
  const point = (event: PointerEvent) => {
    const hit = event.pointerType === 'touch' ? null : hitOf(event)
    ;(event.currentTarget as HTMLElement).classList.toggle('met', hit !== null)
    onPoint(hit && { post: hit.post, parent: hit.parent, x: event.clientX, y: event.clientY })
  }
  return (
    <div
      {...{ class: onDrag === null ? 'marks' : 'marks movable', ref: marks, onClick: click }}
      {...{ onPointerMove: point, onPointerLeave: () => onPoint(null) }}
      {...{ onPointerDownCapture: drag.onPress, onMouseDownCapture: drag.onPress }}
      {...{ onTouchMove: drag.onFinger, onContextMenu: drag.onFinger }}
    >
      {onCanvas ? (
        <CanvasStage
          {...props}
          height={Math.min(scene.height, height)}
          onMove={(transform) => {
            moved.current = transform
          }}
        />
      ) : (
        <SvgStage {...props} />
      )}
    </div>
  )
}
