// Who answered a blog, newest first, with the sentence; what was left out, by reason, opens on demand.
import { counted } from '../../answers/plural.ts'
import { proofSaying } from '../../answers/said.ts'
import type { LeftOutReason, ResponseJson, ResponsesJson } from '../../answers/shapes.ts'
import { postDate } from '../dates.ts'
import { loadResponses } from '../load.ts'
import { LinkProofs } from '../panel/link-proofs.tsx'
import { MarkedSentence } from '../panel/marked-sentence.tsx'
import { Link, OutLink } from '../parts/link.tsx'
import { Loading, Problem } from '../parts/messages.tsx'
import { More } from '../parts/more.tsx'
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
  return (
    <>
      <ul class="rows">
        {pages
          .flatMap(({ responses }) => responses)
          .map((row) => (
            <Response key={`${row.source.address} ${row.target.address}`} row={row} />
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

function Response({ row: { source, target, link } }: { readonly row: ResponseJson }) {
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
      </span>
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
