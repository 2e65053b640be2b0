// The bar above every page: home, search, the ranking, light or dark.
import { THEMES, type Theme } from '../theme.ts'
import { RANKING, type View } from '../view.ts'
import { KeyMap } from './key-map.tsx'
import { Link } from './link.tsx'
import { SearchBox } from './search-box.tsx'

interface TopBarProps {
  readonly view: View
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
}

export function TopBar({ view, theme, onTheme }: TopBarProps) {
  return (
    <header class="top-bar">
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Link to={{ page: 'home' }} class="brand">
        <img src="/icon.svg" alt="" width="24" height="24" />
        <b>Grapevine</b>
      </Link>
      <SearchBox query={view.page === 'search' ? view.query : ''} />
      <Link to={RANKING}>Ranking</Link>
      <KeyMap />
      <label class="theme">
        <span class="unseen">Colours</span>
        <span aria-hidden="true">◐</span>
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

const THEME_WORDS: Readonly<Record<Theme, string>> = { auto: 'Auto', light: 'Light', dark: 'Dark' }
