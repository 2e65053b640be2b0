// Light or dark: as the system says, or as chosen here. The colours of the picture are the colours of the page.
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { PALETTES, type Scheme } from '../picture/colours.ts'
import { atOnce, printing } from './use-printing.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEPT = 'grapevine theme'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

function keptTheme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return THEMES.find((theme) => theme === kept) ?? 'auto'
}

function schemeOf(theme: Theme): Scheme {
  if (printing.matches) return 'light'
  return theme === 'auto' ? (systemIsDark.matches ? 'dark' : 'light') : theme
}

/** Writes the palette into the page's custom properties. */
function paint(scheme: Scheme): void {
  const { style } = document.documentElement
  style.colorScheme = scheme
  for (const [name, colour] of Object.entries(PALETTES[scheme])) style.setProperty(`--${name}`, colour)
}

export function useTheme(): {
  readonly scheme: Scheme
  readonly theme: Theme
  readonly choose: (theme: Theme) => void
} {
  const [theme, setTheme] = useState(keptTheme)
  const [scheme, setScheme] = useState(() => schemeOf(theme))
  useEffect(() => {
    const follow = () => atOnce(() => setScheme(schemeOf(theme)))
    follow()
    for (const media of [systemIsDark, printing]) media.addEventListener('change', follow)
    return () => {
      for (const media of [systemIsDark, printing]) media.removeEventListener('change', follow)
    }
  }, [theme])
  useLayoutEffect(() => paint(scheme), [scheme])
  const choose = (next: Theme) => {
    localStorage.setItem(KEPT, next)
    setTheme(next)
  }
  return { scheme, theme, choose }
}
