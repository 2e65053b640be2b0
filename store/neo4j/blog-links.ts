// Links and anchors to all posts of a blog, from the relationships that are derived.
import type { Address, Anchor, Zone } from '../../graph/model.ts'
import type { BlogLinksOptions, InboundLink, LeftOutCount, ZoneCount } from '../store.ts'
import { UNDATED } from './inbound.ts'
import type { Query } from './server.ts'

const NEWEST = `MATCH (s:Post)-[n:LINKS_TO {targetBlog: $blog}]->(t:Post)
  WHERE n.leftOut = $leftOut OR ($leftOut IS NULL AND n.leftOut IS NULL)
  WITH n, s.address AS source, t.address AS target, coalesce(n.at, $undated) AS time
  WHERE time >= $since AND (time < $at OR (time = $at AND (source > $source OR (source = $source AND target > $target))))
  WITH n, source, target, time ORDER BY time DESC, source, target LIMIT toInteger($limit)
  RETURN source, target, n.kinds AS kinds, n.state AS state, n.uncounted AS uncounted, n.leftOut AS leftOut, n.at AS at`

export async function linksToBlog(
  query: Query,
  blog: string,
  { limit, leftOut, since = null, after = null }: BlogLinksOptions,
): Promise<readonly InboundLink[]> {
  const from = after ?? { at: Number.MAX_SAFE_INTEGER, source: '', target: '' }
  const bounds = { undated: UNDATED, since: since ?? UNDATED, ...from, at: from.at ?? UNDATED }
  return (await query(NEWEST, { blog, leftOut, limit, ...bounds })) as unknown as readonly InboundLink[]
}

const COUNTS = `MATCH ()-[n:LINKS_TO {targetBlog: $blog}]->() RETURN n.leftOut AS leftOut, count(*) AS count`

export async function countLinksToBlog(query: Query, blog: string): Promise<readonly LeftOutCount[]> {
  return (await query(COUNTS, { blog })) as unknown as readonly LeftOutCount[]
}

const ANCHORS = `CALL () { MATCH (t:Post {blog: $home}) RETURN t UNION MATCH (t:Post {address: $home}) RETURN t }
  MATCH (b:Blog)-[n:ANCHOR]->(t) WHERE b.address <> $home`

export async function anchorsToBlog(query: Query, home: Address, { zone, limit }: { zone: Zone; limit: number }) {
  const found = `${ANCHORS} AND n.zone = $zone RETURN b.address AS blog, t.address AS target, n.zone AS zone`
  const rows = await query(`${found} ORDER BY blog, target LIMIT toInteger($limit)`, { home, zone, limit })
  return rows as unknown as readonly Pick<Anchor, 'blog' | 'target' | 'zone'>[]
}

export async function countAnchorsToBlog(query: Query, home: Address): Promise<readonly ZoneCount[]> {
  const rows = await query(`${ANCHORS} RETURN n.zone AS zone, count(*) AS count`, { home })
  return rows as unknown as readonly ZoneCount[]
}
