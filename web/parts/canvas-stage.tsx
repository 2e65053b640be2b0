// A scene drawn on a canvas the size of the window, moved and enlarged by hand: for more marks than elements can bear.
import { select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Scene } from '../../picture/scene.ts'
import { paint } from '../draw/canvas.ts'
import { canvasPicture } from '../draw/canvas-picture.ts'
import { ringsOf } from '../draw/svg.ts'
import type { StageProps } from './stage.ts'

interface CanvasStageProps extends StageProps {
  /** Told at every move, so that places of the pointer can be found in the scene. */
  readonly onMove: (transform: ZoomTransform) => void
  /** Pixels of its height. */
  readonly height: number
}

type Zoom = ZoomBehavior<HTMLCanvasElement, unknown>

export function CanvasStage({ scene, scheme, light, rings, height, onMove }: CanvasStageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [beginning] = useState(() => beginningOf(scene, height))
  const at = useRef<ZoomTransform>(beginning)
  const behaviour = useRef<Zoom | null>(null)
  const picture = useMemo(() => canvasPicture(scene, scheme), [scene, scheme])
  const frame = useRef(() => {})
  frame.current = () => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    picture(context, { ...eyeOf(at.current), width: scene.width, height }, light)
    for (const { cx, cy, r, ...look } of ringsOf(scene, scheme, rings)) {
      const path = new Path2D()
      path.arc(cx, cy, r, 0, 2 * Math.PI)
      paint(context, path, look)
    }
  }
  useLayoutEffect(() => {
    if (!canvas.current) return
    canvas.current.width = scene.width * devicePixelRatio
    canvas.current.height = height * devicePixelRatio
    frame.current()
  }, [picture, light, rings.selected, rings.walked, rings.fresh, scene.width, height])
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let asked = 0
    const moved = ({ transform }: { readonly transform: ZoomTransform }) => {
      at.current = transform
      onMove(transform)
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(() => frame.current())
    }
    behaviour.current = zoom<HTMLCanvasElement, unknown>().filter(isMeant)
    select(element).call(behaviour.current).on('dblclick.zoom', null)
    select(element).call(behaviour.current.transform, beginning)
    // It was drawn there already.
    onMove(beginning)
    behaviour.current.on('zoom', moved)
    return () => {
      cancelAnimationFrame(asked)
      select(element).on('.zoom', null)
    }
  }, [])
  useEffect(() => {
    behaviour.current
      ?.extent([
        [0, 0],
        [scene.width, height],
      ])
      .translateExtent([
        [0, 0],
        [scene.width, Math.max(scene.height, height)],
      ])
      .scaleExtent([Math.min(1, height / scene.height), 8])
  }, [scene.width, scene.height, height])
  useEffect(() => {
    if (canvas.current && behaviour.current)
      bringIntoView(canvas.current, behaviour.current, scene, height, at.current, rings)
  }, [rings.walked, rings.selected])
  const by = (change: (zoomed: Zoom, on: ReturnType<typeof select<HTMLCanvasElement, unknown>>) => void) => () => {
    if (canvas.current && behaviour.current)
      change(behaviour.current, select<HTMLCanvasElement, unknown>(canvas.current))
  }
  return (
    <div class="canvas-stage">
      <canvas ref={canvas} style={{ width: scene.width, height }} />
      <p class="zoom-buttons">
        <button type="button" aria-label="Enlarge" onClick={by((zoomed, on) => zoomed.scaleBy(on, 1.5))}>
          +
        </button>
        <button type="button" aria-label="Make smaller" onClick={by((zoomed, on) => zoomed.scaleBy(on, 1 / 1.5))}>
          −
        </button>
        <button type="button" onClick={by((zoomed, on) => zoomed.transform(on, wholeOf(scene, height)))}>
          All
        </button>
      </p>
    </div>
  )
}

/** The wheel scrolls the page unless Ctrl is held; one finger too, two enlarge. */
function isMeant(event: Event): boolean {
  if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey
  if (event.type === 'touchstart') return (event as TouchEvent).touches.length > 1
  return !(event as MouseEvent).button
}

/** The root in the middle, where there is more than fits. */
function beginningOf({ posts, height }: Scene, room: number): ZoomTransform {
  const root = posts.find((post) => post.root)
  return zoomIdentity.translate(0, -Math.min(Math.max(0, (root?.y ?? 0) - room / 2), Math.max(0, height - room)))
}

const eyeOf = ({ x, y, k }: ZoomTransform) => ({ x, y, k })

function wholeOf({ width, height }: Scene, room: number): ZoomTransform {
  const k = Math.min(1, room / height)
  return zoomIdentity.translate((width - width * k) / 2, 0).scale(k)
}

function bringIntoView(
  canvas: HTMLCanvasElement,
  behaviour: Zoom,
  scene: Scene,
  height: number,
  at: ZoomTransform,
  { walked, selected }: StageProps['rings'],
): void {
  const mark = scene.posts.find(({ address }) => address === (walked ?? selected))
  if (!mark) return
  const [x, y] = at.apply([mark.x, mark.y])
  if (x < 24 || x > scene.width - 24 || y < 24 || y > height - 24) {
    behaviour.translateTo(select<HTMLCanvasElement, unknown>(canvas), mark.x, mark.y)
  }
}
