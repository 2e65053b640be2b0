// The window of time in which links count for authority.

import { DAY } from '../graph/time.ts'
import type { Windowed } from './shapes.ts'

export interface Window {
  /** Days; null is all time. */
  readonly window: number | null
  /** Where the window ends, unless it ends with a day. */
  readonly now: string
  /** The day it ends with, by what is known now. */
  readonly until?: string | null
  /** Nothing but what was known at the end of this day; the window ends with it too. */
  readonly asOf: string | null
}

/** In ms since 1970, both included. */
export interface Within {
  readonly since: number
  readonly until: number
}

/** Null: all time, undated links too. */
export function windowOf({ window, now, until: last, asOf }: Window): Within | null {
  const day = last ?? asOf
  if (window === null && day === null) return null
  const until = day === null ? Date.parse(now) : Date.parse(day) + DAY - 1
  return { since: window === null ? Number.MIN_SAFE_INTEGER + 1 : until - window * DAY, until }
}

/** Whether a link of this date counts there. */
export function isWithin(at: number | null, within: Within | null): boolean {
  return within === null || (at !== null && at >= within.since && at <= within.until)
}

/** As it is told beside the answer. */
export const windowed = ({ window, until = null, asOf }: Window): Windowed => ({ window, until, asOf })
