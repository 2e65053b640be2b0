// One sentence on what is new since the last visit, and a button that lights it.
import { dayInWords } from '../../answers/dates.ts'
import { type Fresh, freshInWords } from '../fresh.ts'
import type { Visit } from '../visits.ts'

interface FreshLineProps {
  readonly fresh: Fresh
  /** Null: there was none, or nothing came since. */
  readonly visit: Visit | null
  readonly shown: boolean
  /** There are more, not loaded yet. */
  readonly isPart?: boolean
  readonly onShow: (shown: boolean) => void
}

export function FreshLine({ fresh, visit, shown, isPart, onShow }: FreshLineProps) {
  if (visit === null || fresh.posts.length + fresh.comments.length === 0) return null
  return (
    <p class="fresh">
      {isPart && 'Among these, '}
      {freshInWords(fresh)} on {dayInWords(visit.on)}.{' '}
      <button type="button" aria-pressed={shown} onClick={() => onShow(!shown)}>
        Show what is new
      </button>
    </p>
  )
}
