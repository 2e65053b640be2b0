// What stands under a list that comes page by page: the next page, or why it did not come.
import type { Pages } from '../use-pages.ts'
import { Problem } from './messages.tsx'

export function More({ more, problem }: Omit<Pages<unknown>, 'pages'>) {
  if (more === null) return null
  if (problem) return <Problem problem={problem} onAgain={more} />
  return (
    <button type="button" onClick={more}>
      Show more
    </button>
  )
}
