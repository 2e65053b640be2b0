// Where facts of a kind stand, by address: for whoever judges a whole store piece by piece.
import type { Address } from '../../graph/model.ts'
import type { Judged } from '../store.ts'
import type { Connection } from './connection.ts'

/** Addresses of a piece: enough that what many of them link to is looked up once, few enough for little memory. */
const STEP = 50

/** Columns that name such an address. */
const COLUMNS: Readonly<Record<Judged, readonly string[]>> = {
  blogs: ['blog.id'],
  posts: ['post.id', 'evidence.source', 'evidence.target', 'anchor.target'],
  comments: ['comment.post'],
  links: ['evidence.source'],
}
const NAMES = ['alias.other', 'alias.main']

export async function* listed(
  connection: Connection,
  of: Judged,
  start: Address | '',
): AsyncIterable<readonly Address[]> {
  const stands = [...COLUMNS[of], ...NAMES].map((column) => {
    return `EXISTS (SELECT 1 FROM ${column.split('.', 1)[0]} WHERE ${column} = address.id)`
  })
  const sql = `SELECT text FROM address WHERE text > ? AND (${stands.join(' OR ')}) ORDER BY text LIMIT ${STEP}`
  for (let after = start; ; ) {
    const addresses = await connection.inTurn(() => connection.all(sql, after).map(({ text }) => String(text)))
    if (addresses.length === 0) return
    yield addresses
    after = addresses.at(-1) ?? ''
  }
}
