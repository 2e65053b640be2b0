// Days that are three numbers: the year first, or a day and a month in the order that the page or its language has.
import { type DateContext, type DateOrder, type Day, dayAt, isPossible } from './day.ts'

const NUMERIC = /(?<![\d.:/-])(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/])/
export function numericDay(text: string, context: DateContext): Day | null {
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
