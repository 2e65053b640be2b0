// What a database must have before facts go in: constraints and indexes, made step by step on opening. A step that was released is never edited.
import { StoreError } from '../store.ts'
import type { Server } from './server.ts'

/** The next process that merges does it (../deriver.ts). */
const DERIVE_ANEW = "MATCH (n:Grapevine) SET n.deriving = coalesce(n.deriving, []) + 'an older version'"

/** Each list brings a database from the version of its index to the next. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE CONSTRAINT blog_address IF NOT EXISTS FOR (n:Blog) REQUIRE n.address IS UNIQUE',
    'CREATE CONSTRAINT post_address IF NOT EXISTS FOR (n:Post) REQUIRE n.address IS UNIQUE',
    'CREATE CONSTRAINT comment_address IF NOT EXISTS FOR (n:Comment) REQUIRE n.address IS UNIQUE',
    'CREATE CONSTRAINT person_signature IF NOT EXISTS FOR (n:Person) REQUIRE n.signature IS UNIQUE',
    'CREATE CONSTRAINT reading_key IF NOT EXISTS FOR (n:Reading) REQUIRE (n.page, n.road, n.at) IS UNIQUE',
    'CREATE CONSTRAINT mark_key IF NOT EXISTS FOR (n:Mark) REQUIRE (n.subject, n.what, n.by, n.at) IS UNIQUE',
    'CREATE CONSTRAINT tombstone_key IF NOT EXISTS FOR (n:Tombstone) REQUIRE (n.key, n.hash) IS UNIQUE',
    'CREATE CONSTRAINT note_name IF NOT EXISTS FOR (n:Note) REQUIRE n.name IS UNIQUE',
    'CREATE INDEX reading_page IF NOT EXISTS FOR (n:Reading) ON (n.page)',
    'CREATE INDEX mark_subject IF NOT EXISTS FOR (n:Mark) ON (n.subject)',
    'CREATE INDEX comment_post IF NOT EXISTS FOR (n:Comment) ON (n.post)',
    'CREATE INDEX post_blog IF NOT EXISTS FOR (n:Post) ON (n.blog)',
    'CREATE INDEX post_published IF NOT EXISTS FOR (n:Post) ON (n.publishedAt)',
  ],
  ['CREATE INDEX links_to_blog IF NOT EXISTS FOR ()-[n:LINKS_TO]-() ON (n.targetBlog)', DERIVE_ANEW],
  [
    "CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Post|Comment) ON EACH [n.titleWords, n.bodyWords] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
    DERIVE_ANEW,
  ],
  ['CREATE INDEX comment_blog IF NOT EXISTS FOR (n:Comment) ON (n.onBlog)', DERIVE_ANEW],
  ['CREATE INDEX links_from_blog IF NOT EXISTS FOR ()-[n:LINKS_TO]-() ON (n.sourceBlog)'],
]

export const SCHEMA_VERSION = MIGRATIONS.length

/** All that an empty database is given: it has nothing to derive. */
export const SCHEMA = MIGRATIONS.flat().filter((change) => change !== DERIVE_ANEW)

/** Null: nothing of ours was ever here. */
export async function versionOf(server: Server): Promise<number | null> {
  const [row] = await server.reading((query) => query('MATCH (n:Grapevine) RETURN max(n.version) AS version'))
  return row?.version == null ? null : Number(row.version)
}

/** Throws StoreError for a database of another program or of a newer Grapevine, before anything is written. */
export async function migrate(server: Server): Promise<void> {
  const found = await versionOf(server)
  if (found === SCHEMA_VERSION) return
  if (found === null) await refuseForeign(server)
  if (found !== null && found > SCHEMA_VERSION) {
    throw new StoreError('newer', `The store ${server.url} was written by a newer Grapevine: update this one.`)
  }
  for (const step of MIGRATIONS.slice(found ?? 0)) for (const change of step) await server.alone(change)
  await server.alone('CALL db.awaitIndexes(300)')
  await server.writing((query) => query('MERGE (n:Grapevine) SET n.version = $version', { version: SCHEMA_VERSION }))
}

/** For people: which server and which version of ours. Throws StoreError when a constraint or an index is not there. */
export async function describe(server: Server): Promise<string> {
  const [about] = await server.alone(
    'CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition',
  )
  const version = await versionOf(server)
  const schema = version === null ? 'empty: its schema is made by the first crawl' : await schemaOf(server, version)
  return `${server.url}: Neo4j ${about?.version} ${about?.edition}, ${schema}`
}

/** A constraint has an index of its own name. */
async function schemaOf(server: Server, version: number): Promise<string> {
  const rows = await server.alone('SHOW INDEXES YIELD name, state RETURN name, state')
  const states = new Map(rows.map(({ name, state }) => [name, state]))
  const changes = MIGRATIONS.slice(0, version).flat()
  const wanted = changes.flatMap((change) => {
    const name = /^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (?<name>\w+)/.exec(change)?.groups?.name
    return name === undefined ? [] : [{ change, state: states.get(name) }]
  })
  const lacking = wanted.find(({ state }) => state === undefined || state === 'FAILED')
  if (lacking !== undefined) {
    const mend = `${lacking.change} makes it again (DROP it first when it failed)`
    throw new StoreError('unreadable', `The store ${server.url} lacks a constraint or an index: ${mend}.`)
  }
  const ready = wanted.filter(({ state }) => state === 'ONLINE').length
  return `schema ${version} of ${SCHEMA_VERSION}, ${ready} of ${wanted.length} constraints and indexes ready`
}

async function refuseForeign(server: Server): Promise<void> {
  const [row] = await server.reading((query) =>
    query('MATCH (n) WHERE NOT n:TestDatabase RETURN labels(n) AS labels LIMIT 1'),
  )
  if (row === undefined) return
  throw new StoreError(
    'not-ours',
    `The store ${server.url} holds another program's graph: name an empty database, neo4j://host:7687/DATABASE.`,
  )
}
