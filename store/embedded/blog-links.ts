// Links and anchors to all posts of a blog, from the table of links.
import type { Address, Zone } from '../../graph/model.ts'
import type { BlogLinksOptions, InboundLink, LeftOutCount, ZoneCount } from '../store.ts'
import { addressAt, knownId } from './addresses.ts'
import type { Connection } from './connection.ts'
import { UNDATED } from './derive.ts'
import { LINK, linkOf } from './inbound.ts'

const NEWEST = `SELECT ${LINK} FROM link
  JOIN address s ON s.id = source JOIN address t ON t.id = target
  WHERE target_blog = (SELECT id FROM blog_key WHERE text = ?1) AND left_out IS ?2 AND at >= ?3 AND at <= ?4
    AND (at < ?4 OR s.text > ?5 OR (s.text = ?5 AND t.text > ?6))
  ORDER BY at DESC, s.text, t.text LIMIT ?7`

export function linksToBlog(
  connection: Connection,
  blog: string,
  { limit, leftOut, since = null, after = null }: BlogLinksOptions,
): readonly InboundLink[] {
  const from = after === null ? [Number.MAX_SAFE_INTEGER, '', ''] : [after.at ?? UNDATED, after.source, after.target]
  return connection
    .tuples(NEWEST, blog, leftOut, since ?? UNDATED, ...from, limit)
    .map((row) => linkOf(connection, row))
}

const COUNTS = `SELECT left_out AS leftOut, count(*) AS count FROM link
  WHERE target_blog = (SELECT id FROM blog_key WHERE text = ?) GROUP BY left_out`

export function countLinksToBlog(connection: Connection, blog: string): readonly LeftOutCount[] {
  return connection.all(COUNTS, blog) as unknown as readonly LeftOutCount[]
}

const ANCHORS = `FROM anchor WHERE anchor.target IN (SELECT id FROM post WHERE blog = ?1 UNION SELECT ?1) AND blog <> ?1`

export function anchorsToBlog(connection: Connection, home: Address, { zone, limit }: { zone: Zone; limit: number }) {
  const sql = `SELECT blog, target ${ANCHORS} AND zone = ?2 ORDER BY blog, target LIMIT ?3`
  const address = (id: unknown) => addressAt(connection, Number(id))
  return connection
    .all(sql, knownId(connection, home), zone, limit)
    .map(({ blog, target }) => ({ blog: address(blog), target: address(target), zone }))
}

export function countAnchorsToBlog(connection: Connection, home: Address): readonly ZoneCount[] {
  const rows = connection.all(`SELECT zone, count(*) AS count ${ANCHORS} GROUP BY zone`, knownId(connection, home))
  return rows as unknown as readonly ZoneCount[]
}
