// Whether a page that a crawl comes upon again is asked for again. Pure.
import type { Reading, Time } from '../graph/model.ts'
import { DAY } from '../graph/time.ts'

/**
 * Whatever was there is asked for in every crawl: a 304 is all it costs, linkbacks are verified, and it leads on. What was not there is asked for
 * a day later, when a second 404 makes it gone; what is gone (410) a season later. Seeds are asked for whatever this says.
 */
export function isDue({ outcome, at }: Pick<Reading, 'outcome' | 'at'>, now: Time): boolean {
  const pause = outcome === 'gone' ? 90 * DAY : outcome === 'missing' ? DAY : 0
  return Date.parse(now) - Date.parse(at) >= pause
}
