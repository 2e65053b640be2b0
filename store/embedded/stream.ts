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
import type { Id } from './addresses.ts'
import type { Connection } from './connection.ts'
import { aliasesFrom, anchorsFrom, blogsAt, commentsAt, evidenceFrom, marksOn, postsAt, readingsOf } from './rows.ts'

/** Addresses looked at in one go: between two goes others may write, and their facts are met or not, but never by half. */
const STEP = 200

export async function* everything(connection: Connection): AsyncIterable<Graph> {
  yield* list(connection, 'blogs', 'blog', 'id', blogsAt, blogKey)
  yield* list(connection, 'posts', 'post', 'id', postsAt, postKey)
  yield* list(connection, 'comments', 'comment', 'id', commentsAt, commentKey)
  yield* list(connection, 'evidence', 'evidence', 'source', evidenceFrom, evidenceKey)
  yield* list(connection, 'anchors', 'anchor', 'blog', anchorsFrom, anchorKey)
  yield* list(connection, 'aliases', 'alias', 'other', aliasesFrom, aliasKey)
  yield* list(connection, 'marks', 'mark', 'subject', marksOn, markKey)
  yield* list(connection, 'readings', 'reading', 'page', readingsOf, readingKey)
}

/** Facts by the address their key begins with. Addresses are ASCII, so the file's order is the order of keys. */
async function* list<Kind extends keyof Graph>(
  connection: Connection,
  kind: Kind,
  table: string,
  column: string,
  read: (connection: Connection, ids: readonly Id[]) => Graph[Kind],
  keyOf: (fact: Graph[Kind][number]) => string,
): AsyncIterable<Graph> {
  const sql = `SELECT id, text FROM address WHERE text > ? AND EXISTS (SELECT 1 FROM ${table} WHERE ${table}.${column} = address.id)
    ORDER BY text LIMIT ${STEP}`
  let after = ''
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
