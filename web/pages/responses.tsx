// Who answered a blog, newest first, with the sentence; what was left out, by reason, opens on demand.
import { useState } from 'preact/hooks'
import { counted } from '../../answers/plural.ts'
import { leftOutWords } from '../../answers/reason-words.ts'
import { RESPONSE_KINDS, type ResponseJson, type ResponseKind, type ResponsesJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import { looseName } from '../../graph/site.ts'
import { arrivedAt } from '../fresh.ts'
import { loadResponses } from '../load.ts'
import { FreshLine } from '../parts/fresh-line.tsx'
import { Link, OutLink } from '../parts/link.tsx'
import { Loading } from '../parts/messages.tsx'
import { More } from '../parts/more.tsx'
import { NobodyAnsweredBlog } from '../parts/nobody.tsx'
import { ProblemAt } from '../parts/problem-at.tsx'
import { Response } from '../parts/response.tsx'
import { useVisit } from '../use-fresh.ts'
import { useLoaded } from '../use-loaded.ts'
import { usePages } from '../use-pages.ts'
import { blogAt, type ResponsesView } from '../view.ts'

export function Responses({ view }: { readonly view: ResponsesView }) {
  const { address, show, kind } = view
  const key = `${address} ${show} ${kind}`
  const { value, problem, again } = useLoaded(key, (signal) => loadResponses({ ...view, after: null }, signal))
  if (problem) return <ProblemAt {...{ problem, address }} onAgain={again} />
  if (!value) return <Loading what="the answers" />
  const isEmpty = value.total === 0 && show === null
  return (
    <div class="plain">
      <h1>
        {show === null ? 'Who answered ' : `Left out (${leftOutWords(show)}): `}
        <Link to={blogAt(value.blog.address)}>
          <bdi>{value.blog.title ?? looseName(value.blog.address)}</bdi>
        </Link>
      </h1>
      <p>
        {isEmpty && kind === null ? (
          'Nobody answered it, as far as was read.'
        ) : (
          <>
            <Kinds view={view} responses={value} />, newest first.
          </>
        )}{' '}
        <LeftOut view={view} leftOut={value.leftOut} />
      </p>
      {isEmpty && kind === null && <NobodyAnsweredBlog blog={value.blog} />}
      <Pages key={key} first={value} view={view} />
    </div>
  )
}

const KINDS: Readonly<Record<ResponseKind, readonly [one: string, many: string]>> = {
  citation: ['post that links', 'posts that link'],
  linkback: ['post that only a linkback tells of', 'posts that only linkbacks tell of'],
  comment: ['comment', 'comments'],
}

/** "5 answers in all: 3 posts that link, 2 comments": each leads to those alone. */
function Kinds({ view, responses }: { readonly view: ResponsesView; readonly responses: ResponsesJson }) {
  const { total, kinds } = responses
  const some = RESPONSE_KINDS.filter((kind) => kinds[kind] > 0)
  return (
    <>
      {view.kind === null ? (
        `${counted(total, 'answer')} in all`
      ) : (
        <Link to={{ ...view, kind: null }}>{counted(total, 'answer')} in all</Link>
      )}
      {some.map((kind, index) => (
        <span key={kind}>
          {index === 0 ? ': ' : ', '}
          {view.kind === kind ? (
            <strong>{counted(kinds[kind], ...KINDS[kind])}</strong>
          ) : (
            <Link to={{ ...view, kind }}>{counted(kinds[kind], ...KINDS[kind])}</Link>
          )}
        </span>
      ))}
    </>
  )
}

function LeftOut({ view, leftOut }: { readonly view: ResponsesView; readonly leftOut: ResponsesJson['leftOut'] }) {
  if (leftOut.length === 0) return <>Nothing was left out.</>
  return (
    <>
      Left out:{' '}
      {leftOut.map(({ reason, count }, index) => (
        <span key={reason}>
          {index > 0 && ', '}
          <Link to={{ ...view, show: reason }}>
            {count} {leftOutWords(reason)}
          </Link>
        </span>
      ))}
      . {view.show !== null && <Link to={{ ...view, show: null }}>Back to the answers</Link>}
    </>
  )
}

/** The first page, and those that were asked for after it. */
function Pages({ first, view }: { readonly first: ResponsesJson; readonly view: ResponsesView }) {
  const { pages, ...end } = usePages(first, (after, signal) => loadResponses({ ...view, after }, signal))
  const rows = useNewRows(view.show === null && view.kind === null ? first.blog.address : null, pages)
  const [onlyNew, setOnlyNew] = useState(false)
  return (
    <>
      <FreshLine fresh={rows.fresh} visit={rows.visit} shown={onlyNew} isPart={end.more !== null} onShow={setOnlyNew} />
      <ul class="rows quoted">
        {rows.all
          .filter((row) => !onlyNew || rows.isNew(row))
          .map((row) => (
            <Response key={addressesOf(row).join(' ')} row={row} isNew={rows.isNew(row)} />
          ))}
        {first.anchors.map(({ blog, target }) => (
          <li key={`${blog} ${target}`}>
            <OutLink address={blog}>{blog}</OutLink> points at {target}
          </li>
        ))}
      </ul>
      <More {...end} />
    </>
  )
}

/** The rows of all pages, and which of them came since the last visit. A null blog is no visit. */
function useNewRows(blog: Address | null, pages: readonly ResponsesJson[]) {
  const all = pages.flatMap(({ responses }) => responses)
  const visit = useVisit(blog, pages, () => all.flatMap((row) => arrivedAt(row) ?? []))
  const isNew = (row: ResponseJson) => visit !== null && (arrivedAt(row) ?? '') > visit.seen
  const some = all.filter(isNew)
  const fresh = {
    posts: some.flatMap((row) => (row.kind === 'comment' ? [] : row.source.address)),
    comments: some.flatMap((row) => (row.kind === 'comment' ? row.comment.address : [])),
  }
  return { all, visit, isNew, fresh }
}

const addressesOf = (row: ResponseJson): readonly Address[] => [
  row.kind === 'comment' ? row.comment.address : row.source.address,
  row.target.address,
]
