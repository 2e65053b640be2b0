// Days that are three numbers: the year first, or a day and a month in the order that they or the language tell.
import { otherOrder } from '../../../graph/day-month.ts'
import { DAY_MONTH_ORDERS, type DayMonthOrder } from '../../../graph/model.ts'
import { yearOf } from './calendars.ts'
import { type DateContext, type Day, dayAt, whyImpossible } from './day.ts'
import { inGregorian } from './formatted-day.ts'
import { weekdaysNamed } from './weekdays.ts'

/** Hebrew joins "on" to a day with a dash: "ב-17/03/2009". */
const YEAR_FIRST = /(?<![\d./]|\P{L}-|^-|\d:)(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/u
const YEAR_LAST = /(?<![\d./]|\P{L}-|^-|\d:)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})(?![\d/]|[.-]\d)/u

/** 2006 03 18, as ExpressionEngine writes it. */
const SPACED = /(?<!\d)((?:19|20)\d{2})\s(0\d|1[0-2])\s([0-3]\d)(?!\d)/

/** 16 03 '09, as Pivot writes it, and 16-03-'09. */
const APOSTROPHE = /(?<!\d)(\d{1,2})[\s-](\d{1,2})[\s-]['’](\d{2})(?!\d)/

/** What all of these have. */
const THREE_NUMBERS = /\d\D{1,3}\d{1,2}\D{1,3}\d/

export function numericDay(text: string, context: DateContext): Day | null {
  if (!THREE_NUMBERS.test(text)) return null
  const short = APOSTROPHE.exec(text)
  if (short) return dayAt(short, [yearOf(short[3] ?? '', null), short[2] ?? '', short[1] ?? ''])
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return inGregorian(dayAt(yearFirst, [Number(yearFirst[1]), yearFirst[3] ?? '', yearFirst[4] ?? '']))
  const spaced = SPACED.exec(text)
  if (spaced) return dayAt(spaced, [Number(spaced[1]), spaced[2] ?? '', spaced[3] ?? ''])
  const found = YEAR_LAST.exec(text)
  if (!found) return null
  const [, first = '', , second = '', third = ''] = found
  const shortYearFirst = dayAt(found, [yearOf(first, null), second, third])
  const canBeYearFirst = third.length <= 2 && whyImpossible(shortYearFirst, context) === null
  if (canBeYearFirst && partsIn(context.language)[0] === 'year') return shortYearFirst
  if (third.length === 1) return null
  const day = yearLast(found, context)
  return canBeYearFirst && whyImpossible(day, context) ? shortYearFirst : day
}

/** Where only one order gives a day that can be, or the day of the week beside it, it is shown; else the language decides. */
function yearLast(found: RegExpExecArray, context: DateContext): Day {
  const [, first = '', separator, second = '', third = ''] = found
  const year = yearOf(third, context.language)
  const read = (is: DayMonthOrder, shown: boolean): Day => {
    const numbers = is === 'day-month' ? ([year, second, first] as const) : ([year, first, second] as const)
    return dayAt(found, numbers, first === second ? null : { is, shown })
  }
  const likely = separator === '.' ? 'day-month' : orderIn(context.language)
  const other = otherOrder(likely)
  const can = (order: DayMonthOrder): boolean => whyImpossible(read(order, true), context) === null
  const [canBe, canBeOther] = [can(likely), can(other)]
  if (canBe && canBeOther) {
    const weekdays = weekdaysBeside(found, context)
    const order = DAY_MONTH_ORDERS.filter((one) => isOn(read(one, true), weekdays))
    return order.length === 1 ? read(order[0] as DayMonthOrder, true) : read(likely, false)
  }
  if (canBe) return read(likely, true)
  return read(canBeOther ? other : likely, canBeOther)
}

/** "Do, 03/04/2010", "03/04/2010 (Thu)": the days that the word before or behind it may name. */
function weekdaysBeside(
  { index, 0: { length }, input }: RegExpExecArray,
  { language }: DateContext,
): ReadonlySet<number> {
  // "12:05 SA 3/7/09": behind a clock two letters are a half of the day.
  const [, clock, before = ''] =
    /(\d\s?)?(?<!\p{L})(\p{L}+)[.,]?\s{0,2}$/u.exec(input.slice(Math.max(0, index - LONGEST_WEEKDAY), index)) ?? []
  const days = weekdaysNamed(clock === undefined ? before : '', language)
  if (days.size > 0) return days
  const [, behind = ''] =
    /^[\s,]{0,2}\(?(\p{L}{3,})/u.exec(input.slice(index + length, index + length + LONGEST_WEEKDAY)) ?? []
  return weekdaysNamed(behind, language)
}
const LONGEST_WEEKDAY = 20

const isOn = ({ year, month, day }: Day, weekdays: ReadonlySet<number>): boolean =>
  weekdays.has(new Date(Date.UTC(year, month - 1, day)).getUTCDay())

const orderIn = (language: string | null): DayMonthOrder =>
  partsIn(language).indexOf('day') < partsIn(language).indexOf('month') ? 'day-month' : 'month-day'

const known = new Map<string, readonly string[]>()

/** The order of year, month and day in a language's short dates. */
function partsIn(language: string | null): readonly string[] {
  const tag = language ?? 'en'
  const kept = known.get(tag)
  if (kept) return kept
  const format = new Intl.DateTimeFormat([tag, 'en'], { year: 'numeric', month: 'numeric', day: 'numeric' })
  const parts = format.formatToParts(0).flatMap(({ type }) => (['year', 'month', 'day'].includes(type) ? [type] : []))
  if (known.size < 1000) known.set(tag, parts)
  return parts
}
