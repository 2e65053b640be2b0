// Links and anchors to all posts of a blog, and the comments under them, from what is derived.
import type { Address, Anchor, Time, Zone } from '../../graph/model.ts'
import type {
  BlogComment,
  BlogLinksOptions,
  BlogTalkOptions,
  InboundLink,
  LeftOutCount,
  LinkCount,
  ZoneCount,
} from '../store.ts'
import { UNDATED } from './inbound.ts'
import type { Query } from './server.ts'

/** Whether a page that links shows it, or only notices tell of it. */
const SIDE = `CASE WHEN any(kind IN n.kinds WHERE kind IN ['citation', 'comment']) THEN 'citation' ELSE 'linkback' END`
const WANTED = `n.leftOut = $leftOut OR ($leftOut IS NULL AND n.leftOut IS NULL)`
const NEWEST_FIRST = `WHERE time >= $since AND (time < $at OR (time = $at AND (source > $source OR (source = $source AND target > $target))))`
const IN_ORDER = 'ORDER BY time DESC, source, target LIMIT toInteger($limit)'

const LINKS = `MATCH (s:Post)-[n:LINKS_TO {targetBlog: $blog}]->(t:Post) WHERE (${WANTED}) AND ($side IS NULL OR ${SIDE} = $side)
  WITH n, s.address AS source, t.address AS target, coalesce(n.at, $undated) AS time ${NEWEST_FIRST}
  WITH n, source, target, time ${IN_ORDER}
  RETURN source, target, n.kinds AS kinds, n.state AS state, n.uncounted AS uncounted, n.leftOut AS leftOut, n.at AS at`

export async function linksToBlog(
  query: Query,
  blog: string,
  { side = null, ...options }: BlogLinksOptions,
): Promise<readonly InboundLink[]> {
  return (await query(LINKS, { ...wanted(blog, options), side })) as unknown as readonly InboundLink[]
}

function wanted(blog: string, { limit, leftOut, since = null, after = null }: BlogTalkOptions) {
  const from = after ?? { at: Number.MAX_SAFE_INTEGER, source: '', target: '' }
  return { blog, leftOut, limit, undated: UNDATED, since: since ?? UNDATED, ...from, at: from.at ?? UNDATED }
}

const LINK_COUNTS = `MATCH ()-[n:LINKS_TO {targetBlog: $blog}]->() RETURN ${SIDE} AS side, n.leftOut AS leftOut, count(*) AS count`

export async function countLinksToBlog(query: Query, blog: string): Promise<readonly LinkCount[]> {
  return (await query(LINK_COUNTS, { blog })) as unknown as readonly LinkCount[]
}

/** A comment that is told under several names of its post is one. */
const COMMENTS = `MATCH (n:Comment {onBlog: $blog}) WHERE ${WANTED}
  WITH DISTINCT n.canonical AS source, n.canonicalPost AS target, n.at AS at, n.leftOut AS leftOut, coalesce(n.at, $undated) AS time
  ${NEWEST_FIRST} RETURN source, target, at, leftOut ${IN_ORDER}`

export async function commentsToBlog(
  query: Query,
  blog: string,
  options: BlogTalkOptions,
): Promise<readonly BlogComment[]> {
  return (await query(COMMENTS, wanted(blog, options))) as unknown as readonly BlogComment[]
}

const COMMENT_COUNTS = `MATCH (n:Comment {onBlog: $blog}) RETURN n.leftOut AS leftOut, count(DISTINCT n.canonical) AS count`

export async function countCommentsToBlog(query: Query, blog: string): Promise<readonly LeftOutCount[]> {
  return (await query(COMMENT_COUNTS, { blog })) as unknown as readonly LeftOutCount[]
}

const ANCHORS = `CALL () { MATCH (t:Post {blog: $home}) RETURN t UNION MATCH (t:Post {address: $home}) RETURN t }
  MATCH (b)-[n:ANCHOR]->(t) WHERE b.address <> $home`

export async function anchorsToBlog(query: Query, home: Address, { zone, limit }: { zone: Zone; limit: number }) {
  const found = `${ANCHORS} AND n.zone = $zone RETURN b.address AS blog, t.address AS target, n.zone AS zone`
  const rows = await query(`${found} ORDER BY blog, target LIMIT toInteger($limit)`, { home, zone, limit })
  return rows as unknown as readonly Pick<Anchor, 'blog' | 'target' | 'zone'>[]
}

export async function countAnchorsToBlog(
  query: Query,
  home: Address,
  until: Time | null,
): Promise<readonly ZoneCount[]> {
  const seen = `${ANCHORS} AND ($until IS NULL OR n.firstSeen <= $until)`
  const rows = await query(`${seen} RETURN n.zone AS zone, count(*) AS count`, { home, until })
  return rows as unknown as readonly ZoneCount[]
}
