// Where names lead: the system's look-up (its hosts file too), remembered for a minute, so that a host is looked up once for its place
// in the line and for its socket.
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'

/** All addresses of a name. Rejects as `dns.lookup` does. */
export type LookUp = (name: string) => Promise<readonly LookupAddress[]>

const MINUTE = 60_000
const MOST_NAMES = 5000

export const systemLookUp: LookUp = (name) => lookup(name, { all: true })

/** The same look-up with a memory. What fails is forgotten soon. */
export function remembering(lookUp: LookUp, now: () => number = Date.now): LookUp {
  const names = new Map<string, { readonly answer: ReturnType<LookUp>; readonly until: number }>()
  return (name) => {
    const known = names.get(name)
    if (known !== undefined && known.until > now()) return known.answer
    const answer = lookUp(name)
    names.delete(name)
    names.set(name, { answer, until: now() + MINUTE })
    answer.catch(() => names.delete(name))
    const [oldest] = names.keys()
    if (names.size > MOST_NAMES && oldest !== undefined) names.delete(oldest)
    return answer
  }
}
