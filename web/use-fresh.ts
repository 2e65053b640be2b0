// What is new since the last visit in what is shown now, and that this is a visit too.
import { createContext } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Address, Time } from '../graph/model.ts'
import { newestOf } from './fresh.ts'
import { comeBack, type Visit } from './visits.ts'

/** Addresses of posts and comments that are new, for whatever marks them. */
export const FreshAddresses = createContext<ReadonlySet<Address>>(new Set())

/**
 * The visit since which something of this is new; null: nothing is. A null address is no visit. `shown`: what is looked at, the same value
 * as long as it is the same; `arrivals` of it are asked for when it stands on the screen.
 */
export function useVisit(address: Address | null, shown: object, arrivals: () => Iterable<Time>): Visit | null {
  const [visit, setVisit] = useState<Visit | null>(null)
  useEffect(() => {
    if (address !== null) setVisit(comeBack(address, newestOf(arrivals()), new Date().toISOString()))
  }, [address, shown])
  return address === null ? null : visit
}
