// A key that means something on the whole page, unless somebody is writing.
import { useEffect, useRef } from 'preact/hooks'

export function useKey(key: string, act: () => void): void {
  const now = useRef(act)
  now.current = act
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key !== key || writing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      now.current()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [key])
}
