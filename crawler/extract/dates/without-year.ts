// Days that blogs write without a year, before a clock: "05/18 at 09:10 AM", "March 17, 9:05". Nothing else tells them from fractions and scores.
import type { Time } from '../../../graph/model.ts'
import { DAY } from '../../../graph/time.ts'
import { monthNamed } from './month-names.ts'

const CLOCK = '(?=[^\\p{L}\\p{N}]{0,3}(?:\\p{L}{1,5}[^\\p{L}\\p{N}]{1,2}){0,2}\\d{1,2}\\s?[:.h]\\s?\\d\\d)'
const NUMBERS = new RegExp(`(?<![\\d./-])(\\d{1,2}([./-])\\d{1,2})\\.?(?![\\d/-])${CLOCK}`, 'u')
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\p{L}{3,12})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.?\\s(?:de\\s)?(\\p{L}{3,12})\\.?)(?![\\p{L}\\p{N}])${CLOCK}`,
  'u',
)

/** The same text with a year behind its day; null when it has no such day. */
export function withYear(text: string, year: number): string | null {
  const numbers = NUMBERS.exec(text)
  if (numbers) return replaced(text, numbers, `${numbers[1]}${numbers[2]}${year}`)
  const named = NAMED.exec(text)
  const month = named && (named[1] ?? named[2])
  return named && month && monthNamed(month, null) !== null ? replaced(text, named, `${named[0]} ${year}`) : null
}

const replaced = (text: string, { index, 0: day }: RegExpExecArray, dated: string): string =>
  text.slice(0, index) + dated + text.slice(index + day.length)

/** Reads days without a year as the first about or after a day that is known. */
export function datesAfter(known: Time, dateOf: (text: string) => Time | null): (text: string) => Time | null {
  const year = Number(known.slice(0, 4))
  const readIn = (text: string, tried: number): Time | null => {
    const dated = text.length <= LONGEST ? withYear(text, tried) : null
    return dated === null ? null : dateOf(dated)
  }
  return (text) => {
    const date = dateOf(text)
    if (date !== null) return date
    const same = readIn(text, year)
    return same !== null && dayOf(same) + SLACK < dayOf(known) ? (readIn(text, year + 1) ?? same) : same
  }
}

const LONGEST = 200
/** Clocks of servers and of writers may be a day apart. */
const SLACK = 2 * DAY
const dayOf = (date: Time): number => Date.parse(date.slice(0, 10))
