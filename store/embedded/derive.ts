// What is derived, kept beside the facts: a row of `link` for each link, under canonical addresses.
import type { Address } from '../../graph/model.ts'
import { canonicalOf } from '../../graph/verdict.ts'
import { type Derived, type DerivedLink, datedAt, deriveFrom } from '../derived.ts'
import type { Derivation } from '../deriver.ts'
import { addressAt, idOf, idsOf } from './addresses.ts'
import type { Connection } from './connection.ts'
import { lookupsOf } from './lookups.ts'

export function derivationOf(connection: Connection): Derivation {
  return {
    whoDerives: () =>
      connection.inTurn(() => connection.all('SELECT name FROM deriving').map(({ name }) => String(name))),
    setWhoDerives: async (name, derives) => {
      const sql = derives ? 'INSERT OR IGNORE INTO deriving VALUES (?)' : 'DELETE FROM deriving WHERE name = ?'
      await connection.inTurn(() => connection.run(sql, name))
    },
    allPosts: () =>
      connection.inTurn(() =>
        connection
          .all('SELECT text FROM address WHERE id IN (SELECT source FROM evidence UNION SELECT target FROM evidence)')
          .map(({ text }) => String(text)),
      ),
    members: (blogs, pages) =>
      connection.inTurn(() => {
        const rows = connection.all(
          MEMBERS,
          JSON.stringify(idsOf(connection, blogs)),
          JSON.stringify(idsOf(connection, pages)),
        )
        return rows.map(({ id }) => addressAt(connection, Number(id)))
      }),
    derive: (posts) =>
      connection.inTurn(async () => {
        const derived = await connection.reading(() => deriveFrom(lookupsOf(connection), posts))
        connection.writing(() => writeDerived(connection, derived))
      }),
  }
}

const MEMBERS = `WITH own AS MATERIALIZED (SELECT id FROM post WHERE blog IN (SELECT value FROM json_each(?1)))
  SELECT id FROM own UNION SELECT source FROM own JOIN evidence ON target = own.id
  UNION SELECT post FROM thread_page WHERE page IN (SELECT value FROM json_each(?2))`

const DROP = `WITH near AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  DELETE FROM link WHERE (target, source) IN (
    SELECT target, source FROM near JOIN link ON target = near.id UNION SELECT target, source FROM near JOIN link ON source = near.id)`

/** The time of a link whose source has no date: before all others. */
export const UNDATED = Number.MIN_SAFE_INTEGER

function writeDerived(connection: Connection, { names, links, facts }: Derived): void {
  connection.run(DROP, JSON.stringify(idsOf(connection, names)))
  for (const name of names) addPost(connection, name, canonicalOf(facts, name), datedAt(facts, name))
  for (const link of links) addLink(connection, link)
}

function addPost(connection: Connection, name: Address, canonical: Address, at: number | null): void {
  const sql = 'INSERT OR REPLACE INTO derived_post (name, canonical, at) VALUES (?, ?, ?)'
  connection.run(sql, idOf(connection, name), idOf(connection, canonical), at ?? UNDATED)
}

/** A source that was derived itself knows its date best. */
const ADD = `INSERT OR REPLACE INTO link (target, source, at, state, uncounted, kinds, source_blog, target_blog)
  VALUES (?1, ?2, ifnull((SELECT at FROM derived_post WHERE name = ?2), ?3), ?4, ?5, ?6, ?7, ?8)`

function addLink(connection: Connection, { source, target, at, state, uncounted, kinds, ...blogs }: DerivedLink): void {
  const ends = [idOf(connection, target), idOf(connection, source)]
  const keys = [blogId(connection, blogs.sourceBlog), blogId(connection, blogs.targetBlog)]
  connection.run(ADD, ...ends, at ?? UNDATED, state, uncounted, kinds.join(' '), ...keys)
}

/** Blogs are told apart by a key that is no address (`blogKeyOf`). */
function blogId(connection: Connection, key: string): number {
  const row = connection.get('SELECT id FROM blog_key WHERE text = ?', key)
  return row === undefined ? connection.run('INSERT INTO blog_key (text) VALUES (?)', key).id : Number(row.id)
}

/** Names no longer in use would say what was erased. */
export function dropUnusedKeys(connection: Connection): void {
  connection.run(
    'DELETE FROM blog_key WHERE id NOT IN (SELECT source_blog FROM link UNION SELECT target_blog FROM link)',
  )
}
