// Where in a line its date stands: cut from both ends as long as the same date is read.
import type { Time } from '../../../graph/model.ts'
import type { Reading } from '../context.ts'
import { periodAfter } from './day-periods.ts'

export interface DateSpan {
  readonly from: number
  readonly to: number
  readonly date: Time
}

type Dated = Pick<Reading, 'dateOf' | 'spoken'>

/** The date that is known to stand between two places of a text. */
export function spanOf(text: string, start: number, end: number, date: Time, { dateOf, spoken }: Dated): DateSpan {
  const stops = wordStarts(text).filter((stop) => stop > start && stop < end)
  let from = start
  for (const stop of stops) {
    if (dateOf(text.slice(stop, end)) !== date) break
    from = stop
  }
  let to = end
  for (const stop of stops.reverse()) {
    if (stop <= from || dateOf(text.slice(from, stop)) !== date) break
    to = stop
  }
  // "9:10 AM" is the same time as "9:10".
  to += periodAfter(text.slice(to, end), spoken)?.length ?? 0
  to += DAY_OR_YEAR.exec(text.slice(to, end))?.[0].length ?? 0
  return { from, to, date }
}

/** "kovo 16 d.", "2009 г.": what some languages write behind the number of a day or a year. */
const DAY_OR_YEAR = /^\s*(?:d|г|р)\.(?![\p{L}\p{N}])\s*/u

const MOST_WORDS = 40
const wordStarts = (text: string): number[] =>
  [...text.matchAll(/(?<=^|[\s(|@])\S/g)].slice(0, MOST_WORDS).map(({ index }) => index)

/** What stands before the date of a line, and after it; null when it has none. */
export function besideDate(text: string, reading: Dated): readonly [before: string, after: string] | null {
  const date = /\p{Nd}/u.test(text) ? reading.dateOf(text) : null
  if (date === null) return null
  const { from, to } = spanOf(text, 0, text.length, date, reading)
  return [text.slice(0, from), text.slice(to)]
}
