// Whether the page is being laid out for paper.
import { options } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export const printing = matchMedia('print')

/** Paper does not wait: what is printed is drawn before the page is laid out for it. */
export function atOnce(change: () => void): void {
  const { debounceRendering } = options
  options.debounceRendering = (render) => render()
  change()
  options.debounceRendering = debounceRendering
}

export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(printing.matches)
  useEffect(() => {
    const follow = (event?: Event) => atOnce(() => setPrinting(event?.type === 'beforeprint' || printing.matches))
    // Paper may have been asked for between the first drawing and this.
    follow()
    for (const type of PRINTED) addEventListener(type, follow)
    printing.addEventListener('change', follow)
    return () => {
      for (const type of PRINTED) removeEventListener(type, follow)
      printing.removeEventListener('change', follow)
    }
  }, [])
  return isPrinting
}
const PRINTED = ['beforeprint', 'afterprint'] as const
