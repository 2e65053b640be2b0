// What a crawl came to, in one line.

import { counted } from '../answers/plural.ts'
import { noPageWords } from '../answers/reason-words.ts'
import type { Progress } from '../frontier/crawls.ts'
import { tally } from './tally.ts'

function readSoFar({ pages, unchanged, posts, comments, linkbacks, citations }: Progress): string {
  const kinds = Object.entries(linkbacks).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    counted(pages, 'page') + (unchanged > 0 ? ` (${unchanged.toLocaleString('en-US')} unchanged)` : ''),
    counted(posts, 'post'),
    counted(comments, 'comment'),
    ...kinds.map(([kind, count]) => counted(count, kind)),
    counted(citations, 'citation'),
  ].join(', ')
}

const listed = (name: string, counts: Readonly<Record<string, number>>): string =>
  `${name}: ${tally(counts, noPageWords) || 'none'}`

/** "15 pages, 12 posts, …; refusals: 1 not there (404); skips: 2 robots.txt asks us to stay away" */
export const summaryOf = (progress: Progress): string =>
  [
    readSoFar(progress),
    ...scriptMadeOf(progress),
    listed('refusals', progress.refusals),
    listed('skips', progress.skips),
  ].join('; ')

/** "3 of 15 pages needed a browser: 3 comments"; nothing when none did. */
function scriptMadeOf({ scriptMade, pages, unchanged }: Progress): readonly string[] {
  const needed = Object.values(scriptMade).reduce((sum, count) => sum + count, 0)
  return needed === 0
    ? []
    : [`${needed} of ${counted(pages + unchanged, 'page')} needed a browser: ${tally(scriptMade)}`]
}
