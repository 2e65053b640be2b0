// Facts about a set of addresses, read back. Every reader of the database but the stream comes through here.
import type { Address, Alias, Anchor, Blog, Comment, Evidence, Mark, Post, Reading } from '../../graph/model.ts'
import { batches } from './batches.ts'
import { type Properties, readingBack, shownBack } from './properties.ts'
import type { Query, Row } from './server.ts'
import { ANY_LINK, blogBack, commentBack, postBack, proofsBack } from './shapes.ts'

type Addresses = Iterable<Address>

async function ask<Fact>(
  query: Query,
  cypher: string,
  addresses: Addresses,
  back: (row: Row) => Fact,
): Promise<readonly Fact[]> {
  const found: Fact[] = []
  for (const rows of batches([...new Set(addresses)]))
    for (const row of await query(cypher, { rows })) found.push(back(row))
  return found
}

const node = ({ node }: Row): Properties => node as Properties

export function blogsAt(query: Query, addresses: Addresses): Promise<readonly Blog[]> {
  const cypher =
    'UNWIND $rows AS row MATCH (n:Blog {address: row}) WHERE n.digest IS NOT NULL RETURN properties(n) AS node'
  return ask(query, cypher, addresses, (row) => blogBack(node(row)))
}

export function postsAt(query: Query, addresses: Addresses): Promise<readonly Post[]> {
  const cypher =
    'UNWIND $rows AS row MATCH (n:Post {address: row}) WHERE n.digest IS NOT NULL RETURN properties(n) AS node'
  return ask(query, cypher, addresses, (row) => postBack(node(row)))
}

export function commentsUnder(query: Query, posts: Addresses): Promise<readonly Comment[]> {
  const cypher =
    'UNWIND $rows AS row MATCH (n:Comment {post: row}) WHERE n.digest IS NOT NULL RETURN properties(n) AS node'
  return ask(query, cypher, posts, (row) => commentBack(node(row)))
}

const PROOFS = 'RETURN type(n) AS type, source.address AS source, target.address AS target, n.evidence AS evidence'

export async function evidenceFrom(query: Query, sources: Addresses): Promise<readonly Evidence[]> {
  const cypher = `UNWIND $rows AS row MATCH (source:Post {address: row})-[n${ANY_LINK}]->(target:Post) ${PROOFS}`
  return (await ask(query, cypher, sources, proofsBack)).flat()
}

export async function evidenceTo(query: Query, targets: Addresses): Promise<readonly Evidence[]> {
  const cypher = `UNWIND $rows AS row MATCH (target:Post {address: row})<-[n${ANY_LINK}]-(source:Post) ${PROOFS}`
  return (await ask(query, cypher, targets, proofsBack)).flat()
}

export function anchorsTo(query: Query, targets: Addresses): Promise<readonly Anchor[]> {
  const cypher = `UNWIND $rows AS row MATCH (target:Post {address: row})<-[n:ANCHOR]-(blog:Blog)
    RETURN blog.address AS blog, target.address AS target, n.zone AS zone, n.seen AS seen`
  return ask(query, cypher, targets, anchorBack)
}

export function anchorBack(row: Row): Anchor {
  return { blog: row.blog, target: row.target, zone: row.zone, seen: shownBack(row) } as Anchor
}

export function aliasesAt(query: Query, addresses: Addresses): Promise<readonly Alias[]> {
  const cypher = `UNWIND $rows AS row MATCH (:Post {address: row})-[n:ALIAS_OF]-()
    RETURN DISTINCT startNode(n).address AS from, endNode(n).address AS to, n.why AS why, n.seen AS seen`
  return ask(query, cypher, addresses, aliasBack)
}

export function aliasBack(row: Row): Alias {
  return { from: row.from, to: row.to, why: row.why, seen: shownBack(row) } as Alias
}

export function marksOn(query: Query, subjects: Addresses): Promise<readonly Mark[]> {
  const cypher = 'UNWIND $rows AS row MATCH (n:Mark {subject: row}) RETURN properties(n) AS node'
  return ask(query, cypher, subjects, (row) => markBack(node(row)))
}

export function markBack({ subject, what, by, at }: Properties): Mark {
  return { subject, what, by, at } as Mark
}

export function readingsOf(query: Query, pages: Addresses): Promise<readonly Reading[]> {
  const cypher = 'UNWIND $rows AS row MATCH (n:Reading {page: row}) RETURN properties(n) AS node'
  return ask(query, cypher, pages, (row) => readingBack(node(row)))
}
