// Headings that say a day: over posts that have headings of their own, or in place of a title.
import type { Reading } from '../../context.ts'
import { besideDate } from '../../dates/date-span.ts'
import { isWeekday } from '../../dates/weekdays.ts'

const LONGEST = 40

/** A short text with a date. */
export const isDay = (text: string, reading: Reading): boolean =>
  text.length <= LONGEST && reading.dateOf(text) !== null

/** The same, and nothing else but the name of the day. */
export const isBareDay = (text: string, reading: Reading): boolean =>
  text.length <= LONGEST &&
  (besideDate(text, reading)?.every((beside) => beside.split(/[^\p{L}\p{N}]+/u).every(isOfDay)) ?? false)
const isOfDay = (word: string): boolean => word === '' || isWeekday(word)
