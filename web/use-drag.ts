// Takes a post of a map by the pointer to another place, where it stays pinned.
import { useEffect, useRef } from 'preact/hooks'
import type { Address } from '../graph/model.ts'

export interface Drag {
  /** Whether a drag has just ended: the click that comes of it means nothing. */
  readonly hasDragged: () => boolean
  /** To be told of every press of the pointer, before anybody else: what is on a post is no pan. */
  readonly onPress: (event: PointerEvent | MouseEvent) => void
  /** To be told where a finger would scroll, or be asked for a menu: not while it holds a post. */
  readonly onFinger: (event: Event) => void
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
/** Milliseconds that a finger rests on a post before it takes it: until then it scrolls. */
const HOLD = 350

export function useDrag(given: DragGiven): Drag {
  const now = useRef(given)
  now.current = given
  const dragged = useRef(false)
  const held = useRef(false)
  const leave = useRef(() => {})
  useEffect(() => () => leave.current(), [])
  const onPress = (event: PointerEvent | MouseEvent) => {
    if (event.type === 'pointerdown') dragged.current = false
    const post = now.current.on && event.button === 0 ? now.current.postAt(event) : null
    if (post === null) return
    const isFinger = event instanceof PointerEvent && event.pointerType === 'touch'
    if (!isFinger) event.stopPropagation()
    if (event instanceof PointerEvent && event.type === 'pointerdown') take(post, event, isFinger)
  }
  const take = (post: Address, from: PointerEvent, isFinger: boolean) => {
    const listening = new AbortController()
    const drag = (event: PointerEvent, done: boolean) => {
      dragged.current = true
      now.current.onDrag(post, event, done)
    }
    const pick = () => {
      held.current = true
      drag(from, false)
    }
    const hold = isFinger ? setTimeout(pick, HOLD) : undefined
    leave.current = () => {
      clearTimeout(hold)
      listening.abort()
      held.current = false
    }
    const move = (next: PointerEvent) => {
      const far = Math.hypot(next.clientX - from.clientX, next.clientY - from.clientY) >= LEAST_PIXELS
      if (held.current && (far || dragged.current)) drag(next, false)
    }
    const end = (last: PointerEvent) => {
      leave.current()
      if (dragged.current) drag(last, true)
    }
    held.current = !isFinger
    const { signal } = listening
    addEventListener('pointermove', move, { signal })
    addEventListener('pointerup', end, { signal })
    addEventListener('pointercancel', end, { signal })
  }
  return {
    hasDragged: () => dragged.current,
    onPress,
    onFinger: (event) => {
      if (held.current && event.cancelable) event.preventDefault()
    },
  }
}
