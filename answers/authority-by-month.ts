// The authority of a blog over time: at the end of each month, how many different blogs had linked within the window before.
import { DAY } from '../graph/time.ts'
import type { BlogPageJson } from './shapes.ts'

/** Technorati's. */
const WINDOW = 180 * DAY
/** After the last link the line is followed until it is at rest. */
const MOST_MONTHS = 300

interface DatedLink {
  /** In ms since 1970; null when undated. */
  readonly at: number | null
  readonly sourceBlog: string
}

/** From the month of the first link to that in which the last one leaves the window; of very long times the last 25 years. */
export function authorityByMonth(links: readonly DatedLink[]): BlogPageJson['authority'] {
  const dated = links
    .flatMap(({ at, sourceBlog }) => (at === null ? [] : [{ at, sourceBlog }]))
    .sort((one, other) => one.at - other.at)
  const [first, last] = [dated[0], dated.at(-1)]
  if (first === undefined || last === undefined) return []
  return monthsBetween(first.at, last.at + WINDOW).map((end) => {
    const within = dated.filter(({ at }) => at < end && at >= end - WINDOW)
    return {
      month: new Date(end - 1).toISOString().slice(0, 7),
      value: new Set(within.map(({ sourceBlog }) => sourceBlog)).size,
    }
  })
}

/** The first instants after each month. */
function monthsBetween(from: number, to: number): readonly number[] {
  const [start, end] = [new Date(from), new Date(to)]
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth() + 1
  const ends = Array.from({ length: Math.min(months, MOST_MONTHS) }, (_, index) => {
    return Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1 - index)
  })
  return ends.reverse()
}
