// The links that count for authority, and all links to one post or blog, from the table of links.
import type { Address } from '../../graph/model.ts'
import { domainOf } from '../../graph/site.ts'
import { Columns } from '../columns.ts'
import type { BlogLinks, CountedLinks, CountedOptions, LinkEnd, LinkTo, Store, UncountedLinks } from '../store.ts'
import { addressAt } from './addresses.ts'
import type { Connection } from './connection.ts'
import { UNDATED } from './derive.ts'
import { canonicalId } from './inbound.ts'

const COLUMNS: Readonly<Record<LinkEnd, string>> = {
  source: 'source',
  target: 'target',
  sourceBlog: 'source_blog',
  targetBlog: 'target_blog',
}

export function countedLinks(
  connection: Connection,
  { ends, within }: CountedOptions,
): Omit<CountedLinks, 'addresses' | 'blogs'> {
  const columns = new Columns(ends)
  const wanted = ends.map((end) => COLUMNS[end]).join(', ')
  const sql = `SELECT ${wanted} FROM link WHERE uncounted IS NULL`
  const rows =
    within === null
      ? connection.rows(sql)
      : connection.rows(`${sql} AND at >= ? AND at <= ?`, within.since, within.until)
  for (const row of rows) columns.add(row)
  return { columns: columns.finish() }
}

export function blogKeys(connection: Connection, ids: readonly number[]): readonly string[] {
  return ids.map((id) => String(connection.get('SELECT text FROM blog_key WHERE id = ?', id)?.text))
}

export function countUncounted(connection: Connection): readonly UncountedLinks[] {
  const rows = connection.all('SELECT uncounted, count(*) AS count FROM link GROUP BY uncounted')
  return rows as unknown as readonly UncountedLinks[]
}

const COUNTED_FROM = `WITH found AS MATERIALIZED (
    SELECT source_blog, target_blog, count(*) AS count FROM link
    WHERE uncounted IS NULL AND source_blog IN (SELECT id FROM blog_key WHERE text IN (SELECT value FROM json_each(?)))
    GROUP BY source_blog, target_blog)
  SELECT s.text AS sourceBlog, t.text AS targetBlog, count FROM found
  JOIN blog_key s ON s.id = source_blog JOIN blog_key t ON t.id = target_blog ORDER BY s.text, t.text`

export function countedFrom(connection: Connection, blogs: readonly string[]): readonly BlogLinks[] {
  return connection.all(COUNTED_FROM, JSON.stringify(blogs)) as unknown as readonly BlogLinks[]
}

const LINKS = `SELECT s.text AS source, t.text AS target, at, uncounted, sb.text AS sourceBlog, tb.text AS targetBlog FROM link
  JOIN address s ON s.id = source JOIN address t ON t.id = target
  JOIN blog_key sb ON sb.id = source_blog JOIN blog_key tb ON tb.id = target_blog`
const IN_ORDER = 'ORDER BY at DESC, s.text, t.text'

export function linksTo(connection: Connection, target: Parameters<Store['linksTo']>[0]): readonly LinkTo[] {
  const rows =
    'post' in target
      ? connection.all(`${LINKS} WHERE target = ? ${IN_ORDER}`, canonicalId(connection, target.post))
      : connection.all(
          `${LINKS} WHERE target_blog IN (SELECT id FROM blog_key WHERE text IN (SELECT value FROM json_each(?))) ${IN_ORDER}`,
          JSON.stringify(target.blogs),
        )
  return rows.map((row) => ({ ...row, at: row.at === UNDATED ? null : row.at })) as unknown as readonly LinkTo[]
}

export function blogsOfDomain(connection: Connection, domain: string): readonly string[] {
  const keys = connection.all('SELECT text FROM blog_key ORDER BY text').map(({ text }) => String(text))
  return keys.filter((key) => domainOf(key) === domain)
}

export const addressesAt = (connection: Connection, ids: readonly number[]): readonly Address[] =>
  ids.map((id) => addressAt(connection, id))
