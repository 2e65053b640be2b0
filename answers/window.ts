// The window of time in which links count for authority.

import { DAY } from '../graph/time.ts'

export interface Window {
  /** Days; null is all time. */
  readonly window: number | null
  /** Where the window ends; `asOf` given, it ends with that day instead. */
  readonly now: string
  readonly asOf: string | null
}

/** In ms since 1970, both included. Null: all time, undated links too. */
export function windowOf({ window, now, asOf }: Window): { readonly since: number; readonly until: number } | null {
  if (window === null && asOf === null) return null
  const until = asOf === null ? Date.parse(now) : Date.parse(asOf) + DAY - 1
  return { since: window === null ? Number.MIN_SAFE_INTEGER + 1 : until - window * DAY, until }
}
