// Who answered a blog, newest first, with the sentence; what was left out, by reason, opens on demand.
import { useState } from 'preact/hooks'
import { counted } from '../../answers/plural.ts'
import { proofSaying } from '../../answers/said.ts'
import type { LeftOutReason, ResponseJson, ResponsesJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import { postDate } from '../dates.ts'
import { arrivalOf } from '../fresh.ts'
import { loadResponses } from '../load.ts'
import { LinkProofs } from '../panel/link-proofs.tsx'
import { MarkedSentence } from '../panel/marked-sentence.tsx'
import { FreshLine } from '../parts/fresh-line.tsx'
import { Link, OutLink } from '../parts/link.tsx'
import { Loading, Problem } from '../parts/messages.tsx'
import { More } from '../parts/more.tsx'
import { useVisit } from '../use-fresh.ts'
import { useLoaded } from '../use-loaded.ts'
import { usePages } from '../use-pages.ts'
import { conversationAt, type ResponsesView } from '../view.ts'

export function Responses({ view }: { readonly view: ResponsesView }) {
  const { address, show } = view
  const { value, problem, again } = useLoaded(`${address} ${show}`, (signal) =>
    loadResponses({ address, show, after: null }, signal),
  )
  if (problem) return <Problem problem={problem} onAgain={again} />
  if (!value) return <Loading what="the answers" />
  return (
    <div class="plain">
      <h1>
        {show === null ? 'Who answered ' : `Left out (${show}): `}
        <bdi>{value.blog.title ?? value.blog.address}</bdi>
      </h1>
      <p>
        {counted(value.total, 'answer')} in all, newest first. <LeftOut view={view} leftOut={value.leftOut} />
      </p>
      <Pages key={`${address} ${show}`} first={value} view={view} />
    </div>
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
            {count} {WORDS[reason] ?? reason}
          </Link>
        </span>
      ))}
      . {view.show !== null && <Link to={{ ...view, show: null }}>Back to the answers</Link>}
    </>
  )
}

const WORDS: Partial<Record<LeftOutReason, string>> = {
  self: 'of the blog itself',
  noindex: 'that ask not to be shown',
  denied: 'claimed and not found',
  page: 'from pages that are no posts',
  blogroll: 'in blogrolls',
  navigation: 'in menus',
  share: 'in share buttons',
}

/** The first page, and those that were asked for after it. */
function Pages({ first, view }: { readonly first: ResponsesJson; readonly view: ResponsesView }) {
  const { pages, ...end } = usePages(first, (after, signal) => loadResponses({ ...view, after }, signal))
  const rows = useNewRows(view.show === null ? first.blog.address : null, pages)
  const [onlyNew, setOnlyNew] = useState(false)
  return (
    <>
      <FreshLine fresh={rows.fresh} visit={rows.visit} shown={onlyNew} onShow={setOnlyNew} />
      <ul class="rows">
        {rows.all
          .filter((row) => !onlyNew || rows.isNew(row))
          .map((row) => (
            <Response key={`${row.source.address} ${row.target.address}`} row={row} isNew={rows.isNew(row)} />
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
  const visit = useVisit(
    blog,
    all.flatMap(({ link }) => arrivalOf(link) ?? []),
  )
  const isNew = ({ link }: ResponseJson) => visit !== null && (arrivalOf(link) ?? '') > visit.seen
  const fresh = { posts: all.filter(isNew).map(({ source }) => source.address), comments: [] }
  return { all, visit, isNew, fresh }
}

interface ResponseProps {
  readonly row: ResponseJson
  /** Since the last visit. */
  readonly isNew: boolean
}

function Response({ row: { source, target, link }, isNew }: ResponseProps) {
  const said = proofSaying(link)
  return (
    <li>
      <strong>
        <Link to={conversationAt(source.address)}>
          <bdi>{source.title ?? source.address}</bdi>
        </Link>
      </strong>{' '}
      <span class="quiet">
        <bdi>{source.blogName}</bdi> · {postDate(source)}
      </span>{' '}
      {isNew && <span class="badge new">new</span>}
      <p>
        answers{' '}
        <Link to={conversationAt(target.address)}>
          <bdi>{target.title ?? target.address}</bdi>
        </Link>
      </p>
      {said && (
        <blockquote>
          <MarkedSentence sentence={said.context ?? said.excerpt} anchor={said.anchorText} />
        </blockquote>
      )}
      <LinkProofs link={link} open={false} />
    </li>
  )
}
