// What is known to be missing, and, unfolded, which roads were tried and what was left out of the answer.
import { completenessLine, whyNoEstimate } from '../../answers/completeness-line.ts'
import { counted } from '../../answers/plural.ts'
import { doubtWords, leftOutCounts } from '../../answers/reason-words.ts'
import type { ConversationJson } from '../../answers/shapes.ts'

export function Completeness({ data: { completeness, excluded } }: { readonly data: ConversationJson }) {
  const tried = completeness.roads.filter((road) => road.tried > 0)
  const leftOut = leftOutCounts(excluded)
  const unsure = whyNoEstimate(completeness.missing)
  return (
    <details class="completeness">
      <summary>{completenessLine(completeness) || 'Nothing is known to be missing.'}</summary>
      <ul>
        {tried.map(({ road, tried, failed, reasons }) => (
          <li key={road}>
            {ROADS[road] ?? road}: {counted(tried, 'try', 'tries')}
            {failed > 0 && `, ${failed} failed${reasons.length > 0 ? ` (${reasons.map(doubtWords).join('; ')})` : ''}`}
          </li>
        ))}
        {unsure !== null && <li>{unsure}</li>}
        {leftOut.length > 0 && <li>Links left out: {leftOut.join(', ')}</li>}
      </ul>
    </details>
  )
}

const ROADS: Readonly<Record<string, string>> = {
  page: 'Pages of posts',
  index: 'Front pages and archives of blogs',
  feed: 'Feeds',
  'comment-feed': 'Feeds of comments',
  api: 'Lists that blogs offer to programs',
  ping: 'Notices sent to us',
  archive: 'Web archives',
  comments: 'Comments under posts',
  trackback: 'Trackbacks',
  pingback: 'Pingbacks',
  webmention: 'Webmentions',
  refback: 'Refbacks',
  linkback: 'Other linkbacks',
}
