// Adds a graph to the database, all or nothing: nodes before relationships, sorted, so that two writers lock in one order.
import { mergeGraphs } from '../../graph/merge.ts'
import type { Address, Graph } from '../../graph/model.ts'
import { ourInstant } from '../../graph/time.ts'
import { batches } from './batches.ts'
import { mergeFacts } from './merge-facts.ts'
import type { Query } from './server.ts'
import { ALIAS, ANCHOR, BLOG, COMMENT, linkShape, linksByKind, MARK, POST, READING } from './shapes.ts'

/** Throws RangeError when a time is none, before anything is written. */
export async function mergeInto(query: Query, given: Graph): Promise<void> {
  checkTimes(given)
  const graph = mergeGraphs(given)
  await writeFacts(query, graph, mergeFacts)
  await dropOldNotes(query, graph)
}

/** In an order in which every relationship finds its ends; `write` says how those of one shape go in. */
export async function writeFacts(query: Query, graph: Graph, write: typeof mergeFacts): Promise<void> {
  await write(query, BLOG, graph.blogs)
  await write(query, POST, graph.posts)
  await write(query, COMMENT, graph.comments)
  await pointAt(query, 'Blog', new Set(graph.anchors.map(({ blog }) => blog)))
  await pointAt(query, 'Post', endsOf(graph))
  for (const [kind, links] of linksByKind(graph.evidence)) await write(query, linkShape(kind), links)
  await write(query, ANCHOR, graph.anchors)
  await write(query, ALIAS, graph.aliases)
  await write(query, MARK, graph.marks)
  await write(query, READING, graph.readings)
  await joinThreadPages(query, graph)
}

function checkTimes(graph: Graph): void {
  for (const { at } of [...graph.readings, ...graph.marks]) ourInstant(at)
  const shown = [graph.posts, graph.comments, graph.evidence, graph.anchors, graph.aliases].flat()
  for (const { seen } of shown) for (const { at } of seen) at.forEach(ourInstant)
}

/** What relationships stand on: nodes that may have no fact of their own. */
async function pointAt(query: Query, label: 'Blog' | 'Post', addresses: ReadonlySet<Address>): Promise<void> {
  const cypher = `UNWIND $rows AS address MERGE (:${label} {address: address})`
  for (const rows of batches([...addresses].sort())) await query(cypher, { rows })
}

function endsOf({ evidence, anchors, aliases, posts }: Graph): ReadonlySet<Address> {
  const ends = new Set(evidence.flatMap(({ source, target }) => [source, target]))
  for (const { target } of anchors) ends.add(target)
  for (const { from, to } of aliases) ends.add(from).add(to)
  for (const { address } of posts) ends.delete(address)
  return ends
}

/** So that the first page of a thread is judged anew when a further one is read. */
async function joinThreadPages(query: Query, { readings }: Graph): Promise<void> {
  const pairs = readings.flatMap(({ page, next }) => next.map((further) => ({ page, further })))
  const cypher = `UNWIND $rows AS row MERGE (a:Post {address: row.page}) MERGE (b:Post {address: row.further})
    MERGE (a)-[:CONTINUES_ON]->(b)`
  for (const rows of batches(pairs)) await query(cypher, { rows })
}

const DROP_OLD_NOTES = `UNWIND $rows AS row MATCH (n:Reading {page: row.page, road: row.road}) WHERE n.outcome = 'read'
  WITH row, n ORDER BY n.at DESC WITH row, collect(n) AS all UNWIND all[1..] AS old
  WITH old WHERE old.notes IS NOT NULL SET old.notes = null`

/** Validators and leads stay with the newest reading of a page and road. */
async function dropOldNotes(query: Query, { readings }: Graph): Promise<void> {
  const noted = readings.filter(({ outcome }) => outcome === 'read').map(({ page, road }) => ({ page, road }))
  for (const rows of batches(noted)) await query(DROP_OLD_NOTES, { rows })
}
