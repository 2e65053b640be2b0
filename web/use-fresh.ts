// What is new since the last visit in what is shown now, and that this is a visit too.
import { createContext } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Address, Time } from '../graph/model.ts'
import { newestOf } from './fresh.ts'
import { comeBack, type Visit } from './visits.ts'

/** Addresses of posts and comments that are new, for whatever marks them. */
export const FreshAddresses = createContext<ReadonlySet<Address>>(new Set())

/** The visit since which something of this is new; null: nothing is. A null address is no visit. */
export function useVisit(address: Address | null, arrivals: readonly Time[]): Visit | null {
  const [visit, setVisit] = useState<Visit | null>(null)
  const newest = newestOf(arrivals)
  useEffect(() => {
    if (address !== null) setVisit(comeBack(address, newest, new Date().toISOString()))
  }, [address, newest])
  return address === null ? null : visit
}
