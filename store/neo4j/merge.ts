// Adds a graph to the database, all or nothing: nodes before relationships, sorted, so that two writers lock in one order.
import { mergeGraphs } from '../../graph/merge.ts'
import type { Address, Graph } from '../../graph/model.ts'
import { ourInstant } from '../../graph/time.ts'
import { batches } from './batches.ts'
import { merging, type Write } from './merge-facts.ts'
import type { Query } from './server.ts'
import { everyShape, READING } from './shapes.ts'
import { inOrder, type Statement } from './statements.ts'
import { unknownOf } from './unknown.ts'

/** Throws RangeError when a time is none, before anything is written. */
export async function mergeInto(query: Query, given: Graph): Promise<void> {
  checkTimes(given)
  const unknown = (await looksMerged(query, given)) ? await unknownOf(query, mergeGraphs(given)) : given
  await inOrder(query, factStatements(unknown, merging))
  await inOrder(query, dropOldNotes(unknown))
}

/** As far as some readings tell: facts come with what was read. */
async function looksMerged(query: Query, { readings }: Graph): Promise<boolean> {
  const step = Math.ceil(readings.length / ASKED_FOR)
  const rows = readings.filter((_, index) => index % step === 0).map(READING.identity)
  if (rows.length === 0) return false
  const [row] = await query(KNOWN, { rows })
  return row?.known === rows.length
}

const ASKED_FOR = 8
const KNOWN =
  'UNWIND $rows AS row MATCH (n:Reading {page: row.page, road: row.road, at: row.at}) USING INDEX SEEK n:Reading(page, road, at) RETURN count(n) AS known'

/**
 * In an order in which every relationship finds its ends; `write` says how those of one shape go in. The ends are known at once: what is told is
 * put in order while the server works on them.
 */
export function* factStatements(given: Graph, write: Write): Iterable<Statement> {
  yield* pointAt('Blog', new Set(given.anchors.map(({ blog }) => blog)))
  yield* pointAt('Post', endsOf(given))
  const graph = mergeGraphs(given)
  yield* everyShape(graph, write)
  yield* joinThreadPages(graph)
}

function checkTimes(graph: Graph): void {
  const times = new Set([...graph.readings, ...graph.marks].map(({ at }) => at))
  const shown = [graph.posts, graph.comments, graph.evidence, graph.anchors, graph.aliases].flat()
  for (const { seen } of shown) for (const { at } of seen) for (const time of at) times.add(time)
  times.forEach(ourInstant)
}

/** What relationships stand on: nodes that may have no fact of their own. */
function* pointAt(label: 'Blog' | 'Post', addresses: ReadonlySet<Address>): Iterable<Statement> {
  const cypher = `UNWIND $rows AS address MERGE (:${label} {address: address})`
  for (const rows of batches([...addresses].sort())) yield { cypher, rows }
}

function endsOf({ evidence, anchors, aliases, posts }: Graph): ReadonlySet<Address> {
  const ends = new Set<Address>()
  for (const { source, target } of evidence) ends.add(source).add(target)
  for (const { target } of anchors) ends.add(target)
  for (const { from, to } of aliases) ends.add(from).add(to)
  for (const { address } of posts) ends.delete(address)
  return ends
}

/** So that the first page of a thread is judged anew when a further one is read. */
function* joinThreadPages({ readings }: Graph): Iterable<Statement> {
  const pairs = readings.flatMap(({ page, next }) => next.map((further) => ({ page, further })))
  const cypher = `UNWIND $rows AS row MERGE (a:Post {address: row.page}) MERGE (b:Post {address: row.further})
    MERGE (a)-[:CONTINUES_ON]->(b)`
  for (const rows of batches(pairs)) yield { cypher, rows }
}

/** By the index of pages alone: looking for later times in the other is slow among what this transaction has written. */
const DROP_OLD_NOTES = `UNWIND $rows AS row MATCH (n:Reading {page: row.page}) USING INDEX SEEK n:Reading(page) WHERE n.road = row.road AND n.outcome = 'read'
  WITH row, max(n.at) AS newest, collect(n) AS all
  UNWIND [n IN all WHERE n.at < newest AND n.notes IS NOT NULL] AS old SET old.notes = null`

/** Validators and leads stay with the newest reading of a page and road. */
function* dropOldNotes({ readings }: Graph): Iterable<Statement> {
  const noted = readings.filter(({ outcome }) => outcome === 'read').map(({ page, road }) => ({ page, road }))
  for (const rows of batches(noted)) yield { cypher: DROP_OLD_NOTES, rows }
}
