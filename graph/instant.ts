// A written time as a number. A claim without a zone is taken as UTC, so that every machine reckons alike.
import type { Time } from './model.ts'
import { DAY, HOUR } from './time.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const ZONE = /(?:z|[+-]\d{2}(?::?\d{2})?)$/i

const hasZone = (time: Time): boolean =>
  time.includes('T') && (time.endsWith('Z') || ZONE.test(time.slice(time.indexOf('T'))))

/** Milliseconds since 1970; null when it is no time. */
export function instantOf(time: Time | null): number | null {
  if (time === null) return null
  const usual = usualInstant(time)
  if (!Number.isNaN(usual)) return usual
  const instant = Date.parse(time.includes('T') && !hasZone(time) ? `${time}Z` : time)
  return Number.isNaN(instant) ? null : instant
}

/** The earliest instant that the words can mean: a claim without a zone may be that of the easternmost one (UTC+14). */
export function earliestInstantOf(time: Time): number | null {
  const instant = instantOf(time)
  return instant === null || hasZone(time) ? instant : instant - 14 * HOUR
}

const HYPHEN = 45
const COLON = 58

/**
 * Nearly all times are written "2008-05-12T09:12:00", then "Z", ".000Z" or "+02:00": their digits are read where they stand, many times
 * faster than Date.parse reads whatever it is given. NaN for all others.
 */
function usualInstant(time: Time): number {
  if (time.charCodeAt(4) !== HYPHEN || time.charCodeAt(7) !== HYPHEN || time[10] !== 'T') return Number.NaN
  if (time.charCodeAt(13) !== COLON || time.charCodeAt(16) !== COLON) return Number.NaN
  const month = twoDigits(time, 5)
  const day = twoDigits(time, 8)
  const clock = clockAt(time, 11) + twoDigits(time, 17, 60) * SECOND
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN
  return daysUntil(twoDigits(time, 0) * 100 + twoDigits(time, 2), month, day) * DAY + clock + restOf(time)
}

/** What follows the seconds: thousandths to add, a zone to take away. */
function restOf(time: Time): number {
  const last = time[19]
  if (time.length === 19 || (time.length === 20 && last === 'Z')) return 0
  if (time.length === 24 && last === '.' && time[23] === 'Z') return twoDigits(time, 20) * 10 + digit(time, 22)
  if (time.length !== 25 || time.charCodeAt(22) !== COLON) return Number.NaN
  return last === '+' ? -clockAt(time, 20) : last === '-' ? clockAt(time, 20) : Number.NaN
}

const clockAt = (time: Time, at: number): number =>
  twoDigits(time, at, 24) * HOUR + twoDigits(time, at + 3, 60) * MINUTE

function twoDigits(time: Time, at: number, limit = 100): number {
  const number = digit(time, at) * 10 + digit(time, at + 1)
  return number < limit ? number : Number.NaN
}

function digit(time: Time, at: number): number {
  const number = time.charCodeAt(at) - 48
  return number >= 0 && number <= 9 ? number : Number.NaN
}

/** From 1 January 1970, in the calendar of ISO 8601 (Howard Hinnant's days_from_civil). A year begins with its March here. */
function daysUntil(civilYear: number, month: number, day: number): number {
  const year = month > 2 ? civilYear : civilYear - 1
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + inYear - 719_468
}
