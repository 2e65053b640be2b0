// The blogs the visitor follows, each with its newest answer and what is new since the last visit.
import { counted } from '../../answers/plural.ts'
import type { ResponsesJson } from '../../answers/shapes.ts'
import { type Followed, followed } from '../follows.ts'
import { arrivedAt } from '../fresh.ts'
import { loadResponses } from '../load.ts'
import { useLoaded } from '../use-loaded.ts'
import { blogAt, responsesOf } from '../view.ts'
import { lastVisit } from '../visits.ts'
import { Link } from './link.tsx'

export function FollowedBlogs() {
  const blogs = followed()
  if (blogs.length === 0) return null
  return (
    <section>
      <h2>Blogs you follow</h2>
      <ul class="rows">
        {blogs.map((blog) => (
          <Row key={blog.address} blog={blog} />
        ))}
      </ul>
    </section>
  )
}

function Row({ blog: { address, name } }: { readonly blog: Followed }) {
  const { value, problem } = useLoaded(address, (signal) =>
    loadResponses({ ...responsesOf(address), after: null }, signal),
  )
  return (
    <li>
      <strong>
        <Link to={blogAt(address)}>
          <bdi>{name}</bdi>
        </Link>
      </strong>{' '}
      {value && <Answers address={address} responses={value} />}
      {problem && <span class="quiet">{problem.message}</span>}
    </li>
  )
}

function Answers({ address, responses }: { readonly address: string; readonly responses: ResponsesJson }) {
  const visit = lastVisit(address)
  const fresh = visit === null ? 0 : responses.responses.filter((row) => (arrivedAt(row) ?? '') > visit.seen).length
  return (
    <>
      <Link to={responsesOf(address)}>{counted(responses.total, 'answer')}</Link>{' '}
      {fresh > 0 && (
        <span class="badge new">
          {fresh}
          {fresh === responses.responses.length && responses.next !== null && '+'} new
        </span>
      )}
    </>
  )
}
