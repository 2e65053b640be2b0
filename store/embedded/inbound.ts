// The newest links to a post, from the table of links.
import type { Address } from '../../graph/model.ts'
import type { DerivedLink } from '../derived.ts'
import type { Inbound, InboundOptions } from '../store.ts'
import { addressAt, type Id, knownId } from './addresses.ts'
import type { Connection, Row } from './connection.ts'
import { UNDATED } from './derive.ts'

const NEWEST = `SELECT s.text AS source, at, state, uncounted, kinds, source_blog, target_blog FROM link
  JOIN address s ON s.id = source
  WHERE target = ?1 AND at <= ?2 AND (at < ?2 OR s.text > ?3) ORDER BY at DESC, s.text LIMIT ?4`

export function inbound(connection: Connection, address: Address, { limit, after = null }: InboundOptions): Inbound {
  const target = canonicalId(connection, address)
  if (target === null) return { links: [], total: 0 }
  const from = after === null ? [Number.MAX_SAFE_INTEGER, ''] : [after.at ?? UNDATED, after.source]
  const rows = connection.all(NEWEST, target, ...from, limit)
  const total = Number(connection.get('SELECT count(*) AS total FROM link WHERE target = ?', target)?.total)
  return { links: rows.map((row) => linkOf(connection, target, row)), total }
}

function canonicalId(connection: Connection, address: Address): Id | null {
  const id = knownId(connection, address)
  const row = id === null ? undefined : connection.get('SELECT canonical FROM derived_post WHERE name = ?', id)
  return row === undefined ? id : Number(row.canonical)
}

function linkOf(connection: Connection, target: Id, { at, kinds, source_blog, target_blog, ...row }: Row): DerivedLink {
  const key = (id: unknown) => connection.get('SELECT text FROM blog_key WHERE id = ?', Number(id))?.text
  return {
    ...row,
    target: addressAt(connection, target),
    at: at === UNDATED ? null : at,
    kinds: String(kinds).split(' '),
    sourceBlog: key(source_blog),
    targetBlog: key(target_blog),
  } as unknown as DerivedLink
}
