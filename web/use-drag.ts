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
    const drag = (event: PointerEvent, done: boolean) => {
      dragged.current = true
      now.current.onDrag(post, event, done)
    }
    const pick = () => {
      held.current = true
      drag(from, false)
    }
    held.current = !isFinger
    const hold = isFinger ? setTimeout(pick, HOLD) : undefined
    const ignore = followPointer({
      onMove: (next) => {
        if (held.current && (dragged.current || isFar(from, next))) drag(next, false)
      },
      onEnd: (last) => {
        leave.current()
        if (dragged.current) drag(last, true)
      },
    })
    leave.current = () => {
      clearTimeout(hold)
      ignore()
      held.current = false
    }
  }
  return {
    hasDragged: () => dragged.current,
    onPress,
    onFinger: (event) => {
      if (held.current && event.cancelable) event.preventDefault()
    },
  }
}

const isFar = (from: PointerEvent, to: PointerEvent): boolean =>
  Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) >= LEAST_PIXELS

interface Following {
  readonly onMove: (event: PointerEvent) => void
  readonly onEnd: (event: PointerEvent) => void
}

/** Wherever it goes; gives back how to stop. */
function followPointer({ onMove, onEnd }: Following): () => void {
  const listening = new AbortController()
  const { signal } = listening
  addEventListener('pointermove', onMove, { signal })
  addEventListener('pointerup', onEnd, { signal })
  addEventListener('pointercancel', onEnd, { signal })
  return () => listening.abort()
}
