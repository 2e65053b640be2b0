// What is known to be missing, and, unfolded, which roads were tried and what was left out of the answer.
import { completenessLine, whyNoEstimate } from '../../answers/completeness-line.ts'
import { counted } from '../../answers/plural.ts'
import type { ConversationJson } from '../../answers/shapes.ts'

export function Completeness({ data: { completeness, excluded } }: { readonly data: ConversationJson }) {
  const tried = completeness.roads.filter((road) => road.tried > 0)
  const leftOut = Object.entries(excluded).filter(([, count]) => count > 0)
  const unsure = whyNoEstimate(completeness.missing)
  return (
    <details class="completeness">
      <summary>{completenessLine(completeness) || 'Nothing is known to be missing.'}</summary>
      <ul>
        {tried.map(({ road, tried, failed, reasons }) => (
          <li key={road}>
            {road.replaceAll('-', ' ')}: {counted(tried, 'try', 'tries')}
            {failed > 0 && `, ${failed} failed${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`}
          </li>
        ))}
        {unsure !== null && <li>{unsure}</li>}
        {leftOut.length > 0 && (
          <li>Left out: {leftOut.map(([reason, count]) => `${count} ${WORDS[reason] ?? reason}`).join(', ')}</li>
        )}
      </ul>
    </details>
  )
}

const WORDS: Readonly<Record<string, string>> = {
  self: 'links of a blog to itself',
  blogroll: 'from blogrolls',
  navigation: 'from navigation',
  share: 'from share buttons',
  spam: 'marked as spam',
  other: 'from elsewhere on the page',
}
