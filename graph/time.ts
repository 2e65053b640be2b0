// Comparing claimed times, which may lack a zone or an hour.
import type { Address, Time } from './model.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
const ZONED = /T.*(?:Z|[+-]\d\d:?\d\d)$/
const LOCAL = /^\d{4}-\d\d-\d\dT[\d:.]+$/
const PLAIN_DAY = /^\d{4}-\d\d-\d\d$/

/** The last instant (ms since 1970) that the words can mean: a local time may be that of the westernmost zone, a day has 24 hours. Null: no time. */
export function latestInstant(time: Time): number | null {
  const instant = ZONED.test(time)
    ? Date.parse(time)
    : LOCAL.test(time)
      ? Date.parse(`${time}Z`) + 12 * HOUR
      : PLAIN_DAY.test(time)
        ? Date.parse(time) + DAY + 12 * HOUR
        : Number.NaN
  return Number.isNaN(instant) ? null : instant
}

/** The earliest of some times, as written; null when there are none. Claims without a zone are read as UTC. */
export function earliest(times: readonly (Time | null | undefined)[]): Time | null {
  let first: Time | null = null
  for (const time of times) if (time != null && (first === null || instant(time) < instant(first))) first = time
  return first
}

function instant(time: Time): number {
  return Date.parse(LOCAL.test(time) ? `${time}Z` : time)
}

/** The earliest of our own clock's times, which compare as text. */
export function firstOf(times: Iterable<Time>): Time | null {
  let first: Time | null = null
  for (const time of times) if (first === null || time < first) first = time
  return first
}

/** The latest of our own clock's times. */
export function lastOf(times: Iterable<Time>): Time | null {
  let last: Time | null = null
  for (const time of times) if (last === null || time > last) last = time
  return last
}

/** Keeps the later of the time there is and this one. */
export function noteLast(times: Map<Address, Time>, address: Address, at: Time): void {
  if ((times.get(address) ?? '') < at) times.set(address, at)
}

/** Our own clock's times as ms since 1970. Throws RangeError for what is no time. */
export function ourInstant(at: Time): number {
  const instant = Date.parse(at)
  if (Number.isNaN(instant)) throw new RangeError(`no time: ${at}`)
  return instant
}

/** The other way round. */
export function ourTime(instant: unknown): Time {
  return new Date(Number(instant)).toISOString()
}
