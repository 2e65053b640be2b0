// What is known to be missing from a conversation, in one line for people. Empty when nothing is known to be.
import { counted, listed } from './plural.ts'
import type { Completeness, Missing } from './shapes.ts'

/** "3 posts refused us and 12 are known but not read yet; the pages count 5 comments that we did not find." */
export function completenessLine({ refused, unread, commentsMissing, leftOut, missing }: Completeness): string {
  const posts = [
    ...(refused > 0 ? [`${counted(refused, 'post')} refused us`] : []),
    ...(unread > 0 ? [`${counted(unread, 'post is', 'posts are')} known but not read yet`] : []),
    ...(leftOut > 0
      ? [`${counted(leftOut, 'post is', 'posts are')} left out of this answer, which holds no more`]
      : []),
  ]
  const comments =
    commentsMissing > 0 ? [`the pages count ${counted(commentsMissing, 'comment')} that we did not find`] : []
  const line = [...(posts.length > 0 ? [listed(posts)] : []), ...comments, ...probably(missing)].join('; ')
  return line === '' ? '' : `${line[0]?.toUpperCase()}${line.slice(1)}.`
}

function probably({ missing, low, high }: Missing): readonly string[] {
  if (missing === null || low === null || high === null || high === 0) return []
  const about = `about ${counted(missing, 'answer is', 'answers are')} probably missing`
  return [low === high ? about : `${about} (${low} to ${high})`]
}

/** Why nothing is said of how many answers are missing; null when something is. */
export function whyNoEstimate({ missing, byLinkbacks, byFeeds, byBoth }: Missing): string | null {
  if (missing !== null) return null
  const told = `linkbacks told of ${counted(byLinkbacks, 'answer')}, feeds of ${byFeeds}, both of ${byBoth}`
  return `Too little overlap to say how many answers are missing: ${told}.`
}
