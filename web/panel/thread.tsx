// The comments of a post, replies under what they answer.

import { dateInWords } from '../../answers/dates.ts'
import type { CommentJson } from '../../answers/shapes.ts'
import { OutLink } from '../parts/link.tsx'
import { NewMark } from '../parts/new-mark.tsx'

interface ThreadProps {
  readonly comments: readonly CommentJson[]
  /** How many the page says there are; null when it says nothing. */
  readonly stated: number | null
}

export function Thread({ comments, stated }: ThreadProps) {
  const known = new Set(comments.map(({ address }) => address))
  const replies = Map.groupBy([...comments].sort(inTime), ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  )
  if (comments.length === 0 && !stated) return null
  return (
    <section>
      <h3>
        Comments <span class="count">{comments.length}</span>
      </h3>
      {stated !== null && stated > comments.length && (
        <p class="quiet">Its page counts {stated}; the others were not found.</p>
      )}
      <Replies to={null} replies={replies} />
    </section>
  )
}

const inTime = (a: CommentJson, b: CommentJson): number => (a.publishedAt ?? '9').localeCompare(b.publishedAt ?? '9')

interface RepliesProps {
  readonly to: string | null
  readonly replies: ReadonlyMap<string | null, readonly CommentJson[]>
}

function Replies({ to, replies }: RepliesProps) {
  const own = replies.get(to) ?? []
  if (own.length === 0) return null
  return (
    <ul class="thread">
      {own.map((comment) => (
        <li key={comment.address}>
          <p class="signed">
            <OutLink address={comment.authorUrl}>
              <bdi>{comment.author ?? 'unsigned'}</bdi>
            </OutLink>{' '}
            <span class="quiet">
              {dateInWords(comment.publishedAt) ?? 'no date'}
              {comment.goneAt ? ' · no longer on the page' : ''}
            </span>{' '}
            <NewMark address={comment.address} />
          </p>
          <p class="words" dir="auto">
            {comment.text ?? ''}
          </p>
          <Replies to={comment.address} replies={replies} />
        </li>
      ))}
    </ul>
  )
}
