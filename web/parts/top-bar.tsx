// The bar above every page: home, the crawls, light or dark.
import { THEMES, type Theme } from '../theme.ts'
import { RANKING } from '../view.ts'
import { Link } from './link.tsx'

export function TopBar({ theme, onTheme }: { readonly theme: Theme; readonly onTheme: (theme: Theme) => void }) {
  return (
    <header class="top-bar">
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Link to={{ page: 'home' }} class="brand">
        <img src="/icon.svg" alt="" width="24" height="24" />
        Grapevine
      </Link>
      <Link to={RANKING}>Ranking</Link>
      <label class="theme">
        <span class="unseen">Colours</span>
        <select value={theme} onChange={(event) => onTheme(event.currentTarget.value as Theme)}>
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {THEME_WORDS[name]}
            </option>
          ))}
        </select>
      </label>
    </header>
  )
}

const THEME_WORDS: Readonly<Record<Theme, string>> = { auto: 'As the system', light: 'Light', dark: 'Dark' }
