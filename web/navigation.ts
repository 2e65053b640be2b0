// Moves between views by the address bar, so that back, forward and copied links work.
import { useEffect, useState } from 'preact/hooks'
import { hrefOf, type View, viewOf } from './view.ts'

/** Shows a view: a step of history, or with `replace` in place of the present one. */
export function go(view: View, replace = false): void {
  const samePage = viewOf(location).page === view.page
  if (replace) history.replaceState(null, '', hrefOf(view))
  else history.pushState(null, '', hrefOf(view))
  dispatchEvent(new PopStateEvent('popstate'))
  if (!samePage) scrollTo(0, 0)
}

export function useView(): View {
  const [view, setView] = useState(() => viewOf(location))
  useEffect(() => {
    const follow = () => setView(viewOf(location))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  return view
}
