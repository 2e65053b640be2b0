// The dates of one page: each text is read once, and it is kept what the dates show of the order of day and month, which of them
// rest on a guess of it, and which cannot be.
import type { DayMonthOrder, Time } from '../../../graph/model.ts'
import { readDate } from './dates.ts'
import type { DateContext, Impossible } from './day.ts'

export interface PageDates {
  /** The date that a text says, or null. */
  readonly read: (text: string) => Time | null
  /** How many dates show each order ("25/12/2006"). */
  readonly shown: ReadonlyMap<DayMonthOrder, number>
  /** Dates that were read in an order that only the language tells, and that order. */
  readonly guessed: ReadonlyMap<Time, DayMonthOrder>
  /** What is written like a date and cannot be one, and why. */
  readonly impossible: ReadonlyMap<string, Impossible>
}

/** A page of a thousand comments asks for fewer. */
const MOST_REMEMBERED = 50_000
const MOST_IMPOSSIBLE = 20

export function pageDates(context: DateContext): PageDates {
  const known = new Map<string, Time | null>()
  const shown = new Map<DayMonthOrder, number>()
  const guessed = new Map<Time, DayMonthOrder>()
  const impossible = new Map<string, Impossible>()

  const readAnew = (text: string): Time | null => {
    const date = readDate(text, context)
    if (!date) return null
    const { time, order } = date
    if (date.impossible && /\d{4}/.test(date.impossible.text) && impossible.size < MOST_IMPOSSIBLE)
      impossible.set(date.impossible.text, date.impossible.why)
    if (order?.shown) shown.set(order.is, (shown.get(order.is) ?? 0) + 1)
    else if (order && time) guessed.set(time, order.is)
    return time
  }
  const read = (text: string): Time | null => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const time = readAnew(text)
    if (known.size < MOST_REMEMBERED) known.set(text, time)
    return time
  }
  return { read, shown, guessed, impossible }
}
