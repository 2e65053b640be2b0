// Whether a page that a crawl comes upon again is asked for again: its revisit policy. Pure.
import type { CrawlSettings } from '../frontier/crawls.ts'
import type { Reading, Time } from '../graph/model.ts'
import { DAY, HOUR, latestInstant } from '../graph/time.ts'

/** A post is looked at again when it is a tenth older than it was: talk dies down as its post ages. */
const PART_OF_AGE = 0.1
const LONGEST = 90 * DAY

export interface Visited {
  readonly last: Pick<Reading, 'outcome' | 'at'>
  /** Of the post on the page; null for feeds and lists of posts, which say what is new, and for posts without a date. */
  readonly publishedAt: Time | null
}

/**
 * With `always`, whatever was there is asked for in every crawl: a 304 is all it costs, linkbacks are verified, and it leads on. With `due`, a
 * fresh post is asked for soon and then ever more seldom. What was not there is asked for a day later, when a second 404 makes it gone; what is
 * gone (410) a season later. Seeds are asked for whatever this says.
 */
export function isDue({ last, publishedAt }: Visited, now: Time, revisit: CrawlSettings['revisit']): boolean {
  return Date.parse(now) - Date.parse(last.at) >= pauseAfter({ last, publishedAt }, revisit)
}

function pauseAfter({ last: { outcome, at }, publishedAt }: Visited, revisit: CrawlSettings['revisit']): number {
  if (outcome === 'gone') return LONGEST
  if (outcome === 'missing') return DAY
  if (outcome !== 'read' || revisit === 'always') return 0
  const published = publishedAt === null ? null : latestInstant(publishedAt)
  const age = published === null ? 0 : Date.parse(at) - published
  return Math.min(LONGEST, Math.max(HOUR, age * PART_OF_AGE))
}
