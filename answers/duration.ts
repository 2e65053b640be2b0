// A length of time in words, rounded as people round it.

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MONTH = 30.44 * DAY
const YEAR = 365.25 * DAY

/** Each unit is used from the first number of its own on ("90 minutes", then "2 hours"). */
const UNITS = [
  { name: 'year', seconds: YEAR, from: 2 * YEAR },
  { name: 'month', seconds: MONTH, from: 90 * DAY },
  { name: 'day', seconds: DAY, from: 2 * DAY },
  { name: 'hour', seconds: HOUR, from: 100 * MINUTE },
  { name: 'minute', seconds: MINUTE, from: 0 },
] as const

/** Seconds → "9 hours", "41 days", "1 minute" (the least there is). */
export function durationInWords(seconds: number): string {
  // What is known to the day only.
  if (Math.round(seconds / HOUR) === 24) return '1 day'
  const unit = UNITS.find(({ from }) => seconds >= from) ?? UNITS[UNITS.length - 1]
  const count = Math.max(1, Math.round(seconds / (unit?.seconds ?? MINUTE)))
  return `${count} ${unit?.name ?? 'minute'}${count === 1 ? '' : 's'}`
}
