// The store in a file: `node:sqlite`, no server, no set-up. Wires the port to the functions beside it, and decides nothing.
import { type Engine, storeOn } from '../engine.ts'
import { type Store, StoreError } from '../store.ts'
import { walk } from '../walk.ts'
import {
  anchorsToBlog,
  commentsToBlog,
  countAnchorsToBlog,
  countCommentsToBlog,
  countLinksToBlog,
  linksToBlog,
} from './blog-links.ts'
import { busiest, latest } from './busiest.ts'
import { Connection } from './connection.ts'
import { addressesAt, blogKeys, blogsOfDomain, countedFrom, countedLinks, countUncounted, linksTo } from './counted.ts'
import { countsOf } from './counts.ts'
import { derivationOf } from './derive.ts'
import { dropLoose, dropNames, remove } from './erase.ts'
import { inbound, inboundCount } from './inbound.ts'
import { listed } from './listed.ts'
import { lookupsOf } from './lookups.ts'
import { mergeInto } from './merge.ts'
import { migrate } from './migrations.ts'
import { lastRead, lastReading } from './newest.ts'
import { notesOf } from './notes.ts'
import { storeError } from './problem.ts'
import { recognise } from './recognise.ts'
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts'
import { stepsOf } from './steps.ts'
import { search, searchCount } from './words.ts'

/** Opens or makes the file; ":memory:" is kept nowhere. Throws StoreError; a file that is not ours is left as it is. */
export function openEmbedded(path: string): Store {
  return storeOn(engineOn(connect(path)))
}

/** One state of the file, whoever writes meanwhile, in a new file. Throws StoreError. */
export async function backupEmbedded(path: string, to: string): Promise<void> {
  const connection = connect(path)
  try {
    connection.run('VACUUM INTO ?', to)
  } catch (error) {
    throw storeError(error, to)
  } finally {
    connection.close()
  }
}

/** A connection that is ready for use: recognised, in WAL mode, with its tables. */
export function connect(path: string): Connection {
  const found = recognise(path)
  try {
    const connection = new Connection(path)
    assertSafeSqlite(connection)
    if (found === 'new') connection.useLog()
    connection.execute('PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864')
    if (found === 'new') connection.writing(() => makeTables(connection))
    migrate(connection)
    return connection
  } catch (error) {
    throw storeError(error, path)
  }
}

/** The engine on a connection: one thing at a time. */
export function engineOn(connection: Connection): Engine {
  const inTurn = <Result>(work: () => Result | Promise<Result>) => connection.inTurn(work)
  return {
    reads: {
      lastRead: (page, road) => inTurn(() => lastRead(connection, page, road)),
      lastReading: (page) => inTurn(() => lastReading(connection, page)),
      busiest: (limit) => inTurn(() => connection.reading(() => busiest(connection, limit))),
      latest: (limit) => inTurn(() => latest(connection, limit)),
      inbound: (address, options) => inTurn(() => inbound(connection, address, options)),
      inboundCount: (address) => inTurn(() => inboundCount(connection, address)),
      linksToBlog: (blog, options) => inTurn(() => linksToBlog(connection, blog, options)),
      countLinksToBlog: (blog) => inTurn(() => countLinksToBlog(connection, blog)),
      commentsToBlog: (blog, options) => inTurn(() => commentsToBlog(connection, blog, options)),
      countCommentsToBlog: (blog) => inTurn(() => countCommentsToBlog(connection, blog)),
      anchorsToBlog: (home, options) => inTurn(() => anchorsToBlog(connection, home, options)),
      countAnchorsToBlog: (home, until = null) => inTurn(() => countAnchorsToBlog(connection, home, until)),
      countedLinks: async (options) => ({
        ...(await inTurn(() => countedLinks(connection, options))),
        addresses: (numbers) => inTurn(() => addressesAt(connection, numbers)),
        blogs: (numbers) => inTurn(() => blogKeys(connection, numbers)),
      }),
      countUncounted: () => inTurn(() => countUncounted(connection)),
      countedFrom: (blogs) => inTurn(() => countedFrom(connection, blogs)),
      linksTo: (target) => inTurn(() => linksTo(connection, target)),
      blogsOfDomain: (domain) => inTurn(() => blogsOfDomain(connection, domain)),
      search: (query, options) => inTurn(() => search(connection, query, options)),
      searchCount: (query) => inTurn(() => searchCount(connection, query)),
      counts: () => inTurn(() => countsOf(connection)),
    },
    gather: (work) => inTurn(() => connection.reading(() => work(lookupsOf(connection)))),
    merge: (graph) => inTurn(() => mergeInto(connection, graph)),
    everything: (after) => walk(stepsOf(connection), after),
    addresses: (of, after) => listed(connection, of, after),
    remove: (facts) => inTurn(() => remove(connection, facts)),
    dropLoose: (posts) => inTurn(() => dropLoose(connection, posts)),
    dropNames: (isErased) => inTurn(() => dropNames(connection, isErased)),
    ...derivationOf(connection),
    ...notesOf(connection),
    problem: (error) => storeError(error, connection.path),
    close: () => inTurn(() => connection.close()),
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
