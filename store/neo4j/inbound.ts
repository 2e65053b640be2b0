// The newest links to a post, from the relationships that are derived.
import type { Address } from '../../graph/model.ts'
import type { InboundLink, InboundOptions } from '../store.ts'
import type { Query } from './server.ts'

const TARGET = `MATCH (asked:Post {address: $address}) MATCH (t:Post {address: coalesce(asked.canonical, asked.address)})`

/** Undated links come last. */
const NEWEST = `${TARGET} MATCH (t)<-[n:LINKS_TO]-(s:Post) WITH n, s, t, coalesce(n.at, $undated) AS time
  WHERE time < $at OR (time = $at AND s.address > $source)
  WITH n, s, t, time ORDER BY time DESC, s.address LIMIT toInteger($limit)
  RETURN s.address AS source, t.address AS target, n.kinds AS kinds, n.state AS state, n.uncounted AS uncounted, n.leftOut AS leftOut, n.at AS at`
const TOTAL = `${TARGET} RETURN COUNT { (t)<-[:LINKS_TO]-() } AS total`

/** The time of a link whose source has no date: before all others. */
export const UNDATED = Number.MIN_SAFE_INTEGER

export async function inbound(
  query: Query,
  address: Address,
  { limit, after = null }: InboundOptions,
): Promise<readonly InboundLink[]> {
  const from = after === null ? { at: Number.MAX_SAFE_INTEGER, source: '' } : { ...after, at: after.at ?? UNDATED }
  const rows = await query(NEWEST, { address, undated: UNDATED, ...from, limit })
  return rows as unknown as readonly InboundLink[]
}

export async function inboundCount(query: Query, address: Address): Promise<number> {
  const [row] = await query(TOTAL, { address })
  return Number(row?.total ?? 0)
}
