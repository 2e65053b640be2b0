// One page, taken apart by its address.
import { useEffect } from 'preact/hooks'
import { useView } from './navigation.ts'
import { AboutCrawler } from './pages/about-crawler.tsx'
import { Blog } from './pages/blog.tsx'
import { Conversation } from './pages/conversation.tsx'
import { Crawl } from './pages/crawl.tsx'
import { Home } from './pages/home.tsx'
import { Nowhere } from './pages/nowhere.tsx'
import { Ranking } from './pages/ranking.tsx'
import { Responses } from './pages/responses.tsx'
import { Search } from './pages/search.tsx'
import { TopBar } from './parts/top-bar.tsx'
import { useTheme } from './theme.ts'

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
    </>
  )
}
