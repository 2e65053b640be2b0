// The address of an empty database, or why there is none. Tests only.
import neo4j, { type Driver } from 'neo4j-driver'
import { inject } from 'vitest'
import { serverAddress } from './server-address.ts'

/** Null when there is no Neo4j; then `lack` says why and what would bring it. */
export const neo4jUrl = inject('neo4jUrl')
export const lack = inject('neo4jLack')

/** A node that says: made for tests, may be emptied. A database that holds anything else is not touched. */
const MARKER = 'TestDatabase'

export async function freshUrl(): Promise<string> {
  if (neo4jUrl === null) throw new Error(lack)
  const { url, auth } = serverAddress(neo4jUrl)
  const driver = neo4j.driver(url, auth)
  try {
    const { records } = await driver.executeQuery(
      `MATCH (n) WITH count(n) AS all, count(CASE WHEN n:${MARKER} THEN 1 END) AS marks RETURN all > 0 AND marks = 0 AS taken`,
    )
    if (records[0]?.get('taken') === true) throw new Error(`${url} holds a graph that no test made: name an empty one`)
    await driver.executeQuery(`MERGE (:${MARKER})`)
    await inPieces(driver, 'MATCH ()-[r]->()', 'r')
    await inPieces(driver, `MATCH (n) WHERE NOT n:${MARKER} AND NOT n:Grapevine`, 'n')
  } finally {
    await driver.close()
  }
  return neo4jUrl
}

/** What one test left may be more than one transaction can hold. */
async function inPieces(driver: Driver, found: string, what: string): Promise<void> {
  const session = driver.session()
  try {
    await session.run(`${found} CALL (${what}) { DELETE ${what} } IN TRANSACTIONS OF 10000 ROWS`)
  } finally {
    await session.close()
  }
}
