// One page, taken apart by its address.
import { useEffect } from 'preact/hooks'
import { dayInWords } from '../answers/dates.ts'
import { useView } from './navigation.ts'
import { Conversation } from './pages/conversation.tsx'
import { Home } from './pages/home.tsx'
import { Nowhere } from './pages/nowhere.tsx'
import { later } from './parts/later.tsx'
import { TopBar } from './parts/top-bar.tsx'
import { useTheme } from './theme.ts'

const Ranking = later(async () => (await import('./pages/ranking.tsx')).Ranking)
const Responses = later(async () => (await import('./pages/responses.tsx')).Responses)
const Blog = later(async () => (await import('./pages/blog.tsx')).Blog)
const Search = later(async () => (await import('./pages/search.tsx')).Search)
const Crawl = later(async () => (await import('./pages/crawl.tsx')).Crawl)
const AboutCrawler = later(async () => (await import('./pages/about-crawler.tsx')).AboutCrawler)

export function App() {
  const view = useView()
  const { scheme, theme, choose } = useTheme()
  useEffect(() => {
    if (view.page !== 'conversation') document.title = 'Grapevine'
  }, [view.page])
  return (
    <>
      <TopBar view={view} theme={theme} onTheme={choose} />
      <main id="main">
        {view.page === 'home' && <Home scheme={scheme} />}
        {view.page === 'conversation' && <Conversation view={view} scheme={scheme} />}
        {view.page === 'ranking' && <Ranking view={view} />}
        {view.page === 'responses' && <Responses view={view} />}
        {view.page === 'blog' && <Blog view={view} />}
        {view.page === 'search' && <Search view={view} />}
        {view.page === 'crawl' && <Crawl id={view.id} scheme={scheme} />}
        {view.page === 'about-crawler' && <AboutCrawler />}
        {view.page === 'nowhere' && <Nowhere />}
      </main>
      <p class="printed" aria-hidden="true">
        {location.href} · Grapevine, {dayInWords(new Date().toISOString())}
      </p>
    </>
  )
}
