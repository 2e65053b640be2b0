// The store in a file: `node:sqlite`, no server, no set-up. Wires the port to the functions beside it, and decides nothing.
import { around } from '../around.ts'
import { Deriver } from '../deriver.ts'
import { type Store, StoreError } from '../store.ts'
import { busiest } from './busiest.ts'
import { Connection } from './connection.ts'
import { countsOf } from './counts.ts'
import { derivationOf } from './derive.ts'
import { eraseHosts } from './erase.ts'
import { inbound, inboundCount } from './inbound.ts'
import { lookupsOf } from './lookups.ts'
import { mergeInto } from './merge.ts'
import { migrate } from './migrations.ts'
import { lastRead, lastReading } from './newest.ts'
import { storeError } from './problem.ts'
import { recognise } from './recognise.ts'
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts'
import { everything } from './stream.ts'

/** Opens or makes the file; ":memory:" is kept nowhere. Throws StoreError; a file that is not ours is left as it is. */
export function openEmbedded(path: string): Store {
  const connection = connect(path)
  return storeOn(connection)
}

/** A connection that is ready for use: recognised, in WAL mode, with its tables. */
export function connect(path: string): Connection {
  const found = recognise(path)
  try {
    const connection = new Connection(path)
    assertSafeSqlite(connection)
    if (found === 'new') connection.execute('PRAGMA journal_mode = WAL')
    connection.execute('PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864')
    if (found === 'new') connection.writing(() => makeTables(connection))
    migrate(connection)
    return connection
  } catch (error) {
    throw storeError(error, path)
  }
}

/** The port over a connection. Every method rejects with StoreError. */
export function storeOn(connection: Connection): Store {
  const deriver = new Deriver(derivationOf(connection))
  const told = (error: unknown): never => {
    throw storeError(error, connection.path)
  }
  const guarded = <Result>(work: () => Result | Promise<Result>): Promise<Result> => connection.inTurn(work).catch(told)
  return {
    merge: (graph) => deriver.merge(graph, () => guarded(() => mergeInto(connection, graph))).catch(told),
    around: (address, options) =>
      guarded(() => connection.reading(() => around(lookupsOf(connection), address, options))),
    lastRead: (page, road) => guarded(() => lastRead(connection, page, road)),
    lastReading: (page) => guarded(() => lastReading(connection, page)),
    busiest: (limit) => guarded(() => connection.reading(() => busiest(connection, limit))),
    inbound: (address, options) => guarded(() => inbound(connection, address, options)),
    inboundCount: (address) => guarded(() => inboundCount(connection, address)),
    settle: () => deriver.settle().catch(told),
    counts: () => guarded(() => countsOf(connection)),
    everything: () => guardedStream(connection),
    eraseHosts: (hosts) => guarded(() => eraseHosts(connection, hosts)),
    close: () =>
      deriver
        .settle()
        .catch(told)
        .finally(() => guarded(() => connection.close())),
  }
}

async function* guardedStream(connection: Connection) {
  try {
    yield* everything(connection)
  } catch (error) {
    throw storeError(error, connection.path)
  }
}

/** Another process may have made them since we looked. */
function makeTables(connection: Connection): void {
  if (connection.get('SELECT 1 FROM sqlite_schema LIMIT 1') !== undefined) return
  connection.execute(`${SCHEMA} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION};`)
}

/** Older versions can damage a file in WAL mode that two processes share (https://www.sqlite.org/wal.html#walresetbug). */
const OLDEST_SAFE = [3, 51, 3] as const

function assertSafeSqlite(connection: Connection): void {
  const version = String(connection.get('SELECT sqlite_version() AS version')?.version)
  const parts = version.split('.').map(Number)
  const difference = OLDEST_SAFE.map((least, index) => (parts[index] ?? 0) - least).find((by) => by !== 0) ?? 0
  if (difference >= 0) return
  throw new StoreError(
    'unknown',
    `This Node brings SQLite ${version}, which is not safe for a shared file: use Node 24.15 or newer.`,
  )
}
