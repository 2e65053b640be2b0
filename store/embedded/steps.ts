// The steps of a walk over all facts: by the addresses that their keys begin with.
import type { Step, Steps } from '../walk.ts'
import type { Id } from './addresses.ts'
import type { Connection } from './connection.ts'
import { aliasesFrom, anchorsFrom, blogsAt, commentsAt, evidenceFrom, marksOn, postsAt, readingsOf } from './rows.ts'

/** Addresses looked at in one go. */
const STEP = 200

export const stepsOf = (connection: Connection): Steps => ({
  blogs: stepBy(connection, 'blog.id', blogsAt),
  posts: stepBy(connection, 'post.id', postsAt),
  comments: stepBy(connection, 'comment.id', commentsAt),
  evidence: stepBy(connection, 'evidence.source', evidenceFrom),
  anchors: stepBy(connection, 'anchor.blog', anchorsFrom),
  aliases: stepBy(connection, 'alias.other', aliasesFrom),
  marks: stepBy(connection, 'mark.subject', marksOn),
  readings: stepBy(connection, 'reading.page', readingsOf),
})

/** Addresses are ASCII, so the file's order is the order of keys. */
function stepBy<Fact>(
  connection: Connection,
  column: string,
  read: (connection: Connection, ids: readonly Id[]) => readonly Fact[],
): Step<Fact> {
  const sql = `SELECT id, text FROM address WHERE text > ? AND EXISTS (SELECT 1 FROM ${column.split('.', 1)[0]} WHERE ${column} = address.id)
    ORDER BY text LIMIT ${STEP}`
  return (after) =>
    connection.inTurn(() => {
      const rows = connection.all(sql, after)
      if (rows.length === 0) return null
      const ids = rows.map(({ id }) => Number(id))
      return { facts: read(connection, ids), last: String(rows.at(-1)?.text) }
    })
}
