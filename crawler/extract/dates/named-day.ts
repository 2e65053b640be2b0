// Days whose month is a word, in any language and order: "18. March 2006", "September 10, 2008", "2006 m. kovo 18 d.".
import { remembering } from '../memo.ts'
import { gregorian, yearOf } from './calendars.ts'
import type { DateContext, Day } from './day.ts'
import { fold } from './languages.ts'
import { LONGEST_NAME, type Month, mayBeginMonth, monthNamed } from './month-names.ts'
import { isWeekday } from './weekdays.ts'

const TOKENS = /\p{L}[\p{L}\p{M}]*|\d+/gu
/** What may stand between the parts of a date: "18th of March, 2006", "18 de marzo de 2006", "2006. gada 18. martā", "18 มีนาคม พ.ศ. 2549". */
const JOINTS = new Set(
  'st nd rd th of the de del do da di den der d m er y e a o ro ma i г р го е и года року gada g ko nam พ ศ ค ماه سال'.split(
    ' ',
  ),
)
/** A clock may stand inside a date ("Sat Mar 18 22:05:00 PST 2006"): it is looked through, and its zone too; its hour is no year ("18 mars, 15 h 30"). */
const CLOCK = /\d{1,2}(?::\d{2}(?::\d{2})?|\s?h\s?\d{2}(?!\d))(?:\s[A-Z]{3,4}(?=\s\d{4}))?/g

/** Both are numbers. */
const DAY_AND_YEAR = /\d\D+\d/

interface Token {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly number: number | null
}

export function namedDay(text: string, context: DateContext): Day | null {
  if (!DAY_AND_YEAR.test(text)) return null
  const tokens = tokensOf(text.replace(CLOCK, (clock) => ' '.repeat(clock.length)))
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.number !== null || !isNearNumber(tokens, at)) continue
    const named = monthAt(tokens, at, context)
    const day = named && dayAround(tokens, at, named, context)
    if (day) return day
  }
  return null
}

/** Farther than words may stand between, no number makes a date with a name. */
function isNearNumber(tokens: readonly Token[], at: number): boolean {
  const last = Math.min(tokens.length - 1, at + LONGEST_NAME + MOST_BETWEEN)
  for (let near = Math.max(0, at - MOST_BETWEEN - 1); near <= last; near++)
    if (tokens[near]?.number !== null) return true
  return false
}

const MOST_BETWEEN = 2
const isNumber = ({ number }: Token): boolean => number !== null

function tokensOf(text: string): readonly Token[] {
  let to = 0
  return (text.match(TOKENS) ?? []).map((found) => {
    const from = text.indexOf(found, to)
    to = from + found.length
    return { text: found, from, to, number: found < ':' ? Number(found) : null }
  })
}

interface Named extends Month {
  /** How many tokens name it. */
  readonly tokens: number
}

/** The month whose name begins at a token, if a number is near; the longest name counts. */
function monthAt(tokens: readonly Token[], at: number, { language }: DateContext): Named | null {
  const longest = mayBeginMonth(tokens[at]?.text ?? '', language) ? LONGEST_NAME : 0
  const isAfterNumber = longest > 0 && numberBeside(tokens, at, -1) !== null
  for (let count = longest; count >= 1; count--) {
    if (!isAfterNumber && !numberBeside(tokens, at + count - 1, 1)) continue
    const words = tokens.slice(at, at + count)
    if (words.length < count || words.some(isNumber)) continue
    const month = monthNamed(words.map(({ text }) => text).join(' '), language)
    if (month) return { ...month, tokens: count }
  }
  const number = tokens[at + 1]?.number ?? 0 // Vietnamese numbers its months: "tháng 3"
  const isNumbered = number >= 1 && number <= 12 && /^(?:thang|thg)$/.test(fold(tokens[at]?.text ?? ''))
  return isNumbered ? { month: number, calendar: 'gregory', tokens: 2 } : null
}

interface Beside {
  readonly at: number
  readonly token: Token
}

/** The nearest number before (-1) or after (1) a token, past at most two words that may stand between. */
function numberBeside(tokens: readonly Token[], at: number, step: 1 | -1): Beside | null {
  for (let near = at + step, skipped = 0; skipped <= MOST_BETWEEN; near += step, skipped++) {
    const token = tokens[near]
    if (!token) return null
    if (token.number !== null) return { at: near, token }
    if (!joins(token.text)) return null
  }
  return null
}

const joins = remembering((word) => JOINTS.has(fold(word)) || isWeekday(word))

function dayAround(tokens: readonly Token[], first: number, named: Named, { language }: DateContext): Day | null {
  const last = first + named.tokens - 1
  const before = numberBeside(tokens, first, -1)
  const beforeThat = before && numberBeside(tokens, before.at, -1)
  const after = numberBeside(tokens, last, 1)
  const afterThat = after && numberBeside(tokens, after.at, 1)
  const [year, day] =
    (isLongYear(before) && isDay(after) && [before, after]) ||
    (isDay(before) && isLongYear(after) && [after, before]) ||
    (isDay(after) && isLongYear(afterThat) && [afterThat, after]) ||
    (isDay(before) && isLongYear(beforeThat) && [beforeThat, before]) ||
    (isDay(before) && isShortYear(after) && [after, before]) ||
    []
  if (!year || !day) return null
  const places = [first, last, year.at, day.at]
  const span = { from: tokens[Math.min(...places)]?.from ?? 0, to: tokens[Math.max(...places)]?.to ?? 0 }
  return inCalendar(named, yearOf(year.token.text, language), Number(day.token.number), span)
}

function inCalendar(month: Month, year: number, day: number, span: Pick<Day, 'from' | 'to'>): Day {
  const written = { year, month: month.month, day }
  return { ...(gregorian(month.calendar, written) ?? written), ...span, order: null }
}

const isDay = (near: Beside | null): near is Beside =>
  near !== null && near.token.text.length <= 2 && Number(near.token.number) >= 1 && Number(near.token.number) <= 31
const isLongYear = (near: Beside | null): near is Beside => near !== null && /^[12]\d{3}$/.test(near.token.text)
const isShortYear = (near: Beside | null): near is Beside => near !== null && /^\d\d$/.test(near.token.text)
