// Words of the web made safe to keep: decoded plain text of bounded length, times that can be true. Pure.
import type { Time } from '../../graph/model.ts'
import { DAY } from '../../graph/time.ts'

/** Characters kept of a title or name, of an excerpt or sentence, and of a comment. */
export const SHORT = 500
export const MEDIUM = 2000
export const LONG = 100_000

/** Without NUL and lone surrogates, cut at `limit` characters; null when nothing is left. */
export function plain(text: string | null, limit: number): string | null {
  if (text === null) return null
  const safe = text.replaceAll('\0', '').toWellFormed().trim()
  return safe === '' ? null : safe.slice(0, limit).toWellFormed()
}

const FIRST_BLOG = '1994'
const TWO_DAYS = 2 * DAY

/** A claimed time, or null when nobody could have blogged then. */
export function claimed(time: Time | null, fetchedAt: Time): Time | null {
  if (time === null || time < FIRST_BLOG) return null
  const instant = Date.parse(time)
  return Number.isNaN(instant) || instant > Date.parse(fetchedAt) + TWO_DAYS ? null : time
}
