// What the same rows cost in Neo4j without Grapevine: `UNWIND … MERGE` in batches by the bare driver, level by level, one sorted query.
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
import type { Graph } from '../../graph/model.ts'
import type { Shape } from '../../store/neo4j/merge-facts.ts'
import type { Properties } from '../../store/neo4j/properties.ts'
import { serverAddress } from '../../store/neo4j/server-address.ts'
import { ANY_LINK, linkShape, linksByKind, POST, READING } from '../../store/neo4j/shapes.ts'

/** Measured best among 500 to 10,000. */
const BATCH = 2_500

/** As the store lays them out. */
export interface ServerRows {
  readonly posts: readonly Properties[]
  /** Posts that links lead to and that have no row of their own. */
  readonly ends: readonly string[]
  readonly links: readonly Properties[]
  readonly readings: readonly Properties[]
}

/** Everything that is no writing is done before the clock runs. */
export function serverRows({ posts, evidence, readings }: Graph): ServerRows {
  const told = new Set(posts.map(({ address }) => address))
  return {
    posts: posts.map((post) => rowOf(POST, post)),
    ends: [...new Set(evidence.map(({ target }) => target)).difference(told)].sort(),
    links: (linksByKind(evidence).get('citation') ?? []).map((link) => rowOf(linkShape('citation'), link)),
    readings: readings.map((reading) => rowOf(READING, reading)),
  }
}

function rowOf<Fact>(shape: Shape<Fact>, fact: Fact): Properties {
  const present = Object.entries(shape.properties(fact)).filter(([, value]) => value !== null)
  return { ...shape.identity(fact), facts: Object.fromEntries(present) }
}

/** What makes MERGE and MATCH fast, as for the store's own labels. */
const SCHEMA = [
  'CREATE CONSTRAINT bare_address IF NOT EXISTS FOR (n:BarePost) REQUIRE n.address IS UNIQUE',
  'CREATE INDEX bare_blog IF NOT EXISTS FOR (n:BarePost) ON (n.blog)',
  'CREATE INDEX bare_published IF NOT EXISTS FOR (n:BarePost) ON (n.publishedAt)',
  'CREATE CONSTRAINT bare_reading IF NOT EXISTS FOR (n:BareReading) REQUIRE (n.page, n.road, n.at) IS UNIQUE',
  'CREATE INDEX bare_page IF NOT EXISTS FOR (n:BareReading) ON (n.page)',
]

const POSTS = 'UNWIND $rows AS row MERGE (n:BarePost {address: row.address}) SET n += row.facts'
const ENDS = 'UNWIND $rows AS row MERGE (n:BarePost {address: row})'
const LINKS = `UNWIND $rows AS row MATCH (s:BarePost {address: row.source}) MATCH (t:BarePost {address: row.target})
  MERGE (s)-[n:BARE]->(t) SET n += row.facts`
const READINGS =
  'UNWIND $rows AS row MERGE (n:BareReading {page: row.page, road: row.road, at: row.at}) SET n += row.facts'

/** Reading is of the store's own graph. */
const NEAR = `UNWIND $rows AS row MATCH (:Post {address: row})-[${ANY_LINK}|ALIAS_OF]-(n:Post) RETURN DISTINCT n.address AS address`

/** Whatever says something of a post, a query for each kind; of some kinds there is nothing. */
const WHAT = [
  '(n:Post {address: row}) RETURN properties(n) AS node',
  `(:Post {address: row})-[n${ANY_LINK}]-(:Post) WITH DISTINCT n
    RETURN startNode(n).address AS source, endNode(n).address AS target, n.evidence AS evidence`,
  '(p:Post {address: row}) WITH DISTINCT p.blog AS home MATCH (n:Blog {address: home}) RETURN properties(n) AS node',
  '(n:Reading {page: row}) RETURN properties(n) AS node',
  '(n:Comment {post: row}) RETURN properties(n) AS node',
  '(n:Mark {subject: row}) RETURN properties(n) AS node',
  '(:Post {address: row})-[n:ALIAS_OF]-(m) RETURN m.address AS other, properties(n) AS link',
  '(:Post {address: row})<-[n:ANCHOR]-(m) RETURN m.address AS other, properties(n) AS link',
]

/** Undated links come last. */
const NEWEST = `MATCH (:Post {address: $address})<-[n:LINKS_TO]-(s)
  RETURN s.address AS source, properties(n) AS link ORDER BY coalesce(n.at, -1) DESC LIMIT 50`

/** Nothing is written beside the rows, and nobody waits for anything but the server. */
export class BareNeo4j {
  readonly #driver: Driver

  constructor(url: string) {
    const { url: server, auth } = serverAddress(url)
    this.#driver = neo4j.driver(server, auth, { disableLosslessIntegers: true, fetchSize: -1 })
  }

  async prepare(): Promise<void> {
    await this.empty()
    for (const change of SCHEMA) await this.#driver.executeQuery(change)
  }

  /** In batches: all at once is more than a small server holds. */
  async empty(): Promise<void> {
    const session = this.#driver.session()
    for (const what of [
      '()-[n]->() CALL (n) { DELETE n }',
      '(n) WHERE NOT n:Grapevine AND NOT n:TestDatabase CALL (n) { DELETE n }',
    ])
      await session.run(`MATCH ${what} IN TRANSACTIONS OF 5000 ROWS`)
    await session.close()
  }

  /** In one transaction, as the store does. */
  async merge({ posts, ends, links, readings }: ServerRows): Promise<void> {
    const session = this.#driver.session()
    await session.executeWrite(async (tx) => {
      await inBatches(tx, POSTS, posts)
      await inBatches(tx, ENDS, ends)
      await inBatches(tx, LINKS, links)
      await inBatches(tx, READINGS, readings)
    })
    await session.close()
  }

  /** Level by level, ids once; then whatever says something of the posts found. */
  conversation(address: string): Promise<number> {
    return this.#read(async (tx) => {
      const found = new Set([address])
      for (let frontier = [address]; frontier.length > 0; ) {
        const { records } = await tx.run(NEAR, { rows: frontier })
        frontier = records.map((record) => String(record.get('address'))).filter((other) => !found.has(other))
        for (const other of frontier) found.add(other)
      }
      let count = 0
      for (const what of WHAT)
        count += (await rowsOf(tx, `UNWIND $rows AS row MATCH ${what}`, { rows: [...found] })).length
      return count
    })
  }

  newest(address: string): Promise<readonly object[]> {
    return this.#read((tx) => rowsOf(tx, NEWEST, { address }))
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  async #read<Result>(work: (tx: ManagedTransaction) => Promise<Result>): Promise<Result> {
    const session = this.#driver.session()
    try {
      return await session.executeRead(work)
    } finally {
      await session.close()
    }
  }
}

async function rowsOf(tx: ManagedTransaction, cypher: string, parameters: object): Promise<readonly object[]> {
  return (await tx.run(cypher, parameters)).records.map((record) => record.toObject())
}

async function inBatches(tx: ManagedTransaction, cypher: string, all: readonly unknown[]): Promise<void> {
  for (let start = 0; start < all.length; start += BATCH)
    await tx.run(cypher, { rows: all.slice(start, start + BATCH) })
}
