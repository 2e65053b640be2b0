// The newest links to a post, from the table of links.
import type { Address } from '../../graph/model.ts'
import { byText } from '../../graph/order.ts'
import type { InboundLink, InboundOptions } from '../store.ts'
import { addressAt, type Id, knownId } from './addresses.ts'
import type { Connection, Tuple } from './connection.ts'
import { UNDATED } from './derive.ts'

/** What `linkOf` reads. */
export const LINK = 'at, source, target, state, uncounted, left_out, kinds'
const BEFORE = `SELECT ${LINK} FROM link WHERE target = ? AND at < ? ORDER BY at DESC LIMIT ?`
const AT = `SELECT ${LINK} FROM link WHERE target = ? AND at = ?`

/** Read in the order of the index, which knows times but no addresses: links of one time are put in order here, and so are read whole. */
export function inbound(
  connection: Connection,
  address: Address,
  { limit, after = null }: InboundOptions,
): readonly InboundLink[] {
  const id = canonicalId(connection, address)
  if (id === null) return []
  const time = after === null ? Number.MAX_SAFE_INTEGER : (after.at ?? UNDATED)
  const rows = connection.tuples(BEFORE, id, time, limit + 1)
  const [next, last] = [rows[limit]?.[0], rows[limit - 1]?.[0]]
  const links = (some: readonly Tuple[]) => some.map((row) => linkOf(connection, row)).sort(newestFirst)
  const linksOfTime = (at: number) => links(connection.tuples(AT, id, at))
  return [
    ...(after === null ? [] : linksOfTime(time).filter(({ source }) => source > after.source)),
    ...links(next === last ? rows.filter(([at]) => at !== last) : rows),
    ...(next === last && last !== undefined ? linksOfTime(Number(last)) : []),
  ].slice(0, limit)
}

export function inboundCount(connection: Connection, address: Address): number {
  const id = canonicalId(connection, address)
  return Number(connection.get('SELECT count(*) AS total FROM link WHERE target = ?', id)?.total)
}

/** Of the post that an address is a name of; null when the file does not know it. */
export function canonicalId(connection: Connection, address: Address): Id | null {
  const id = knownId(connection, address)
  const row = id === null ? undefined : connection.tuple('SELECT canonical FROM derived_post WHERE name = ?', id)
  return row === undefined ? id : Number(row[0])
}

export function linkOf(connection: Connection, row: Tuple): InboundLink {
  const [at, source, target, state, uncounted, leftOut, kinds] = row
  const ends = { source: addressAt(connection, Number(source)), target: addressAt(connection, Number(target)) }
  const time = at === UNDATED ? null : at
  return { ...ends, at: time, state, uncounted, leftOut, kinds: String(kinds).split(' ') } as InboundLink
}

function newestFirst(one: InboundLink, other: InboundLink): number {
  return (other.at ?? UNDATED) - (one.at ?? UNDATED) || byText(one.source, other.source)
}
