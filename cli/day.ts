// Days as they are typed.
import { misuse } from './failure.ts'

/** Start of a day like "2008-05-31" (UTC), in ms since 1970. Throws a misuse that names the flag. */
export function dayTyped(flag: string, day: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(day))
    throw misuse(`${flag} ${day}? Write a day as 2008-05-31.`)
  return instant
}
