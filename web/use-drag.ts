// Takes a post of a map by the pointer to another place, where it stays pinned.
import { useEffect, useRef } from 'preact/hooks'
import type { Address } from '../graph/model.ts'

export interface Drag {
  /** Whether a drag has just ended: the click that comes of it means nothing. */
  readonly hasDragged: () => boolean
  /** To be told of every press of the pointer, before anybody else: what is on a post is no pan. */
  readonly onPress: (event: PointerEvent | MouseEvent) => void
}

interface DragGiven {
  readonly on: boolean
  /** The post under the pointer. */
  readonly postAt: (event: MouseEvent) => Address | null
  /** `done`: it is let go here. */
  readonly onDrag: (post: Address, event: PointerEvent, done: boolean) => void
}

/** Less is a click. */
const LEAST_PIXELS = 4

export function useDrag(given: DragGiven): Drag {
  const now = useRef(given)
  now.current = given
  const dragged = useRef(false)
  const leave = useRef(() => {})
  useEffect(() => () => leave.current(), [])
  const onPress = (event: PointerEvent | MouseEvent) => {
    if (event.type === 'pointerdown') dragged.current = false
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
    const post = now.current.on && event.button === 0 && !isTouch ? now.current.postAt(event) : null
    if (post === null) return
    event.stopPropagation()
    if (event.type !== 'pointerdown') return
    const from = { x: event.clientX, y: event.clientY }
    const move = (next: PointerEvent) => {
      dragged.current ||= Math.hypot(next.clientX - from.x, next.clientY - from.y) >= LEAST_PIXELS
      if (dragged.current) now.current.onDrag(post, next, false)
    }
    const end = (last: PointerEvent) => {
      leave.current()
      if (dragged.current) now.current.onDrag(post, last, true)
    }
    leave.current = () => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', end)
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', end)
  }
  return { hasDragged: () => dragged.current, onPress }
}
