// Reads the date that a piece of text says, in any language, as the page says it: local stays local, a zone is kept, a bare day stays a day.
// Pure: "yesterday" is reckoned from the fetch time it is given. What cannot be a date is null, and so is what nobody could have blogged.
import type { Time } from '../../../graph/model.ts'
import { agoTime } from './ago.ts'
import { timeAndZone } from './clock.ts'
import { type DateContext, type Day, isPossible } from './day.ts'
import { eastAsianDay, isoDay } from './formatted-day.ts'
import { namedDay } from './named-day.ts'
import { numericDay } from './numeric-day.ts'

/** Nobody reads a date out of a novel: longer texts are cut. */
const LONGEST = 300
/** "2006-03-18T22:05:00+02:00", "2006-03-18T22:05:00" (no zone written), "2006-03-18" (no time written), or null. */
export function dateOf(text: string, context: DateContext): Time | null {
  const line = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const plain = westernDigits(line)
  const day = isoDay(plain) ?? eastAsianDay(plain) ?? namedDay(plain, context) ?? numericDay(plain, context)
  if (day) return isPossible(day, context) ? written(day, timeAndZone(plain, day)) : null
  return agoTime(plain, context)
}

/** Arabic-Indic, Persian and full-width digits as 0 to 9. */
const westernDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15).slice(-1))
    .replace(/\uff1a/g, ':')

const two = (value: number): string => String(value).padStart(2, '0')
const written = ({ year, month, day }: Day, time: string): Time => `${year}-${two(month)}-${two(day)}${time}`
