// A calendar day found in a text, and whether anybody could have blogged on it.
import type { DayMonthOrder, Time } from '../../../graph/model.ts'
import { DAY } from '../../../graph/time.ts'

export interface DateContext {
  /** A locale that Intl knows (locale.ts), or null. */
  readonly language: string | null
  readonly fetchedAt: Time
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Where in the text the day stands: the time of day is looked for in what is left. */
  readonly from: number
  readonly to: number
  /** The order that two small numbers were read in, and whether they show it themselves; null when no such numbers were read. */
  readonly order: { readonly is: DayMonthOrder; readonly shown: boolean } | null
}

/** Why what is written like a day cannot be the day of anything on a blog. */
export type Impossible = 'no such day' | 'before there were blogs' | 'after it was read'

const FIRST_YEAR = 1994
/** A clock may run ahead. */
const TWO_DAYS = 2 * DAY

type Numbers = readonly [year: number, month: string | number, day: string | number]

export function dayAt(found: RegExpExecArray, [year, month, day]: Numbers, order: Day['order'] = null): Day {
  const { index: from } = found
  return { year, month: Number(month), day: Number(day), from, to: from + found[0].length, order }
}

/** Null when the day is possible. */
export function whyImpossible(
  { year, month, day }: Pick<Day, 'year' | 'month' | 'day'>,
  { fetchedAt }: DateContext,
): Impossible | null {
  if (!isOfCalendar(year, month, day)) return 'no such day'
  if (year < FIRST_YEAR) return 'before there were blogs'
  // Only a day of the same year, or of a later one, is reckoned to the hour.
  if (year < Number(fetchedAt.slice(0, 4))) return null
  return Date.UTC(year, month - 1, day) > Date.parse(fetchedAt) + TWO_DAYS ? 'after it was read' : null
}

function isOfCalendar(year: number, month: number, day: number): boolean {
  const isDay = month >= 1 && month <= 12 && day >= 1
  return isDay && (day <= SHORTEST_MONTH || day <= new Date(Date.UTC(year, month, 0)).getUTCDate())
}
const SHORTEST_MONTH = 28
