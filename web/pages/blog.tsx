// A blog among blogs: its posts by the answers to them, who answers it and whom it links to, its authority over time.
import { useState } from 'preact/hooks'
import { dayInWords } from '../../answers/dates.ts'
import { counted } from '../../answers/plural.ts'
import type { BlogPageJson } from '../../answers/shapes.ts'
import { looseName } from '../../graph/site.ts'
import { conversationAt } from '../conversation-view.ts'
import { loadBlog } from '../load.ts'
import { AuthorityLine } from '../parts/authority-line.tsx'
import { FollowButton } from '../parts/follow-button.tsx'
import { Link, OutLink } from '../parts/link.tsx'
import { Loading } from '../parts/messages.tsx'
import { Neighbours } from '../parts/neighbours.tsx'
import { ProblemAt } from '../parts/problem-at.tsx'
import { useLoaded } from '../use-loaded.ts'
import { type BlogView, responsesOf } from '../view.ts'

export function Blog({ view: { address } }: { readonly view: BlogView }) {
  const { value, problem, again } = useLoaded(address, (signal) => loadBlog(address, signal))
  if (problem) return <ProblemAt {...{ problem, address }} onAgain={again} />
  if (!value) return <Loading what="the blog" />
  const { blog, name, answeredBy, linksTo } = value
  return (
    <div class="plain">
      <h1>
        <bdi>{blog.title ?? name}</bdi>
      </h1>
      <p class="quiet">
        <OutLink address={blog.address}>{blog.address}</OutLink>
        {[blog.platform, blog.language].filter((words) => words !== null).map((words) => ` · ${words}`)}
      </p>
      <p class="actions">
        <Link to={responsesOf(blog.address)} class="button main">
          Who answered it
        </Link>
        <FollowButton address={blog.address} name={blog.title ?? name} />
      </p>
      <p>
        {answeredBy === 0
          ? 'No other blog answered it, as far as we could see'
          : `${counted(answeredBy, 'blog')} answered it`}
        , and it links to {linksTo === 0 ? 'none' : counted(linksTo, 'other site')}.
      </p>
      <Posts page={value} />
      <Neighbours page={value} />
      <AuthorityLine months={value.authority} />
    </div>
  )
}

const AT_ONCE = 12

function Posts({ page: { posts, total } }: { readonly page: BlogPageJson }) {
  const [most, setMost] = useState(AT_ONCE)
  if (posts.length === 0) return null
  const highest = posts[0]?.answers ?? 1
  return (
    <section>
      <h2>Its posts that were answered</h2>
      <p class="quiet">
        The most answered {Math.min(most, posts.length)} of {total.toLocaleString('en-US')}.
      </p>
      <ol class="rows">
        {posts.slice(0, most).map(({ address, title, publishedAt, answers, blogs }) => (
          <li key={address}>
            <p class="answered">
              <progress value={answers} max={highest} aria-hidden="true" />
              <strong>{counted(answers, 'answer')}</strong>
              <Link to={conversationAt(address)}>
                <bdi>{title ?? looseName(address)}</bdi>
              </Link>
              <span class="quiet">
                {dayInWords(publishedAt) ?? 'no date'}
                {answers > blogs && ` · on ${counted(blogs, 'blog')}`}
              </span>
            </p>
          </li>
        ))}
      </ol>
      {most < posts.length && (
        <p class="actions">
          <button type="button" onClick={() => setMost(posts.length)}>
            Show {posts.length}
          </button>
        </p>
      )}
    </section>
  )
}
