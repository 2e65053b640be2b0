// One post or comment that a search found, with the words marked.
import { dateInWords, postDate } from '../../answers/dates.ts'
import type { HitJson } from '../../answers/shapes.ts'
import { looseName } from '../../graph/site.ts'
import { conversationAt } from '../conversation-view.ts'
import { FoundWords } from './found-words.tsx'
import { Link } from './link.tsx'

export function HitRow({ hit: { post, comment }, query }: { readonly hit: HitJson; readonly query: string }) {
  const title = <bdi>{post.title ?? looseName(post.address)}</bdi>
  const text = comment === null ? post.excerpt : comment.text
  return (
    <li>
      <p>
        <span class="badge">{comment === null ? 'post' : 'comment'}</span>{' '}
        <strong>
          {comment !== null && (
            <>
              <bdi>{comment.author ?? 'unsigned'}</bdi> on{' '}
            </>
          )}
          <Link to={{ ...conversationAt(post.address), post: comment === null ? null : post.address }}>{title}</Link>
        </strong>
      </p>
      <p class="quiet">
        <bdi>{post.blogName}</bdi>
        {comment === null && post.author && (
          <>
            {' · '}
            <bdi>{post.author}</bdi>
          </>
        )}
        {' · '}
        {comment === null ? postDate(post) : (dateInWords(comment.publishedAt) ?? 'no date')}
        {comment === null && post.state !== 'read' && ` · ${post.state}`}
        {comment?.goneAt && ' · no longer on the page'}
      </p>
      {text && <FoundWords text={text} query={query} />}
    </li>
  )
}
