// How many there are, from what two independent looks found, and how often both found the same.

export interface Recapture {
  /** Found by the one look, by the other, and by both. */
  readonly one: number
  readonly other: number
  readonly both: number
}

export interface Total {
  readonly total: number
  /** The 95 % interval. */
  readonly low: number
  readonly high: number
}

/** With fewer found twice the estimate is biased and its interval says nothing (Robson and Regier 1964). */
const LEAST_OVERLAP = 7
/** Of the normal distribution, two-sided, 95 %. */
const Z = 1.959964

/** Where nearly all were found twice the interval would close on nothing: the rule of three (Hanley and Lippman-Hand 1983) keeps it open. */
const NONE_SEEN = 3

/**
 * Chapman's estimator (1951) with Seber's variance (1970), and the interval of Chao (1987), which never falls below what was found. Null: too
 * little overlap to say. When finding by the one look makes finding by the other likelier, it comes out too low.
 */
export function chapman({ one, other, both }: Recapture): Total | null {
  if (both < LEAST_OVERLAP) return null
  const found = one + other - both
  const total = ((one + 1) * (other + 1)) / (both + 1) - 1
  const variance = ((one + 1) * (other + 1) * (one - both) * (other - both)) / ((both + 1) ** 2 * (both + 2))
  const unseen = total - found
  if (unseen <= 0) return { total: found, low: found, high: found + NONE_SEEN }
  const spread = Math.exp(Z * Math.sqrt(Math.log(1 + variance / unseen ** 2)))
  return { total, low: found + unseen / spread, high: found + Math.max(NONE_SEEN, unseen * spread) }
}
