// What is derived, kept beside the facts for readers of Cypher: states, who wrote and published, what answers what. No read of ours
// looks at it; `derived.neo4j.test.ts` holds that it says what the pure functions say.
import { addressOf } from '../../graph/address.ts'
import type { Address, Comment, Graph, Post } from '../../graph/model.ts'
import { canonicalOf, type Facts, factsOf, linksOf, postState, standingOf } from '../../graph/verdict.ts'
import { factsAround } from '../around.ts'
import { namesOf } from '../reach.ts'
import { batches } from './batches.ts'
import { lookupsOf } from './lookups.ts'
import type { Properties } from './properties.ts'
import type { Query, Server } from './server.ts'
import { ANY_LINK } from './shapes.ts'

/** The posts whose verdicts a merge may have changed. */
export function touchedBy(graph: Graph): ReadonlySet<Address> {
  const touched = new Set<Address>()
  for (const { address } of graph.posts) touched.add(address)
  for (const { post } of graph.comments) touched.add(post)
  for (const { source, target } of graph.evidence) touched.add(source).add(target)
  for (const { target } of graph.anchors) touched.add(target)
  for (const { from, to } of graph.aliases) touched.add(from).add(to)
  for (const { page } of graph.readings) touched.add(page).add(addressOf(page) ?? page)
  return touched
}

/** Posts looked at in one go. */
const STEP = 200

export async function derive(server: Server, posts: Iterable<Address>): Promise<void> {
  const all = [...posts].sort()
  for (let start = 0; start < all.length; start += STEP) await deriveSome(server, all.slice(start, start + STEP))
}

async function deriveSome(server: Server, posts: readonly Address[]): Promise<void> {
  const graph = await server.reading(async (query) => {
    const names = await namesOf(lookupsOf(query), new Set(posts))
    return factsAround(lookupsOf(query), new Set(names.keys()))
  })
  const facts = factsOf(graph)
  const own = new Set(posts.map((address) => canonicalOf(facts, address)))
  const isOwn = (address: Address) => own.has(canonicalOf(facts, address))
  const comments = graph.comments.filter(({ post }) => isOwn(post))
  const told = graph.posts.filter(({ address }) => isOwn(address))
  await server.writing(async (query) => {
    await write(query, STATES, postRows(facts, told, posts))
    await write(query, LINKS, linkRows(facts, graph, isOwn))
    await write(
      query,
      PUBLISHED,
      told.map(({ address, blog }) => ({ address, blog })),
    )
    await write(
      query,
      WROTE('Post'),
      told.map((post) => authorRow(post, post.blog)),
    )
    await write(query, COMMENTS, commentRows(facts, comments))
    await write(
      query,
      WROTE('Comment'),
      comments.map((comment) => authorRow(comment, blogOf(facts, comment))),
    )
    await write(query, COMMENT_CITES, citingComments(graph, isOwn))
  })
}

async function write(query: Query, cypher: string, rows: readonly Properties[]): Promise<void> {
  for (const batch of batches(rows)) await query(`UNWIND $rows AS row ${cypher}`, { rows: batch })
}

const STATES =
  'MATCH (n:Post {address: row.address}) SET n.state = row.state, n.canonical = row.canonical, n.goneAt = row.goneAt'

function postRows(facts: Facts, told: readonly Post[], asked: readonly Address[]): readonly Properties[] {
  const addresses = new Set([...asked, ...told.map(({ address }) => address)])
  return [...addresses].map((address) => {
    const { state, goneAt } = postState(facts, address)
    return { address, state, goneAt, canonical: canonicalOf(facts, address) }
  })
}

const LINKS = `MATCH (s:Post {address: row.source}) MATCH (t:Post {address: row.target}) MATCH (s)-[n${ANY_LINK}]->(t)
  SET n.state = row.state, n.self = row.self`

/** A linkback from a post to itself is no link, so it has no state. */
function linkRows(facts: Facts, graph: Graph, isOwn: (address: Address) => boolean): readonly Properties[] {
  const links = new Map(linksOf(facts).map((link) => [`${link.source}\n${link.target}`, link]))
  const touching = graph.evidence.filter(({ source, target }) => isOwn(source) || isOwn(target))
  const pairs = new Map(touching.map(({ source, target }) => [`${source}\n${target}`, { source, target }]))
  return [...pairs.values()].map(({ source, target }) => {
    const link = links.get(`${canonicalOf(facts, source)}\n${canonicalOf(facts, target)}`)
    return { source, target, state: link?.state ?? null, self: link?.self ?? null }
  })
}

const PUBLISHED = `MATCH (n:Post {address: row.address})
  OPTIONAL MATCH (old:Blog)-[was:PUBLISHED]->(n) WHERE row.blog IS NULL OR old.address <> row.blog DELETE was
  WITH DISTINCT n, row WHERE row.blog IS NOT NULL MERGE (b:Blog {address: row.blog}) MERGE (b)-[:PUBLISHED]->(n)`

const WROTE = (label: 'Post' | 'Comment') => `MATCH (n:${label} {address: row.address})
  OPTIONAL MATCH (old:Person)-[was:WROTE]->(n) WHERE row.signature IS NULL OR old.signature <> row.signature DELETE was
  WITH DISTINCT n, row WHERE row.signature IS NOT NULL MERGE (p:Person {signature: row.signature})
  ON CREATE SET p.name = row.name, p.site = row.site MERGE (p)-[:WROTE]->(n)`

/** A person is a signature: blog, name and site as signed. Two that may be one person stay two. */
function authorRow({ address, author, authorUrl }: Post | Comment, blog: Address | null): Properties {
  const signature = author === null ? null : JSON.stringify([blog, author, authorUrl])
  return { address, name: author, site: authorUrl, signature }
}

function blogOf(facts: Facts, { post }: Comment): Address | null {
  return facts.posts.get(canonicalOf(facts, post))?.blog ?? null
}

const COMMENTS = `MATCH (n:Comment {address: row.address}) SET n.goneAt = row.goneAt MERGE (p:Post {address: n.post}) MERGE (n)-[:ON]->(p)
  WITH n, row OPTIONAL MATCH (n)-[was:REPLIES_TO]->(old) WHERE row.parent IS NULL OR old.address <> row.parent DELETE was
  WITH DISTINCT n, row WHERE row.parent IS NOT NULL MATCH (parent:Comment {address: row.parent}) MERGE (n)-[:REPLIES_TO]->(parent)`

function commentRows(facts: Facts, comments: readonly Comment[]): readonly Properties[] {
  return comments.map((comment) => {
    const { goneAt } = standingOf(facts, { ...comment, post: canonicalOf(facts, comment.post) })
    return { address: comment.address, parent: comment.parent, goneAt }
  })
}

const COMMENT_CITES = `MATCH (n:Comment {address: row.comment}) MATCH (t:Post {address: row.target}) MERGE (n)-[:CITES]->(t)`

function citingComments(graph: Graph, isOwn: (address: Address) => boolean): readonly Properties[] {
  return graph.evidence
    .filter(({ comment, source }) => comment !== null && isOwn(source))
    .map(({ comment, target }) => ({ comment, target }))
}
