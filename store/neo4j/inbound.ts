// The newest links to a post, from the relationships that are derived.
import type { Address } from '../../graph/model.ts'
import { byText } from '../../graph/order.ts'
import type { InboundLink, InboundOptions } from '../store.ts'
import type { Query } from './server.ts'

const TARGET = `MATCH (asked:Post {address: $address}) MATCH (t:Post {address: coalesce(asked.canonical, asked.address)})`

const LINK = `RETURN s.address AS source, t.address AS target, n.kinds AS kinds, n.state AS state, n.uncounted AS uncounted, n.leftOut AS leftOut, n.at AS at`

/** Undated links come last. */
const NEWEST = `${TARGET} MATCH (t)<-[n:LINKS_TO]-(s:Post) WITH n, s, t, coalesce(n.at, $undated) AS time
  WHERE time < $at OR (time = $at AND s.address > $source)
  WITH n, s, t, time ORDER BY time DESC, s.address LIMIT toInteger($limit) ${LINK}`

/** Those of one time in any order, so that the server need not look at addresses; nor at posts before they are sorted. */
const FIRST = `${TARGET} MATCH (t)<-[n:LINKS_TO]-() WITH n, coalesce(n.at, $undated) AS time ORDER BY time DESC LIMIT toInteger($limit)
  WITH n, startNode(n) AS s, endNode(n) AS t ${LINK}`

const TOTAL = `${TARGET} RETURN COUNT { (t)<-[:LINKS_TO]-() } AS total`

/** The time of a link whose source has no date: before all others. */
export const UNDATED = Number.MIN_SAFE_INTEGER

export async function inbound(
  query: Query,
  address: Address,
  { limit, after = null }: InboundOptions,
): Promise<readonly InboundLink[]> {
  const first = after === null ? await firstOf(query, address, limit) : null
  if (first !== null) return first
  const from = after === null ? { at: Number.MAX_SAFE_INTEGER, source: '' } : { ...after, at: after.at ?? UNDATED }
  const rows = await query(NEWEST, { address, undated: UNDATED, ...from, limit })
  return rows as unknown as readonly InboundLink[]
}

/** Null when the last of them and the one behind it are of one time: which comes first is not looked at here. */
async function firstOf(query: Query, address: Address, limit: number): Promise<readonly InboundLink[] | null> {
  const rows = (await query(FIRST, {
    address,
    undated: UNDATED,
    limit: limit + 1,
  })) as unknown as readonly InboundLink[]
  if (rows.length > limit && rows[limit]?.at === rows[limit - 1]?.at) return null
  const timeOf = ({ at }: InboundLink) => at ?? UNDATED
  return rows.slice(0, limit).sort((one, other) => timeOf(other) - timeOf(one) || byText(one.source, other.source))
}

export async function inboundCount(query: Query, address: Address): Promise<number> {
  const [row] = await query(TOTAL, { address })
  return Number(row?.total ?? 0)
}
