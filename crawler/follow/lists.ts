// Whether the lists that services keep of a thread are worth a request: only where the page itself leaves comments out. Pure.
import type { Extraction } from '../extract/extraction.ts'

type Shown = Pick<
  Extraction,
  'comments' | 'linkbacks' | 'commentCount' | 'commentsElsewhere' | 'thread' | 'nextCommentPages' | 'truncated'
>

/** In words; null when the page shows its thread, or leads to all of it. */
export function whyAskForComments(said: Shown): string | null {
  const { commentsElsewhere, commentCount, comments, linkbacks, nextCommentPages, thread, truncated } = said
  const shown = comments.length + linkbacks.length
  if (commentsElsewhere !== null && comments.length === 0) return `its comments are kept by ${commentsElsewhere.system}`
  if (truncated !== null && thread !== null) return 'its page was cut off'
  if (nextCommentPages.length > 0) return null
  if (commentCount !== null && commentCount > shown) return `it counts ${commentCount} comments and shows ${shown}`
  return null
}
