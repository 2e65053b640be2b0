// How wide an element is, kept up to date.
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** A ref for the element, and its width in whole pixels; 0 until it is on the page. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watcher.observe(element.current)
    setWidth(Math.floor(element.current.getBoundingClientRect().width))
    return () => watcher.disconnect()
  }, [])
  return [element, width]
}
