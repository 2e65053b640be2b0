// What is derived, kept beside the facts: a row of `link` for each link, under canonical addresses.
import type { Address } from '../../graph/model.ts'
import { canonicalOf } from '../../graph/verdict.ts'
import { type Derived, datedAt, deriveFrom } from '../derived.ts'
import type { DerivedLink } from '../derived-rows.ts'
import type { Derivation } from '../deriver.ts'
import { wordsOf } from '../words.ts'
import { addressAt, type Id, idOf, idsOf } from './addresses.ts'
import type { Connection } from './connection.ts'
import { lookupsOf } from './lookups.ts'
import { writeWords } from './words.ts'

/** What an event loop can bear. */
const STEP = 50

export function derivationOf(connection: Connection): Derivation {
  return {
    step: STEP,
    whoDerives: () =>
      connection.inTurn(() => connection.all('SELECT name FROM deriving').map(({ name }) => String(name))),
    setWhoDerives: async (name, derives) => {
      const sql = derives ? 'INSERT OR IGNORE INTO deriving VALUES (?)' : 'DELETE FROM deriving WHERE name = ?'
      await connection.inTurn(() => connection.run(sql, name))
    },
    allPosts: () =>
      connection.inTurn(() =>
        connection
          .all(
            'SELECT text FROM address WHERE id IN (SELECT source FROM evidence UNION SELECT target FROM evidence UNION SELECT id FROM post UNION SELECT post FROM comment)',
          )
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
    derive: (posts, later) =>
      connection.inTurn(async () => {
        const derived = await connection.reading(() => deriveFrom(lookupsOf(connection), posts, later))
        connection.writing(() => writeDerived(connection, derived))
      }),
  }
}

const MEMBERS = `WITH own AS MATERIALIZED (SELECT id FROM post WHERE blog IN (SELECT value FROM json_each(?1)))
  SELECT id FROM own UNION SELECT source FROM own JOIN evidence ON target = own.id
  UNION SELECT post FROM thread_page WHERE page IN (SELECT value FROM json_each(?2))`

/** The time of a link whose source has no date: before all others. */
export const UNDATED = Number.MIN_SAFE_INTEGER

function writeDerived(connection: Connection, derived: Derived): void {
  const { names, facts } = derived
  for (const name of names) addPost(connection, name, canonicalOf(facts, name), datedAt(facts, name))
  writeLinks(connection, derived)
  writeComments(connection, derived)
  writeWords(connection, wordsOf(derived))
}

function addPost(connection: Connection, name: Address, canonical: Address, at: number | null): void {
  const sql = 'INSERT OR REPLACE INTO derived_post (name, canonical, at) VALUES (?, ?, ?)'
  connection.run(sql, idOf(connection, name), idOf(connection, canonical), at ?? UNDATED)
}

const COLUMNS = 'target, source, at, state, uncounted, kinds, source_blog, target_blog, left_out'
const KEPT = `WITH near AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  SELECT ${COLUMNS} FROM near JOIN link ON target = near.id UNION SELECT ${COLUMNS} FROM near JOIN link ON source = near.id`
const WRITE = `INSERT OR REPLACE INTO link (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Rows that say the same already are left alone. */
function writeLinks(connection: Connection, { names, links, isOwn, leftToLater }: Derived): void {
  const rows = connection.tuples(KEPT, JSON.stringify(idsOf(connection, names)))
  const kept = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row]))
  for (const link of links) {
    const [target, source] = [idOf(connection, link.target), idOf(connection, link.source)]
    const at = isOwn(link.source) ? link.at : dateOf(connection, source, link.at)
    const values = [target, source, at ?? UNDATED, ...valuesOf(connection, link)]
    const known = kept.get(`${target} ${source}`)
    kept.delete(`${target} ${source}`)
    if (values.some((value, index) => value !== known?.[index])) connection.run(WRITE, ...values)
  }
  const left = new Set(idsOf(connection, leftToLater))
  for (const [target, source] of kept.values())
    if (!left.has(Number(source)))
      connection.run('DELETE FROM link WHERE target = ? AND source = ?', Number(target), Number(source))
}

const KEPT_COMMENTS =
  'SELECT id, post, blog, at, left_out FROM derived_comment WHERE post IN (SELECT value FROM json_each(?))'

function writeComments(connection: Connection, { names, comments }: Derived): void {
  const rows = connection.tuples(KEPT_COMMENTS, JSON.stringify(idsOf(connection, names)))
  const kept = new Map(rows.map((row) => [row[0], row]))
  for (const { address, post, blog, at, leftOut } of comments) {
    const id = idOf(connection, address)
    const values = [id, idOf(connection, post), blogId(connection, blog), at ?? UNDATED, leftOut]
    const known = kept.get(id)
    kept.delete(id)
    if (values.some((value, index) => value !== known?.[index]))
      connection.run(
        'INSERT OR REPLACE INTO derived_comment (id, post, blog, at, left_out) VALUES (?, ?, ?, ?, ?)',
        ...values,
      )
  }
  for (const id of kept.keys()) connection.run('DELETE FROM derived_comment WHERE id = ?', Number(id))
}

/** A source that was derived itself knows its date best. */
function dateOf(connection: Connection, source: Id, at: number | null): number | null {
  const row = connection.tuple('SELECT at FROM derived_post WHERE name = ?', source)
  return row === undefined ? at : Number(row[0])
}

function valuesOf(connection: Connection, link: DerivedLink) {
  const { state, uncounted, kinds, sourceBlog, targetBlog, leftOut } = link
  return [state, uncounted, kinds.join(' '), blogId(connection, sourceBlog), blogId(connection, targetBlog), leftOut]
}

/** Blogs are told apart by a key that is no address (`blogKeyOf`). */
function blogId(connection: Connection, key: string): number {
  const row = connection.get('SELECT id FROM blog_key WHERE text = ?', key)
  return row === undefined ? connection.run('INSERT INTO blog_key (text) VALUES (?)', key).id : Number(row.id)
}
