// A Neo4j store with nothing in it but posts and derived links: what a ranking reads.
import neo4j from 'neo4j-driver'
import { serverAddress } from '../../store/neo4j/server-address.ts'
import { linkRow, postAddress } from './link-file.ts'
import type { MadeLinks } from './made-links.ts'

const BATCH = 10_000

/** Into an empty database that has its schema. */
export async function writeLinkServer(url: string, { nodes, sources, targets }: MadeLinks): Promise<void> {
  const { url: server, auth } = serverAddress(url)
  const driver = neo4j.driver(server, auth, { disableLosslessIntegers: true })
  const posts = Array.from({ length: nodes }, (_, n) => postAddress(n))
  const links = Array.from(sources, (source, row) => linkRow(source, targets[row] ?? 0))
  const write = async (rows: readonly unknown[], cypher: string) => {
    for (let start = 0; start < rows.length; start += BATCH)
      await driver.executeQuery(cypher, { rows: rows.slice(start, start + BATCH) })
  }
  await write(posts, 'UNWIND $rows AS row CREATE (:Post {address: row})')
  await write(
    links,
    `UNWIND $rows AS row MATCH (s:Post {address: row.source}) MATCH (t:Post {address: row.target}) CREATE (s)-[n:LINKS_TO]->(t)
     SET n.state = 'confirmed', n.kinds = ['citation'], n.at = row.at, n.sourceBlog = row.sourceBlog, n.targetBlog = row.targetBlog`,
  )
  await driver.close()
}
