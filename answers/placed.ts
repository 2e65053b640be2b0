// Posts in time: what came before what.

import { instantOf } from '../graph/instant.ts'
import type { Address, Time } from '../graph/model.ts'

/** Effective dates by address; a post that is not among them has none. */
export type Dates = Readonly<Record<Address, Time | null>>

/** A post and its instant in ms; null when it has none. */
export interface Placed {
  readonly address: Address
  readonly at: number | null
}

export function placedBy(dates: Dates): (address: Address) => Placed {
  return (address) => ({ address, at: instantOf(dates[address] ?? null) })
}

export const isBefore = (one: Placed, other: Placed): boolean =>
  one.at !== null && other.at !== null && one.at < other.at

/** For sorting; infinity is as far as infinity. */
export const difference = (a: number, b: number): number => (a === b ? 0 : a - b)

export const byAddress = (a: Placed, b: Placed): number => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0)

/** Earlier first, then by address; those without a date last. */
export const byDate = (a: Placed, b: Placed): number => {
  return difference(a.at ?? Number.POSITIVE_INFINITY, b.at ?? Number.POSITIVE_INFINITY) || byAddress(a, b)
}
