// Whether a file is whole, for `doctor`: SQLite's own check, and then ours, that every fact is about addresses that are there. Reads all of it.
import { statSync } from 'node:fs'
import { StoreError } from '../store.ts'
import { Connection } from './connection.ts'
import { storeError } from './problem.ts'
import { recognise } from './recognise.ts'
import { SCHEMA_VERSION } from './schema.ts'

/** One line for people. Writes nothing. Throws StoreError for what cannot be used, and for what is damaged. */
export function lookAtEmbedded(path: string): string {
  if (recognise(path) === 'new') return `${path}: empty, its tables are made by the first crawl`
  const connection = new Connection(path, { readOnly: true })
  try {
    const damage = damageIn(connection)
    if (damage !== null) throw damaged(path, damage)
    const version = Number(connection.get('PRAGMA user_version')?.user_version)
    const older = version < SCHEMA_VERSION ? ' (brought up to date when it is opened)' : ''
    return `${path}: ${Math.ceil(statSync(path).size / 1e6)} MB, whole, schema ${version} of ${SCHEMA_VERSION}${older}`
  } catch (error) {
    throw storeError(error, path)
  } finally {
    connection.close()
  }
}

/** What names addresses by their number, in every version. */
const NAMES = [
  ...['blog.id', 'post.id', 'post.blog', 'comment.id', 'comment.post', 'evidence.source', 'evidence.target'],
  ...['anchor.blog', 'anchor.target', 'alias.other', 'alias.main', 'mark.subject', 'reading.page'],
]

/** The first thing that is wrong; null when nothing is. */
function damageIn(connection: Connection): string | null {
  const says = String(Object.values(connection.get('PRAGMA quick_check(1)') ?? {})[0])
  if (says !== 'ok') return says.replace(/\s+/g, ' ')
  const loose = NAMES.find((name) => {
    const [table, column] = name.split('.')
    return (
      connection.get(`SELECT 1 FROM ${table} WHERE ${column} NOT IN (SELECT id FROM address) LIMIT 1`) !== undefined
    )
  })
  return loose === undefined ? null : `${loose} names an address that is not there`
}

function damaged(path: string, damage: string): StoreError {
  const mend = 'restore it from a backup, or move it away and crawl again'
  return new StoreError('unreadable', `The store ${path} is damaged (${damage}): ${mend}.`)
}
