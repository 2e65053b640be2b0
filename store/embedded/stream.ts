// Every fact, in pieces of bounded size, one kind after another, each in the order of its key.
import {
  aliasKey,
  anchorKey,
  blogKey,
  commentKey,
  evidenceKey,
  markKey,
  postKey,
  readingKey,
} from '../../graph/keys.ts'
import { EMPTY_GRAPH, type Graph } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'
import type { Place } from '../store.ts'
import type { Id } from './addresses.ts'
import type { Connection } from './connection.ts'
import { aliasesFrom, anchorsFrom, blogsAt, commentsAt, evidenceFrom, marksOn, postsAt, readingsOf } from './rows.ts'

/** Addresses looked at in one go: between two goes others may write, and their facts are met or not, but never by half. */
const STEP = 200

export async function* everything(connection: Connection, after: Place | null): AsyncIterable<Graph> {
  const started = KINDS.indexOf(after?.kind ?? 'blogs')
  for (const kind of KINDS.slice(started)) yield* LISTS[kind](connection, kind === after?.kind ? after.address : '')
}

const LISTS: { readonly [Kind in keyof Graph]: (connection: Connection, after: string) => AsyncIterable<Graph> } = {
  blogs: (connection, after) => list(connection, after, 'blogs', 'blog', 'id', blogsAt, blogKey),
  posts: (connection, after) => list(connection, after, 'posts', 'post', 'id', postsAt, postKey),
  comments: (connection, after) => list(connection, after, 'comments', 'comment', 'id', commentsAt, commentKey),
  evidence: (connection, after) => list(connection, after, 'evidence', 'evidence', 'source', evidenceFrom, evidenceKey),
  anchors: (connection, after) => list(connection, after, 'anchors', 'anchor', 'blog', anchorsFrom, anchorKey),
  aliases: (connection, after) => list(connection, after, 'aliases', 'alias', 'other', aliasesFrom, aliasKey),
  marks: (connection, after) => list(connection, after, 'marks', 'mark', 'subject', marksOn, markKey),
  readings: (connection, after) => list(connection, after, 'readings', 'reading', 'page', readingsOf, readingKey),
}

const KINDS = Object.keys(LISTS) as readonly (keyof Graph)[]

/** Facts by the address their key begins with. Addresses are ASCII, so the file's order is the order of keys. */
async function* list<Kind extends keyof Graph>(
  connection: Connection,
  start: string,
  kind: Kind,
  table: string,
  column: string,
  read: (connection: Connection, ids: readonly Id[]) => Graph[Kind],
  keyOf: (fact: Graph[Kind][number]) => string,
): AsyncIterable<Graph> {
  const sql = `SELECT id, text FROM address WHERE text > ? AND EXISTS (SELECT 1 FROM ${table} WHERE ${table}.${column} = address.id)
    ORDER BY text LIMIT ${STEP}`
  let after = start
  for (;;) {
    const facts = await connection.inTurn(() => {
      const rows = connection.all(sql, after)
      after = String(rows.at(-1)?.text ?? '')
      const ids = rows.map(({ id }) => Number(id))
      return sortedBy<Graph[Kind][number]>(read(connection, ids), keyOf)
    })
    if (facts.length === 0) return
    yield { ...EMPTY_GRAPH, [kind]: facts }
  }
}
