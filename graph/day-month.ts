// The two orders of day and month in "03/04/2006", and how a date read in one is read in the other.
import type { DayMonthOrder, Time } from './model.ts'

export const otherOrder = (order: DayMonthOrder): DayMonthOrder => (order === 'day-month' ? 'month-day' : 'day-month')

/** "2006-03-04T10:00:00" → "2006-04-03T10:00:00": the same two numbers in the other order. */
export const swapped = (time: Time): Time => time.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$1-$3-$2')
