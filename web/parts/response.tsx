// One answer in a list of them: a post elsewhere, or a comment, with the sentence.
import { dateInWords, postDate } from '../../answers/dates.ts'
import type { CommentResponseJson, LinkResponseJson, ResponseJson } from '../../answers/shapes.ts'
import { looseName } from '../../graph/site.ts'
import { ownTitle } from '../../picture/titles.ts'
import { conversationAt } from '../conversation-view.ts'
import { Said } from '../panel/said.tsx'
import { Link, OutLink } from './link.tsx'

interface ResponseProps<Row> {
  readonly row: Row
  /** Since the last visit. */
  readonly isNew: boolean
}

export function Response({ row, isNew }: ResponseProps<ResponseJson>) {
  return (
    <li>
      {row.kind === 'comment' ? <CommentHead row={row} isNew={isNew} /> : <LinkHead row={row} isNew={isNew} />}
      <p>
        answers{' '}
        <Link to={conversationAt(row.target.address)}>
          <bdi>{row.target.title ?? looseName(row.target.address)}</bdi>
        </Link>
      </p>
      {row.kind === 'comment' ? <Words text={row.comment.text} /> : <Said link={row.link} open={false} />}
    </li>
  )
}

function LinkHead({ row: { source, link }, isNew }: ResponseProps<LinkResponseJson>) {
  const told = link.evidence.find(({ title }) => title !== null)?.title
  return (
    <>
      <strong>
        <bdi>{source.blogName}</bdi>
      </strong>{' '}
      <Link to={conversationAt(source.address)}>
        <bdi>{source.title ?? (told ? ownTitle(told) : looseName(source.address))}</bdi>
      </Link>{' '}
      <span class="quiet">· {postDate(source)}</span> {isNew && <span class="badge new">new</span>}
    </>
  )
}

function CommentHead({ row: { comment }, isNew }: ResponseProps<CommentResponseJson>) {
  const { address, author, authorUrl, publishedAt, firstSeen, goneAt } = comment
  return (
    <>
      <strong>
        <OutLink address={authorUrl}>
          <bdi>{author ?? 'unsigned'}</bdi>
        </OutLink>
      </strong>{' '}
      <span class="quiet">
        in a <OutLink address={address}>comment</OutLink> · {dateInWords(publishedAt ?? firstSeen) ?? 'no date'}
        {goneAt ? ' · no longer on the page' : ''}
      </span>{' '}
      {isNew && <span class="badge new">new</span>}
    </>
  )
}

function Words({ text }: { readonly text: string | null }) {
  if (!text) return null
  return (
    <blockquote class="words" dir="auto">
      {text}
    </blockquote>
  )
}
