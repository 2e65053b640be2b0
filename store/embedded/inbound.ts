// The newest links to a post, from the table of links.
import type { Address } from '../../graph/model.ts'
import type { InboundLink, InboundOptions } from '../store.ts'
import { addressAt, type Id, knownId } from './addresses.ts'
import type { Connection, Row } from './connection.ts'
import { UNDATED } from './derive.ts'

const NEWEST = `SELECT s.text AS source, ?5 AS target, at, state, uncounted, kinds, left_out FROM link JOIN address s ON s.id = source
  WHERE target = ?1 AND at <= ?2 AND (at < ?2 OR s.text > ?3) ORDER BY at DESC, s.text LIMIT ?4`

export function inbound(
  connection: Connection,
  address: Address,
  { limit, after = null }: InboundOptions,
): readonly InboundLink[] {
  const id = canonicalId(connection, address)
  if (id === null) return []
  const from = after === null ? [Number.MAX_SAFE_INTEGER, ''] : [after.at ?? UNDATED, after.source]
  const target = addressAt(connection, id)
  return connection.all(NEWEST, id, ...from, limit, target).map(linkOf)
}

export function inboundCount(connection: Connection, address: Address): number {
  const id = canonicalId(connection, address)
  return Number(connection.get('SELECT count(*) AS total FROM link WHERE target = ?', id)?.total)
}

function canonicalId(connection: Connection, address: Address): Id | null {
  const id = knownId(connection, address)
  const row = id === null ? undefined : connection.get('SELECT canonical FROM derived_post WHERE name = ?', id)
  return row === undefined ? id : Number(row.canonical)
}

/** A row of `link` with its ends as text. */
export function linkOf({ source, target, at, state, uncounted, kinds, left_out: leftOut }: Row): InboundLink {
  const time = at === UNDATED ? null : at
  return { source, target, at: time, state, uncounted, leftOut, kinds: String(kinds).split(' ') } as InboundLink
}
