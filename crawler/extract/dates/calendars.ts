// Years and days of other calendars: Persian, Islamic and Thai ones by Unicode's own tables (Intl), Japanese eras and the Republic of China by the year they began.

import { DAY } from '../../../graph/time.ts'
import { ownLanguage } from './languages.ts'

export type Calendar = 'gregory' | 'persian' | 'islamic-umalqura'

interface Date3 {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Where a calendar's years, months and days begin, near enough to look for the day itself. */
const ROUGHLY: Readonly<Record<Exclude<Calendar, 'gregory'>, { readonly epoch: number; readonly days: number }>> = {
  persian: { epoch: Date.UTC(622, 2, 21), days: 365.2422 },
  'islamic-umalqura': { epoch: Date.UTC(622, 6, 19), days: 354.367 },
}

/** The same day by the Gregorian calendar; null when that calendar has no such day. */
export function gregorian(calendar: Calendar, date: Date3): Date3 | null {
  if (calendar === 'gregory') return date
  const { epoch, days } = ROUGHLY[calendar]
  const about = epoch + Math.round((date.year - 1 + (date.month - 1) / 12) * days + date.day - 1) * DAY
  for (let at = about - 5 * DAY; at <= about + 5 * DAY; at += DAY) {
    const { year, month, day } = partsIn(calendar, at)
    if (year === date.year && month === date.month && day === date.day) {
      const found = new Date(at)
      return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() }
    }
  }
  return null
}

const formats = new Map<Calendar, Intl.DateTimeFormat>()

function partsIn(calendar: Calendar, at: number): Date3 {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const
  const format = formats.get(calendar) ?? new Intl.DateTimeFormat(`en-u-ca-${calendar}`, numeric)
  formats.set(calendar, format)
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]))
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 }
}

/** Years that are told by a number alone: no blog of today is of these years by the Gregorian calendar. */
export function calendarOfYear(year: number): Calendar {
  if (year >= 1373 && year <= 1413) return 'persian'
  return year >= 1414 && year <= 1460 ? 'islamic-umalqura' : 'gregory'
}

/** Years as blogs write them: "2006", "06", "2549" and in Thai "49" of the Buddhist era. */
export function yearOf(digits: string, language: string | null): number {
  const year = Number(digits)
  if (digits.length > 2) return isBuddhist(year) ? year - BUDDHIST : year
  if (ownLanguage(language) === 'th' && isBuddhist(2500 + year)) return 2500 + year - BUDDHIST
  return year + (year < 70 ? 2000 : 1900)
}

const BUDDHIST = 543
const isBuddhist = (year: number): boolean => year >= 2537 && year <= 2643

/** The year before the first of each era that East Asian blogs count by. */
export const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 }
