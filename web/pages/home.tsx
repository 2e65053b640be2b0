// The start: a box for an address, the liveliest or the latest conversations, the sample where there is nothing yet.
import { useState } from 'preact/hooks'
import { counted } from '../../answers/plural.ts'
import type { ConversationListJson } from '../../answers/shapes.ts'
import type { CrawlJson } from '../../api/contract.ts'
import type { Scheme } from '../../picture/colours.ts'
import { askForSample, type LoadProblem, loadConversations, loadCrawls } from '../load.ts'
import { go } from '../navigation.ts'
import { AskBox } from '../parts/ask-box.tsx'
import { ConversationCards } from '../parts/conversation-cards.tsx'
import { FollowedBlogs } from '../parts/followed-blogs.tsx'
import { Link } from '../parts/link.tsx'
import { Loading, Problem } from '../parts/messages.tsx'
import { problemOf, useLoaded } from '../use-loaded.ts'

export function Home({ scheme }: { readonly scheme: Scheme }) {
  const known = useLoaded('conversations', (signal) => loadConversations('busiest', signal))
  const crawls = useLoaded('crawls', loadCrawls)
  return (
    <div class="home">
      <h1>Who answered your post, and where did the talk go?</h1>
      <AskBox />
      {known.problem && <Problem problem={known.problem} onAgain={known.again} />}
      {!known.value && !known.problem && <Loading what="what is known" />}
      {known.value && <Known known={known.value} scheme={scheme} />}
      <FollowedBlogs />
      {crawls.value && <RecentCrawls crawls={crawls.value.crawls} />}
      <footer class="quiet">
        Grapevine keeps to robots.txt and reads slowly. <Link to={{ page: 'about-crawler' }}>About its crawler</Link>
      </footer>
    </div>
  )
}

interface KnownProps {
  /** With the busiest conversations. */
  readonly known: ConversationListJson
  readonly scheme: Scheme
}

function Known({ known: { conversations, known }, scheme }: KnownProps) {
  if (known.readings === 0 && known.posts === 0) return <Sample />
  if (conversations.length === 0)
    return (
      <section class="message">
        <h2>No conversation yet</h2>
        <p>
          {counted(known.posts, 'post')} known so far, and nobody answered any of them. Give the address of a post that
          was talked about.
        </p>
      </section>
    )
  return (
    <section>
      <ConversationCards busiest={conversations} scheme={scheme} />
      <p class="quiet">
        In all: {counted(known.blogs, 'blog')}, {counted(known.posts, 'post')}, {counted(known.comments, 'comment')},{' '}
        {counted(known.links, 'link')}.
      </p>
    </section>
  )
}

/** Nothing was ever read: there is a small blogosphere to try it on. */
function Sample() {
  const [problem, setProblem] = useState<LoadProblem | null>(null)
  const ask = async () => {
    try {
      const { id } = await askForSample()
      go({ page: 'crawl', id })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <section class="message">
      <h2>Nothing has been read yet</h2>
      <p>
        No address at hand? A few small blogs of our own writing came along. They are served on this machine and really
        crawled; your first own crawl removes them again.
      </p>
      <p class="actions">
        <button type="button" class="main" onClick={ask}>
          Try it on the sample blogs
        </button>
      </p>
      {problem && <Problem problem={problem} onAgain={ask} />}
    </section>
  )
}

const SHOWN_CRAWLS = 5

function RecentCrawls({ crawls }: { readonly crawls: readonly CrawlJson[] }) {
  if (crawls.length === 0) return null
  return (
    <section>
      <h2>Crawls</h2>
      <ul class="crawls">
        {crawls.slice(0, SHOWN_CRAWLS).map(({ id, seeds, sample, state, progress }) => (
          <li key={id}>
            <Link to={{ page: 'crawl', id }}>{sample ? 'The sample blogs' : (seeds[0] ?? id)}</Link>{' '}
            <span class="quiet">
              {seeds.length > 1 && !sample ? `and ${seeds.length - 1} more · ` : ''}
              {state} · {counted(progress.pages, 'page')} read
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
