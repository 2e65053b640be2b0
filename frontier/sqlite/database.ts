// Opens and guards the file of the frontier: is it ours, can it be written, and what an error of SQLite means for people.
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { FrontierError } from '../frontier.ts'
import { ADDED, APPLICATION_ID, SCHEMA, VERSION } from './schema.ts'

/** How long one waits for another, in ms. */
const PATIENCE = 2000

/** Opens or makes the file. Throws FrontierError before anything is written to a file that is not ours. */
export function openDatabase(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { timeout: PATIENCE })
    try {
      if (path !== ':memory:') assertOurs(database, path)
      useLog(database)
      database.exec('PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864')
      transaction(database, () => makeTables(database))
      return database
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    throw frontierError(error, path)
  }
}

/** Write-ahead logging. SQLite does not wait by itself when two open a new file at once. */
function useLog(database: DatabaseSync): void {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (const end = performance.now() + PATIENCE; ; Atomics.wait(pause, 0, 0, 10)) {
    try {
      database.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== BUSY || performance.now() > end) throw error
    }
  }
}

/** In one statement, hence of one moment: another process may be making the file. */
const IDENTITY = `SELECT application_id AS id, user_version AS version, schema_version AS made
  FROM pragma_application_id, pragma_user_version, pragma_schema_version`

interface Identity {
  readonly id: number
  readonly version: number
  readonly made: number
}

function assertOurs(database: DatabaseSync, path: string): void {
  const { id, version, made } = database.prepare(IDENTITY).get() as unknown as Identity
  if (made === 0 && id === 0) return
  if (id !== APPLICATION_ID) {
    throw new FrontierError('not-ours', `${path} is no frontier of Grapevine: name another file with --frontier`)
  }
  if (version < VERSION) {
    throw new FrontierError(
      'older',
      `${path} was written by an older Grapevine: move it away, and the crawls start anew`,
    )
  }
  if (version > VERSION) {
    throw new FrontierError('newer', `${path} was written by a newer Grapevine: update this one, or name another file`)
  }
}

function makeTables(database: DatabaseSync): void {
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
  if (isEmpty) database.exec(`${SCHEMA}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION}`)
  database.exec(ADDED)
}

/** All or nothing, alone among writers. */
export function transaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

const BUSY = 5
/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html) that an owner can do something about. */
const PROBLEMS: Readonly<Record<number, readonly [FrontierError['what'], string]>> = {
  [BUSY]: ['locked', 'is held by another program: stop it, or wait'],
  6: ['locked', 'is held by another program: stop it, or wait'],
  8: ['read-only', 'cannot be written: change its rights, or name another file with --frontier'],
  10: ['unreadable', 'cannot be read or written: is its disk in order?'],
  11: ['unreadable', 'is damaged: move it away, and the crawls start anew'],
  13: ['full', 'cannot grow, its disk is full: make room, then go on'],
  14: ['unreadable', 'cannot be opened: does its folder exist, and may it be written?'],
  26: ['not-ours', 'is no database: name another file with --frontier'],
}

export function frontierError(error: unknown, path: string): FrontierError {
  if (error instanceof FrontierError) return error
  const code = (error as { errcode?: number }).errcode ?? 0
  if ((code & 0xff) === 14 && existsSync(path) === false) {
    return new FrontierError('unreadable', `${path} cannot be made: does its folder exist?`, { cause: error })
  }
  const [what, words] = PROBLEMS[code & 0xff] ?? ['unknown', `failed: ${(error as Error).message}`]
  return new FrontierError(what, `The frontier ${path} ${words}`, { cause: error })
}
