// A written time as a number. A claim without a zone is taken as UTC, so that every machine reckons alike.
import type { Time } from '../graph/model.ts'

const ZONE = /(?:z|[+-]\d{2}(?::?\d{2})?)$/i

/** Milliseconds since 1970; null when it is no time. */
export function instantOf(time: Time | null): number | null {
  if (time === null) return null
  const zoned = time.includes('T') && !ZONE.test(time.slice(time.indexOf('T'))) ? `${time}Z` : time
  const instant = Date.parse(zoned)
  return Number.isNaN(instant) ? null : instant
}
