// Days whose parts are told by the format: ISO 8601, and the signs for year, month and day of East Asia.
import { type Day, dayAt } from './day.ts'

export function isoDay(text: string): Day | null {
  const found =
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?=T\d{2})/.exec(text)
  return found && dayAt(found, found[1], found[2], found[3])
}

/** 2005年03月29日, 2005년 3월 29일. */
export function eastAsianDay(text: string): Day | null {
  const found = /(\d{4}|\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/.exec(text)
  return found && dayAt(found, found[1], found[2], found[3])
}
