// A calendar day found in a text, and whether anybody could have blogged on it.
import type { Time } from '../../../graph/model.ts'

/** Which of two small numbers comes first ("03/04/2006"); decided for a whole page by `dateOrderOf`. */
export type DateOrder = 'day-month' | 'month-day'

export interface DateContext {
  readonly language: string | null
  readonly fetchedAt: Time
  /** Null: nothing on the page tells, the language decides. */
  readonly order: DateOrder | null
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Where in the text the day stands: the time of day is looked for in what is left. */
  readonly from: number
  readonly to: number
}

/** The web is that old; and a clock may run ahead by two days. */
export const FIRST_YEAR = 1990
const TWO_DAYS = 2 * 86_400_000

export function dayAt(
  found: RegExpExecArray,
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): Day {
  return {
    year: fullYear(String(year)),
    month: Number(month),
    day: Number(day),
    from: found.index,
    to: found.index + found[0].length,
  }
}

export const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900)

export function isPossible({ year, month, day }: Day, { fetchedAt }: DateContext): boolean {
  const at = Date.UTC(year, month - 1, day)
  const date = new Date(at)
  return (
    year >= FIRST_YEAR &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    at <= Date.parse(fetchedAt) + TWO_DAYS
  )
}
