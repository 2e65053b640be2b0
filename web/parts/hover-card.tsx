// What is under the pointer, in words: a post, or the answer that a tendril stands for.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { postDate } from '../../answers/dates.ts'
import { counted } from '../../answers/plural.ts'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import { titlesOf } from '../../picture/titles.ts'
import { postOf } from '../post-of.ts'
import { drawnBy } from '../spoken.ts'

export interface Pointed {
  readonly post: Address
  /** The post it answers, when its tendril is pointed at. */
  readonly parent: Address | null
  readonly x: number
  readonly y: number
}

interface HoverCardProps {
  readonly data: ConversationJson
  readonly pointed: Pointed
  /** Posts in the bud that is pointed at; 0 for a post. */
  readonly folded: number
  /** What a mark is: in a map of blogs each is one. */
  readonly one: 'post' | 'blog'
}

export function HoverCard({ data, pointed, folded, one }: HoverCardProps) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place(card.current, pointed), [pointed.x, pointed.y])
  const post = postOf(data, pointed.post)
  if (!post) return null
  if (folded > 0)
    return (
      <div class="hover-card" ref={card} aria-hidden="true">
        <strong>{counted(folded, 'post')}</strong>
        <span class="quiet">quiet answers, folded: press to open</span>
      </div>
    )
  const { comments, answers } = drawnBy(data, post.address)
  const link = data.links.find(({ source, target }) => source === pointed.post && target === pointed.parent)
  const answered = postOf(data, pointed.parent)
  return (
    <div class="hover-card" ref={card} aria-hidden="true">
      <strong dir="auto">{post.blogName}</strong>
      <span dir="auto">{titlesOf(data).get(post.address) ?? post.address}</span>
      <span class="quiet">{postDate(post)}</span>
      {link && answered ? (
        <span class="quiet">
          answers <bdi>{answered.blogName}</bdi> · {link.state} · {counted(link.evidence.length, 'proof')}
        </span>
      ) : (
        <span class="quiet">
          {counted(comments, 'comment')} · answered by {counted(answers, one)}
        </span>
      )}
    </div>
  )
}

const FAR = 14

/** Beside the pointer, on the side where there is room. */
function place(card: HTMLDivElement | null, { x, y }: Pointed): void {
  if (!card) return
  const { offsetWidth, offsetHeight } = card
  card.style.left = `${x + FAR + offsetWidth > innerWidth ? Math.max(0, x - FAR - offsetWidth) : x + FAR}px`
  card.style.top = `${y + FAR + offsetHeight > innerHeight ? y - FAR - offsetHeight : y + FAR}px`
}
