// Taking facts out of the database, by their keys, and nodes that nothing needs any more.
import type { IsForgotten } from '../../graph/forgotten.ts'
import { evidenceKey } from '../../graph/keys.ts'
import type { Address, Evidence, Graph } from '../../graph/model.ts'
import { batches } from './batches.ts'
import type { Properties } from './properties.ts'
import type { Query, Server } from './server.ts'
import {
  ALIAS,
  ANCHOR,
  ANY_LINK,
  type LinkOfKind,
  linkShape,
  linksByKind,
  MARK,
  proofsBack,
  READING,
} from './shapes.ts'

export async function remove(query: Query, facts: Graph): Promise<void> {
  const run = async (cypher: string, all: readonly Properties[]) => {
    for (const rows of batches(all)) await query(`UNWIND $rows AS row ${cypher}`, { rows })
  }
  const at = (nodes: readonly { readonly address: Address }[]) => nodes.map(({ address }) => ({ address }))
  await run('MATCH (n:Blog {address: row.address}) SET n = {address: n.address}', at(facts.blogs))
  await run('MATCH (n:Post {address: row.address}) SET n = {address: n.address}', at(facts.posts))
  await run('MATCH (n:Comment {address: row.address}) DETACH DELETE n', at(facts.comments))
  for (const [kind, links] of linksByKind(facts.evidence))
    for (const link of links) await removeProofs(query, kind, link)
  await run(`${ANCHOR.bind} DELETE n`, facts.anchors.map(ANCHOR.identity))
  await run(`${ALIAS.bind} DELETE n`, facts.aliases.map(ALIAS.identity))
  await run(`${MARK.bind} DELETE n`, facts.marks.map(MARK.identity))
  await run(`${READING.bind} DELETE n`, facts.readings.map(READING.identity))
}

/** The relationship stays for the other proofs of its kind. */
async function removeProofs(
  query: Query,
  kind: Evidence['kind'],
  { source, target, proofs }: LinkOfKind,
): Promise<void> {
  const shape = linkShape(kind)
  const find = `WITH $row AS row ${shape.bind}`
  const row = { source, target }
  const [known] = await query(`${find} SET n.locked = true WITH n RETURN type(n) AS type, n.evidence AS evidence`, {
    row,
  })
  const gone = new Set(proofs.map(evidenceKey))
  const all = known?.evidence == null ? [] : proofsBack({ ...known, ...row })
  const left = all.filter((proof) => !gone.has(evidenceKey(proof)))
  if (left.length === 0) await query(`${find} DELETE n`, { row })
  else await query(`${find} SET n = $facts`, { row, facts: shape.properties({ source, target, proofs: left }) })
}

const LOOSE = `UNWIND $rows AS row MATCH (n:Post {address: row})
  WHERE (n.digest IS NULL OR (n.from = '{}' AND n.seen = '[]')) AND NOT EXISTS { (n)-[${ANY_LINK}]-() }
    AND (n.digest IS NOT NULL OR NOT EXISTS { (n)--() }) AND NOT EXISTS { (:Reading {page: n.address}) }
  DETACH DELETE n`

export async function dropLoose(query: Query, posts: ReadonlySet<Address>): Promise<void> {
  for (const rows of batches([...posts])) await query(LOOSE, { rows })
}

export async function dropNames(server: Server, isErased: IsForgotten): Promise<void> {
  for (const label of ['Blog', 'Post', 'Comment']) {
    const rows = await server.reading((query) => query(`MATCH (n:${label}) RETURN n.address AS address`))
    const erased = rows.map(({ address }) => String(address)).filter(isErased)
    await server.writing(async (query) => {
      for (const batch of batches(erased))
        await query(`UNWIND $rows AS row MATCH (n:${label} {address: row}) DETACH DELETE n`, { rows: batch })
    })
  }
  await server.writing((query) => query('MATCH (n:Person) WHERE NOT EXISTS { (n)-[:WROTE]->() } DELETE n'))
}
