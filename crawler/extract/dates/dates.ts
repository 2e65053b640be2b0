// Reads the date that a piece of text says, in any language, as the page says it: local stays local, a zone is kept, a bare day stays a day.
// Pure: "yesterday" is reckoned from the fetch time it is given. What cannot be a date is null, and so is what nobody could have blogged.
import type { Time } from '../../../graph/model.ts'
import { timeAndZone } from './clock.ts'
import { type DateContext, type Day, type Impossible, whyImpossible } from './day.ts'
import { eastAsianDay, isoDay, romanDay } from './formatted-day.ts'
import { namedDay } from './named-day.ts'
import { daysInDigits, plainNumerals } from './numerals.ts'
import { numericDay } from './numeric-day.ts'
import { relativeTime } from './relative.ts'

export interface DateRead {
  /** "2006-03-18T22:05:00+02:00", "2006-03-18T22:05:00" (no zone written), "2006-03-18" (no time written); null when it is impossible. */
  readonly time: Time | null
  readonly order: Day['order']
  /** Why what is written there is no date of a blog, and what is written; null when it is one. */
  readonly impossible: { readonly text: string; readonly why: Impossible } | null
}

/** Nobody reads a date out of a novel: longer texts are cut. */
const LONGEST = 300

/** Null when the text says no date at all. */
export function readDate(text: string, context: DateContext): DateRead | null {
  const line = daysInDigits(plainNumerals(text.length > LONGEST ? text.slice(0, LONGEST) : text))
  const day = /\d/.test(line) ? dayIn(line, context) : null
  if (!day) {
    const time = relativeTime(line, context)
    return time === null ? null : { time, order: null, impossible: null }
  }
  const why = whyImpossible(day, context)
  if (why) return { time: null, order: null, impossible: { text: line.slice(day.from, day.to), why } }
  return { time: written(day, timeAndZone(line, day, context.language)), order: day.order, impossible: null }
}

const dayIn = (line: string, context: DateContext): Day | null =>
  isoDay(line) ?? eastAsianDay(line) ?? namedDay(line, context) ?? numericDay(line, context) ?? romanDay(line)

/** The date alone. */
export const dateOf = (text: string, context: DateContext): Time | null => readDate(text, context)?.time ?? null

const two = (value: number): string => String(value).padStart(2, '0')
const written = ({ year, month, day }: Day, time: string): Time => `${year}-${two(month)}-${two(day)}${time}`
