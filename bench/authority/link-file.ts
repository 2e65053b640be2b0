// A store's file with nothing in it but the table of links, as if they had been derived: what a ranking reads.
import { DatabaseSync } from 'node:sqlite'
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from '../../store/embedded/schema.ts'
import type { MadeLinks } from './made-links.ts'

const POSTS_A_BLOG = 40
const START = Date.UTC(2005, 0, 1)
const HOUR = 3_600_000

const keyOf = (blog: number): string => `blog-${blog}.example`
export const postAddress = (n: number): string => `https://${keyOf(Math.floor(n / POSTS_A_BLOG))}/${n}/`

/** A link as it is derived, in words. */
export const linkRow = (source: number, target: number) => ({
  ...{ source: postAddress(source), target: postAddress(target), at: START + source * HOUR },
  sourceBlog: keyOf(Math.floor(source / POSTS_A_BLOG)),
  targetBlog: keyOf(Math.floor(target / POSTS_A_BLOG)),
})

/** Numbers of addresses begin with 1. In the order of the table, so that it is filled as fast as it can be. */
export function writeLinkFile(path: string, { nodes, sources, targets }: MadeLinks): void {
  const file = new DatabaseSync(path)
  file.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000')
  file.exec(`${SCHEMA} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; BEGIN`)
  const address = file.prepare('INSERT INTO address VALUES (?, ?)')
  for (let n = 0; n < nodes; n += 1) address.run(n + 1, postAddress(n))
  const key = file.prepare('INSERT INTO blog_key VALUES (?, ?)')
  for (let n = 0; n <= nodes / POSTS_A_BLOG; n += 1) key.run(n + 1, keyOf(n))
  const link = file.prepare(
    "INSERT OR IGNORE INTO link (target, source, at, state, uncounted, kinds, source_blog, target_blog) VALUES (?, ?, ?, 'confirmed', NULL, 'citation', ?, ?)",
  )
  for (const row of inOrder(targets)) {
    const [source, target] = [sources[row] ?? 0, targets[row] ?? 0]
    link.run(target + 1, source + 1, START + source * HOUR, blogOf(source), blogOf(target))
  }
  file.exec('COMMIT; PRAGMA journal_mode = WAL')
  file.close()
}

const blogOf = (post: number): number => Math.floor(post / POSTS_A_BLOG) + 1

function inOrder(targets: Int32Array): Int32Array {
  return Int32Array.from(targets.keys()).sort((one, other) => (targets[one] ?? 0) - (targets[other] ?? 0))
}
