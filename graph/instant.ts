// A written time as a number. A claim without a zone is taken as UTC, so that every machine reckons alike.
import type { Time } from './model.ts'

const HOUR = 3_600_000
const ZONE = /(?:z|[+-]\d{2}(?::?\d{2})?)$/i

const hasZone = (time: Time): boolean =>
  time.includes('T') && (time.endsWith('Z') || ZONE.test(time.slice(time.indexOf('T'))))

/** Milliseconds since 1970; null when it is no time. */
export function instantOf(time: Time | null): number | null {
  if (time === null) return null
  const instant = Date.parse(time.includes('T') && !hasZone(time) ? `${time}Z` : time)
  return Number.isNaN(instant) ? null : instant
}

/** The earliest instant that the words can mean: a claim without a zone may be that of the easternmost one (UTC+14). */
export function earliestInstantOf(time: Time): number | null {
  const instant = instantOf(time)
  return instant === null || hasZone(time) ? instant : instant - 14 * HOUR
}
