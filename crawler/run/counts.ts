// What one page adds to the counts of its crawl. Pure.

import type { Settled } from '../../frontier/frontier.ts'
import type { Graph } from '../../graph/model.ts'
import type { Page } from '../capture/page.ts'
import type { Said } from '../said.ts'

export function countsOf({ page, road, body, extraction }: Said, { comments, evidence }: Graph): Settled['counts'] {
  const scriptMade = scriptMadeOf(page)
  if (extraction === null) return { unchanged: 1, scriptMade }
  // Feeds and archives repeat what the posts' own pages say.
  if (road !== 'page') return { pages: 1, scriptMade }
  const kinds = Map.groupBy(evidence, ({ kind }) => kind)
  const counted = [...kinds].map(([kind, proofs]) => [kind, proofs.length] as const)
  const linkbacks = counted.filter(([kind]) => kind !== 'citation' && kind !== 'comment')
  return {
    ...{ pages: 1, scriptMade, posts: body === null ? 0 : 1, comments: comments.length },
    ...{ citations: kinds.get('citation')?.length ?? 0, linkbacks: Object.fromEntries(linkbacks) },
  }
}

function scriptMadeOf({ scriptMade, rendered }: Page): Settled['counts']['scriptMade'] {
  if (scriptMade === null) return {}
  return { [rendered ? scriptMade : `${scriptMade} (not read)`]: 1 }
}
