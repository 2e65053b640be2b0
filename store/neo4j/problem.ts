// What a Neo4j server's errors mean to the person who chose the store.
import { StoreError } from '../store.ts'
import { codeOf } from './server.ts'

interface Meaning {
  readonly what: StoreError['what']
  readonly mend: string
}

/** By the beginning of the code (https://neo4j.com/docs/status-codes/current/), the surest first. */
const MEANINGS: readonly (readonly [code: string, meaning: Meaning])[] = [
  ['Neo.ClientError.Security.Unauthorized', { what: 'unreachable', mend: 'it refused the user or the password' }],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    { what: 'unreachable', mend: 'too many wrong passwords: wait a little' },
  ],
  ['Neo.ClientError.Security.CredentialsExpired', { what: 'unreachable', mend: 'the password must be changed first' }],
  [
    'Neo.ClientError.Security',
    { what: 'read-only', mend: 'this user may not do that there: give it the right to write' },
  ],
  ['Neo.ClientError.Statement.AccessMode', { what: 'read-only', mend: 'it may only be read' }],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', { what: 'read-only', mend: 'it may only be read' }],
  ['Neo.ClientError.Database.DatabaseNotFound', { what: 'unreachable', mend: 'it has no database of that name' }],
  ['Neo.TransientError.General.OutOfMemoryError', { what: 'full', mend: 'it has no memory left: give it more heap' }],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    { what: 'full', mend: 'a transaction needs more memory than it allows' },
  ],
  [
    'Neo.TransientError.General.TransactionOutOfMemoryError',
    { what: 'full', mend: 'a transaction needs more memory than it allows' },
  ],
  ['Neo.DatabaseError.General.StorageDamage', { what: 'unreadable', mend: 'its files are damaged: restore a backup' }],
  [
    'Neo.DatabaseError.Transaction.TransactionCommitFailed',
    { what: 'full', mend: 'it could not commit: make room on its disk' },
  ],
  [
    'Neo.DatabaseError.Transaction.TransactionLogError',
    { what: 'full', mend: 'it could not write its log: make room on its disk, then start it again' },
  ],
  [
    'Neo.DatabaseError.Transaction.TransactionStartFailed',
    {
      what: 'full',
      mend: 'its database stopped, as it does when its disk is full: make room there, then start it again',
    },
  ],
  [
    'Neo.TransientError.Database.DatabaseUnavailable',
    { what: 'unreachable', mend: 'its database is not available yet' },
  ],
  ['Neo.TransientError', { what: 'locked', mend: 'it was too busy for long: try again' }],
  ['ServiceUnavailable', { what: 'unreachable', mend: 'nobody answers there: start the server, or check the address' }],
  ['SessionExpired', { what: 'unreachable', mend: 'it went away and did not come back in time' }],
]

/** A StoreError for whatever the driver threw; one that is a StoreError already stays itself. */
export function storeError(error: unknown, url: string): StoreError {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  const found = MEANINGS.find(([beginning]) => code.startsWith(beginning))
  const detail = error instanceof Error ? error.message : String(error)
  if (found === undefined) return new StoreError('unknown', `The store ${url} failed: ${detail}`, { cause: error })
  const [, { what, mend }] = found
  return new StoreError(what, `The store ${url}: ${mend}.`, { cause: error })
}
