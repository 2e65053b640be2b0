// Every link as it was known at the end of a day: judged anew, a piece at a time, from the facts seen by then. What stores keep beside the facts
// is known today.
import { instantOf } from '../graph/instant.ts'
import { DAY } from '../graph/time.ts'
import { effectiveDateOf, whyUncounted } from '../graph/verdict.ts'
import { blogKeyOf } from './known.ts'
import type { LinkTo } from './links-to.ts'
import type { Window } from './window.ts'
import { judged, type Source } from './writers/source.ts'

export type ThenSource = Pick<Source, 'addresses' | 'factsAt'>

/** The day, where it is over; null: what is known then is what is known now. */
export function pastDay({ asOf, now }: Window): string | null {
  return asOf !== null && Date.parse(asOf) + DAY <= Date.parse(now) ? asOf : null
}

/** In order of their sources. All facts are read, as for an export of all links, and little of them is held. */
export async function* linksThen(source: ThenSource, day: string): AsyncIterable<LinkTo> {
  for await (const { known, own } of judged(source, 'links', { asOf: day }))
    for (const post of own) {
      const at = instantOf(effectiveDateOf(known.facts, post).at)
      for (const link of known.outbound.get(post) ?? [])
        yield {
          ...{ source: post, target: link.target, at, uncounted: whyUncounted(known.facts, link) },
          ...{ sourceBlog: blogKeyOf(known, post), targetBlog: blogKeyOf(known, link.target) },
        }
    }
}
