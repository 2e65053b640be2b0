// What the same rows cost in Neo4j without Grapevine: `UNWIND … MERGE` in batches by the bare driver, level by level, one sorted query.
import neo4j, { type Driver } from 'neo4j-driver'
import { serverAddress } from '../../store/neo4j/server-address.ts'
import type { BareRows } from './bare-sqlite.ts'

/** Measured best among 500 to 20,000. */
const BATCH = 10_000

/** Whatever says something of a post, a query for each kind; of some kinds there is nothing. */
const WHAT = [
  '(n:Bare {address: row}) RETURN properties(n) AS node',
  '(:Bare {address: row})-[n:BARE]-() WITH DISTINCT n RETURN startNode(n).address AS source, endNode(n).address AS target, properties(n) AS link',
  '(p:Bare {address: row}) WITH DISTINCT p.blog AS home MATCH (n:Blog {address: home}) RETURN properties(n) AS node',
  '(n:BareReading {page: row}) RETURN properties(n) AS node',
  '(n:Comment {post: row}) RETURN properties(n) AS node',
  '(n:Mark {subject: row}) RETURN properties(n) AS node',
  '(:Bare {address: row})-[n:ALIAS_OF]-(m) RETURN m.address AS other, properties(n) AS link',
  '(:Bare {address: row})<-[n:ANCHOR]-(m) RETURN m.address AS other, properties(n) AS link',
]

const READING = `UNWIND $rows AS row MERGE (n:BareReading {page: row.address, at: row.at})
  SET n.road = 'page', n.outcome = 'read', n.body = 'whole', n.thread = 'whole', n.next = []`

export class BareNeo4j {
  readonly #driver: Driver

  constructor(url: string) {
    const { url: server, auth } = serverAddress(url)
    this.#driver = neo4j.driver(server, auth, { disableLosslessIntegers: true })
  }

  /** An empty database with the constraints and indexes that make MERGE and MATCH fast. */
  async prepare(): Promise<void> {
    await this.empty()
    await this.#run('CREATE CONSTRAINT bare_address IF NOT EXISTS FOR (n:Bare) REQUIRE n.address IS UNIQUE')
    await this.#run('CREATE CONSTRAINT bare_reading IF NOT EXISTS FOR (n:BareReading) REQUIRE (n.page, n.at) IS UNIQUE')
    await this.#run('CREATE INDEX bare_page IF NOT EXISTS FOR (n:BareReading) ON (n.page)')
  }

  async empty(): Promise<void> {
    const session = this.#driver.session()
    await session.run(
      'MATCH (n) WHERE NOT n:Grapevine AND NOT n:TestDatabase CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
    )
    await session.close()
  }

  /** A statement for each kind in one transaction: posts with their fields, links with theirs, and the reading that showed them. */
  async merge({ posts, links }: BareRows): Promise<void> {
    const session = this.#driver.session()
    await session.executeWrite(async (tx) => {
      for (const rows of batches(posts)) {
        await tx.run('UNWIND $rows AS row MERGE (n:Bare {address: row.address}) SET n += row', { rows })
        await tx.run(READING, { rows })
      }
      for (const rows of batches(links)) {
        await tx.run('UNWIND $rows AS row MERGE (n:Bare {address: row.target})', { rows })
        await tx.run(
          `UNWIND $rows AS row MATCH (s:Bare {address: row.source}) MATCH (t:Bare {address: row.target}) MERGE (s)-[n:BARE]->(t)
           SET n.zone = row.zone, n.anchorText = row.anchorText, n.told = row.told, n.at = row.at`,
          { rows },
        )
      }
    })
    await session.close()
  }

  /** Level by level, ids once; then whatever says something of the posts found. */
  async conversation(address: string): Promise<number> {
    const found = new Set([address])
    let frontier = [address]
    while (frontier.length > 0) {
      const rows = await this.#run(
        'UNWIND $rows AS row MATCH (:Bare {address: row})-[:BARE]-(n:Bare) RETURN DISTINCT n.address AS address',
        { rows: frontier },
      )
      frontier = rows.map((row) => String(row.address)).filter((other) => !found.has(other))
      for (const other of frontier) found.add(other)
    }
    const rows = [...found]
    let count = 0
    for (const what of WHAT) count += (await this.#run(`UNWIND $rows AS row MATCH ${what}`, { rows })).length
    return count
  }

  newest(address: string): Promise<readonly Record<string, unknown>[]> {
    return this.#run(
      'MATCH (:Bare {address: $address})<-[n:BARE]-(s) RETURN s.address AS source, properties(n) AS link ORDER BY n.at DESC LIMIT 50',
      { address },
    )
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  async #run(cypher: string, parameters = {}) {
    const { records } = await this.#driver.executeQuery(cypher, parameters)
    return records.map((record) => record.toObject() as Record<string, unknown>)
  }
}

function* batches<Row>(rows: readonly Row[]): Iterable<readonly Row[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH)
}
