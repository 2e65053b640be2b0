// Links and anchors to all posts of a blog, and the comments under them, from the tables that are derived.
import type { Address, Time, Zone } from '../../graph/model.ts'
import { ourInstant } from '../../graph/time.ts'
import type {
  BlogComment,
  BlogLinksOptions,
  BlogTalkOptions,
  InboundLink,
  LeftOutCount,
  LinkCount,
  ZoneCount,
} from '../store.ts'
import { addressAt, knownId } from './addresses.ts'
import type { Connection } from './connection.ts'
import { UNDATED } from './derive.ts'
import { LINK, linkOf } from './inbound.ts'

/** Of a row of `link`: whether a page that links shows it, or only notices tell of it. */
const SIDE = `iif(kinds LIKE '%citation%' OR kinds LIKE '%comment%', 'citation', 'linkback')`
const ITS_BLOG = '(SELECT id FROM blog_key WHERE text = ?1)'
const NEWEST_FIRST = `left_out IS ?2 AND at >= ?3 AND at <= ?4
    AND (at < ?4 OR s.text > ?5 OR (s.text = ?5 AND t.text > ?6))`
const IN_ORDER = 'ORDER BY at DESC, s.text, t.text LIMIT ?7'

const LINKS = `SELECT ${LINK} FROM link JOIN address s ON s.id = source JOIN address t ON t.id = target
  WHERE target_blog = ${ITS_BLOG} AND ${NEWEST_FIRST} AND (?8 IS NULL OR ${SIDE} = ?8) ${IN_ORDER}`

export function linksToBlog(
  connection: Connection,
  blog: string,
  { side = null, ...options }: BlogLinksOptions,
): readonly InboundLink[] {
  return connection.tuples(LINKS, ...wanted(blog, options), side).map((row) => linkOf(connection, row))
}

function wanted(blog: string, { limit, leftOut, since = null, after = null }: BlogTalkOptions) {
  const from = after === null ? [Number.MAX_SAFE_INTEGER, '', ''] : [after.at ?? UNDATED, after.source, after.target]
  return [blog, leftOut, since ?? UNDATED, ...from, limit]
}

const LINK_COUNTS = `SELECT ${SIDE} AS side, left_out AS leftOut, count(*) AS count FROM link
  WHERE target_blog = ${ITS_BLOG} GROUP BY side, leftOut`

export function countLinksToBlog(connection: Connection, blog: string): readonly LinkCount[] {
  return connection.all(LINK_COUNTS, blog) as unknown as readonly LinkCount[]
}

const COMMENTS = `SELECT s.text AS source, t.text AS target, nullif(at, ${UNDATED}) AS at, left_out AS leftOut
  FROM derived_comment AS comment JOIN address s ON s.id = comment.id JOIN address t ON t.id = comment.post
  WHERE blog = ${ITS_BLOG} AND ${NEWEST_FIRST} ${IN_ORDER}`

export function commentsToBlog(connection: Connection, blog: string, options: BlogTalkOptions): readonly BlogComment[] {
  return connection.all(COMMENTS, ...wanted(blog, options)) as unknown as readonly BlogComment[]
}

const COMMENT_COUNTS = `SELECT left_out AS leftOut, count(*) AS count FROM derived_comment
  WHERE blog = ${ITS_BLOG} GROUP BY leftOut`

export function countCommentsToBlog(connection: Connection, blog: string): readonly LeftOutCount[] {
  return connection.all(COMMENT_COUNTS, blog) as unknown as readonly LeftOutCount[]
}

const ANCHORS = `FROM anchor WHERE anchor.target IN (SELECT id FROM post WHERE blog = ?1 UNION SELECT ?1) AND blog <> ?1`

export function anchorsToBlog(connection: Connection, home: Address, { zone, limit }: { zone: Zone; limit: number }) {
  const sql = `SELECT blog, target ${ANCHORS} AND zone = ?2 ORDER BY blog, target LIMIT ?3`
  const address = (id: unknown) => addressAt(connection, Number(id))
  return connection
    .all(sql, knownId(connection, home), zone, limit)
    .map(({ blog, target }) => ({ blog: address(blog), target: address(target), zone }))
}

/** Of a sighting the first two parts are no times (seen.ts). */
const SEEN_BY = `EXISTS (SELECT 1 FROM json_each(anchor.seen) AS sighting, json_each(sighting.value) AS part WHERE part.key >= 2 AND part.value <= ?2)`

export function countAnchorsToBlog(connection: Connection, home: Address, until: Time | null): readonly ZoneCount[] {
  const sql = `SELECT zone, count(*) AS count ${ANCHORS} AND (?2 IS NULL OR ${SEEN_BY}) GROUP BY zone`
  const rows = connection.all(sql, knownId(connection, home), until === null ? null : ourInstant(until))
  return rows as unknown as readonly ZoneCount[]
}
