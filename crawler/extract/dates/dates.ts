// Reads the date that a piece of text says, in any language, as the page says it: local stays local, a zone is kept, a bare day stays a day.
// Pure: "yesterday" is reckoned from the fetch time it is given. What cannot be a date is null, and so is what nobody could have blogged.
import type { Time } from '../../../graph/model.ts'
import { agoOf, monthOf, type Unit } from './words.ts'

/** Which of two small numbers comes first ("03/04/2006"); decided for a whole page by `dateOrderOf`. */
export type DateOrder = 'day-month' | 'month-day'

export interface DateContext {
  readonly language: string | null
  readonly fetchedAt: Time
  /** Null: nothing on the page tells, the language decides. */
  readonly order: DateOrder | null
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Where in the text the day stands: the time of day is looked for in what is left. */
  readonly from: number
  readonly to: number
}

/** Nobody reads a date out of a novel: longer texts are cut. */
const LONGEST = 300
/** The web is that old; and a clock may run ahead by two days. */
const FIRST_YEAR = 1990
const TWO_DAYS = 2 * 86_400_000

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

function dayAt(
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

const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900)

function isoDay(text: string): Day | null {
  const found =
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?=T\d{2})/.exec(text)
  return found && dayAt(found, found[1], found[2], found[3])
}

/** 2005年03月29日, 2005년 3월 29일. */
function eastAsianDay(text: string): Day | null {
  const found = /(\d{4}|\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/.exec(text)
  return found && dayAt(found, found[1], found[2], found[3])
}

const WORD = /\p{L}[\p{L}\p{M}]*|\d+/gu
/** What may stand between the parts of a date: "18th of March, 2006", "18 de marzo de 2006", "2006 m. kovo 18 d.". */
const BETWEEN = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'of',
  'the',
  'de',
  'del',
  'do',
  'da',
  'di',
  'den',
  'der',
  'd',
  'm',
  'er',
  'y',
  'e',
  'a',
  'o',
  'ro',
  'nd',
  'ma',
  'i',
  'г',
  'р',
])

interface Token {
  readonly text: string
  readonly from: number
  readonly number: number | null
}

function namedDay(text: string, { language }: DateContext): Day | null {
  const tokens: Token[] = [...text.matchAll(WORD)].map((found) => ({
    text: found[0],
    from: found.index,
    number: /^\d/.test(found[0]) ? Number(found[0]) : null,
  }))
  if (!tokens.some(({ number }) => number !== null)) return null
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.number !== null || BETWEEN.has(token.text.toLowerCase())) continue
    const before = numberBeside(tokens, at, -1)
    const after = numberBeside(tokens, at, 1)
    if (!before && !after) continue
    const month = monthOf(token.text, language)
    if (month === null) continue
    const day = partsOf(tokens, at, before, after, month)
    if (day) return day
  }
  return null
}

/** The nearest number before (-1) or after (1) a token, past at most two words that may stand between. */
function numberBeside(
  tokens: readonly Token[],
  at: number,
  step: 1 | -1,
): { readonly at: number; readonly token: Token } | null {
  for (let near = at + step, skipped = 0; skipped <= 2; near += step, skipped++) {
    const token = tokens[near]
    if (!token) return null
    if (token.number !== null) return { at: near, token }
    if (!BETWEEN.has(token.text.toLowerCase())) return null
  }
  return null
}

type Beside = ReturnType<typeof numberBeside>

function partsOf(tokens: readonly Token[], at: number, before: Beside, after: Beside, month: number): Day | null {
  const isDay = (near: Beside): boolean =>
    near !== null && near.token.text.length <= 2 && near.token.number !== 0 && Number(near.token.number) <= 31
  const isYear = (near: Beside): boolean => near !== null && /^(?:(?:19|20)\d\d|\d\d)$/.test(near.token.text)
  const span = (first: number, last: number) => ({
    from: (tokens[first] as Token).from,
    to: (tokens[last] as Token).from + (tokens[last] as Token).text.length,
  })
  const made = (year: Beside, day: Beside): Day | null => {
    if (!year || !day) return null
    const places = [at, year.at, day.at]
    return {
      year: fullYear(year.token.text),
      month,
      day: Number(day.token.number),
      ...span(Math.min(...places), Math.max(...places)),
    }
  }
  const beyond = after && numberBeside(tokens, after.at, 1)
  if (before && before.token.text.length === 4 && isYear(before) && isDay(after)) return made(before, after)
  if (isDay(before) && isYear(after) && (after as NonNullable<Beside>).token.text.length === 4)
    return made(after, before)
  if (isDay(after) && isYear(beyond) && (beyond as NonNullable<Beside>).token.text.length === 4)
    return made(beyond, after)
  if (isDay(before) && isYear(after)) return made(after, before)
  return null
}

const NUMERIC = /(?<![\d.:/-])(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/])/
function numericDay(text: string, context: DateContext): Day | null {
  const found = NUMERIC.exec(text)
  if (!found) return null
  const [, first = '', separator, second = '', third = ''] = found
  if (first.length === 4) return dayAt(found, first, second, third)
  if (first.length === 3) return null
  const day =
    orderFor(first, second, separator, context) === 'day-month'
      ? dayAt(found, third, second, first)
      : dayAt(found, third, first, second)
  return third.length === 2 && !isPossible(day, context) ? dayAt(found, first, second, third) : day
}

function orderFor(
  first: string,
  second: string,
  separator: string | undefined,
  { order, language }: DateContext,
): DateOrder {
  if (Number(first) > 12) return 'day-month'
  if (Number(second) > 12) return 'month-day'
  return (
    order ?? (separator !== '.' && /^en(?!-(?:gb|au|nz|ie|in|za))/i.test(language ?? 'en') ? 'month-day' : 'day-month')
  )
}

/** The order that the unambiguous numeric dates of a page show; null when they show none. */
export function dateOrderOf(text: string): DateOrder | null {
  let votes = 0
  for (const [, first, second] of text.matchAll(
    /(?<![\d.:/-])(\d{1,2})[./-](\d{1,2})[./-](?:(?:19|20)\d{2}|\d{2})(?![\d/.-])/g,
  )) {
    if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) votes++
    if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) votes--
  }
  return votes === 0 ? null : votes > 0 ? 'day-month' : 'month-day'
}

function isPossible({ year, month, day }: Day, { fetchedAt }: DateContext): boolean {
  const at = Date.UTC(year, month - 1, day)
  const date = new Date(at)
  return (
    year >= FIRST_YEAR &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    at <= Date.parse(fetchedAt) + TWO_DAYS
  )
}

const CLOCK =
  /(?<![\d.:])(\d{1,2})(?:[:h]|(?<=(?:klo|kl\.?|alle|um|om|ore|at|o|kell)\s*\d{1,2})\.)(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?([ap]\.?\s?m\b)?/i
const BARE_HOUR = /(?<![\d.:])(\d{1,2})()()\s?([ap]\.?\s?m\b)/i
const EAST_ASIAN_AFTERNOON = /(?:下午|晚上|午後|오후)\s?\d{1,2}:/
const ZONE = /^\s?\(?(Z\b|(?:GMT|UTC)?\s?[+-]\d{2}:?\d{2}|GMT\b|UTC\b|[A-Z]{3,4}\b)/
const ZONE_NAMES: Readonly<Record<string, string>> = {
  Z: 'Z',
  GMT: 'Z',
  UTC: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  WET: 'Z',
  WEST: '+01:00',
  EET: '+02:00',
  EEST: '+03:00',
  BST: '+01:00',
  JST: '+09:00',
  MSK: '+03:00',
}

/** "T22:05:00+02:00", "T22:05:00", or nothing when no time of day is written. Looked for after the day, then before it. */
function timeAndZone(text: string, { from, to }: Day): string {
  for (const rest of [text.slice(to).replace(/^T/, ' '), text.slice(0, from)]) {
    const found = CLOCK.exec(rest) ?? BARE_HOUR.exec(rest)
    if (!found) continue
    const half = found[4]?.[0]?.toLowerCase() ?? (EAST_ASIAN_AFTERNOON.test(rest) ? 'p' : null)
    const hour = hourOf(Number(found[1]), half)
    const [minute, second] = [Number(found[2] || 0), Number(found[3] || 0)]
    if (hour > 23 || minute > 59 || second > 59) continue
    return `T${two(hour)}:${two(minute)}:${two(second)}${zoneOf(rest.slice(found.index + found[0].length))}`
  }
  return ''
}

const hourOf = (hour: number, half: string | null): number =>
  half === null || hour > 12 ? hour : (hour % 12) + (half === 'p' ? 12 : 0)

function zoneOf(rest: string): string {
  const name = ZONE.exec(rest)?.[1]
  if (!name) return ''
  const offset = /([+-]\d{2}):?(\d{2})$/.exec(name)
  return offset ? `${offset[1]}:${offset[2]}` : (ZONE_NAMES[name] ?? '')
}

const two = (value: number): string => String(value).padStart(2, '0')
const written = ({ year, month, day }: Day, time: string): Time => `${year}-${two(month)}-${two(day)}${time}`

const SECONDS: Readonly<Record<Unit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
}

/** An hour ago is an instant; three days ago is a day. */
function agoTime(text: string, { language, fetchedAt }: DateContext): Time | null {
  const ago = text.length <= 60 ? agoOf(text, language) : null
  const now = Date.parse(fetchedAt)
  if (!ago || Number.isNaN(now)) return null
  const at = new Date(now - ago.amount * SECONDS[ago.unit] * 1000)
  if (at.getUTCFullYear() < FIRST_YEAR) return null
  const exact = ago.unit === 'second' || ago.unit === 'minute' || ago.unit === 'hour'
  return exact ? `${at.toISOString().slice(0, 19)}Z` : at.toISOString().slice(0, 10)
}
