// A conversation on the home page: its post, its numbers, its shape.
import { dayInWords } from '../../answers/dates.ts'
import { counted } from '../../answers/plural.ts'
import type { ConversationCardJson } from '../../answers/shapes.ts'
import { looseName } from '../../graph/site.ts'
import type { Scheme } from '../../picture/colours.ts'
import { conversationAt } from '../conversation-view.ts'
import { lastVisit } from '../visits.ts'
import { Link } from './link.tsx'
import { TinyVine } from './tiny-vine.tsx'

export function Card({ card, scheme }: { readonly card: ConversationCardJson; readonly scheme: Scheme }) {
  const { posts, blogs, comments } = card.numbers
  const numbers =
    posts === 0 ? counted(comments, 'comment') : `${counted(posts, 'answer')} on ${counted(blogs, 'blog')}`
  const visit = lastVisit(card.address)
  const fresh = visit === null ? 0 : card.arrivals.filter((time) => time > visit.seen).length
  return (
    <li class="card">
      <Link to={conversationAt(card.address)}>
        <TinyVine branches={card.branches} scheme={scheme} />
        <strong dir="auto">{card.title ?? looseName(card.address)}</strong>
        <span class="quiet" dir="auto">
          {[card.blogName, dayInWords(card.publishedAt)].filter((words) => words !== null).join(' · ')}
        </span>
        <span>
          {numbers}
          {posts > 0 && comments > 0 && (
            <>
              , <span class="together">{counted(comments, 'comment')}</span>
            </>
          )}
        </span>
        {fresh > 0 && <span class="badge new">{fresh.toLocaleString('en-US')} new</span>}
      </Link>
    </li>
  )
}
