// Dates in words, in UTC, so that a link sent to somebody else says the same there.
import { instantOf } from '../graph/instant.ts'
import type { Time } from '../graph/model.ts'
import type { PostJson } from './shapes.ts'

const minute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** "12 May 2008, 09:12"; a claim without a time of day stays a day. Null when there is none. */
export function dateInWords(time: Time | null): string | null {
  const instant = instantOf(time)
  if (time === null || instant === null) return null
  return (time.includes('T') ? minute : day).format(instant)
}

export function dayInWords(time: Time | null): string | null {
  const instant = instantOf(time)
  return instant === null ? null : day.format(instant)
}

/** When a post was published, and how that is known. */
export function postDate({ effectiveAt, effectiveFrom }: PostJson): string {
  const date = dateInWords(effectiveAt)
  if (date === null || effectiveFrom === null) return 'date unknown'
  if (effectiveFrom === 'published') return date
  return effectiveFrom === 'seen-by-others' ? `by ${date}` : `date unknown; first seen ${date}`
}
