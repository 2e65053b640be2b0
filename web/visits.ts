// What was there at the last visit, remembered on the visitor's machine alone: by the address of a conversation or blog, the newest that we had seen of it.
import type { Address, Time } from '../graph/model.ts'

export interface Visit {
  /** When the newest that was shown had first been seen by us: whatever was first seen after it is new. */
  readonly seen: Time
  /** The day of the visit, by the visitor's clock. */
  readonly on: Time
}

const KEPT = 'grapevine visits'
const SHOWN = 'grapevine shown'
/** The visits longest ago are forgotten first. */
const MOST_KEPT = 300

/** The visit before this one, when something came since; it stays so in this tab. Null on the first visit, and when nothing came. */
export function comeBack(address: Address, newest: Time | null, now: Time): Visit | null {
  const before = lastVisit(address)
  const cameSince = before !== null && newest !== null && newest > before.seen
  const seen = newest ?? before?.seen ?? null
  if (seen !== null) keep(KEPT, localStorage, address, { seen, on: now })
  if (cameSince) keep(SHOWN, sessionStorage, address, before)
  return cameSince ? before : (visitsIn(SHOWN, sessionStorage)[address] ?? null)
}

/** Without coming back: what was there when the visitor last looked; null when that was never. */
export const lastVisit = (address: Address): Visit | null => visitsIn(KEPT, localStorage)[address] ?? null

function keep(name: string, storage: Storage, address: Address, visit: Visit): void {
  const visits = Object.entries({ ...visitsIn(name, storage), [address]: visit })
  const latest = visits.sort(([, one], [, other]) => (one.on < other.on ? 1 : -1)).slice(0, MOST_KEPT)
  storage.setItem(name, JSON.stringify(Object.fromEntries(latest)))
}

/** What somebody else wrote there is no visit. */
function visitsIn(name: string, storage: Storage): Readonly<Record<Address, Visit>> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(name) ?? '{}')
    return Object.fromEntries(Object.entries(kept ?? {}).filter(([, visit]) => isVisit(visit)))
  } catch {
    return {}
  }
}

const isVisit = (visit: Partial<Visit> | null): boolean =>
  typeof visit?.seen === 'string' && typeof visit.on === 'string' && !Number.isNaN(Date.parse(visit.on))
