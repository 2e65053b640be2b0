// Looks at a file before anything is written to it: ours, new, or not to be touched.
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StoreError } from '../store.ts'
import { Connection } from './connection.ts'
import { storeError } from './problem.ts'
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.ts'

/** Throws StoreError for a missing folder and for files that are damaged, foreign or newer than this program. */
export function recognise(path: string): 'ours' | 'new' {
  if (path === ':memory:') return 'new'
  const folder = dirname(resolve(path))
  if (!existsSync(folder)) {
    throw new StoreError(
      'unreachable',
      `The store ${path}: there is no folder ${folder}. Make it, or choose another path with --store.`,
    )
  }
  if (!existsSync(path) || statSync(path).size === 0) return 'new'
  return lookAt(path)
}

function lookAt(path: string): 'ours' | 'new' {
  let connection: Connection | null = null
  try {
    connection = new Connection(path, { readOnly: true })
    const { application_id, schema_version, user_version } = connection.get(IDENTITY) ?? {}
    if (application_id === 0 && schema_version === 0) return 'new'
    if (application_id !== APPLICATION_ID) throw foreign(path)
    if (Number(user_version) > SCHEMA_VERSION) throw newer(path)
    if (isCutOff(path)) throw damaged(path)
    return 'ours'
  } catch (error) {
    throw storeError(error, path)
  } finally {
    connection?.close()
  }
}

/** In one statement, hence of one moment: another process may be making the file. */
const IDENTITY =
  'SELECT application_id, schema_version, user_version FROM pragma_application_id, pragma_schema_version, pragma_user_version'

/** Shorter than its first page says (https://www.sqlite.org/fileformat.html#the_database_header). With a log beside it the rest may be there. */
function isCutOff(path: string): boolean {
  const log = `${path}-wal`
  if (existsSync(log) && statSync(log).size > 0) return false
  const header = Buffer.alloc(32)
  const file = openSync(path, 'r')
  readSync(file, header, 0, 32, 0)
  closeSync(file)
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  return statSync(path).size < pageSize * header.readUInt32BE(28)
}

function foreign(path: string): StoreError {
  return new StoreError(
    'not-ours',
    `The store ${path}: this is a database of another program. Choose another path with --store.`,
  )
}

function newer(path: string): StoreError {
  return new StoreError(
    'newer',
    `The store ${path} was written by a newer Grapevine: update this one, or choose another path with --store.`,
  )
}

function damaged(path: string): StoreError {
  return new StoreError(
    'unreadable',
    `The store ${path} is cut short: restore it from a backup, or move it away and crawl again.`,
  )
}
