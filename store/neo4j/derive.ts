// What is derived, kept beside the facts: one LINKS_TO for each link, states, who wrote and published, what answers what.
import type { Address, Comment, Post } from '../../graph/model.ts'
import { canonicalOf, type Facts, postState, standingOf } from '../../graph/verdict.ts'
import { type Derived, datedAt, deriveFrom } from '../derived.ts'
import type { Derivation } from '../deriver.ts'
import { wordsOf } from '../words.ts'
import { batches } from './batches.ts'
import { lookupsOf } from './lookups.ts'
import type { Properties } from './properties.ts'
import type { Query, Server } from './server.ts'
import { ANY_LINK } from './shapes.ts'
import { inOrder, type Statement } from './statements.ts'
import { wordStatements } from './words.ts'

/** Each look at the server costs its way, and each transaction a write to disk. */
const STEP = 500

export function derivationOf(server: Server): Derivation {
  return {
    step: STEP,
    whoDerives: async () => {
      const [row] = await server.reading((query) => query('MATCH (n:Grapevine) RETURN n.deriving AS names'))
      return (row?.names ?? []) as readonly string[]
    },
    setWhoDerives: async (name, derives) => {
      const others = '[other IN coalesce(n.deriving, []) WHERE other <> $name]'
      const cypher = `MATCH (n:Grapevine) SET n.deriving = ${others}${derives ? ' + $name' : ''}`
      await server.writing((query) => query(cypher, { name }))
    },
    allPosts: async () => {
      const rows = await server.reading((query) => query('MATCH (n:Post) RETURN n.address AS address'))
      return rows.map(({ address }) => String(address))
    },
    members: async (blogs, pages) => {
      const rows = await server.reading(async (query) => [
        ...(await query(MEMBERS, { blogs: [...blogs] })),
        ...(await query(FIRST_PAGES, { pages: [...pages] })),
      ])
      return rows.map(({ address }) => String(address))
    },
    derive: async (posts, later) => {
      const derived = await server.reading((query) => deriveFrom(lookupsOf(query), posts, later))
      await server.writing(async (query) => {
        await dropLinks(query, derived)
        await inOrder(query, derivedStatements(derived))
      })
    },
  }
}

const MEMBERS = `UNWIND $blogs AS blog MATCH (n:Post {blog: blog}) USING INDEX SEEK n:Post(blog) OPTIONAL MATCH (n)<-[${ANY_LINK}]-(s)
  UNWIND [n.address, s.address] AS address WITH DISTINCT address WHERE address IS NOT NULL RETURN address`
const FIRST_PAGES = `UNWIND $pages AS page MATCH (further:Post {address: page})<-[:CONTINUES_ON]-(n:Post) USING INDEX SEEK further:Post(address) RETURN DISTINCT n.address AS address`

/** Where no links stand yet that are links no more. */
export function* derivedStatements(derived: Derived): Iterable<Statement> {
  const { graph, facts, isOwn } = derived
  const told = graph.posts.filter(({ address }) => isOwn(address))
  const comments = graph.comments.filter(({ post }) => isOwn(post))
  yield* write(STATES, postRows(derived))
  yield* write(LINKS, derived.links)
  yield* write(PROOF_STATES, proofRows(derived))
  yield* write(
    PUBLISHED,
    told.map(({ address, blog }) => ({ address, blog })),
  )
  yield* write(
    wrote('Post'),
    told.map((post) => authorRow(post, post.blog)),
  )
  yield* write(COMMENTS, commentRows(derived, comments))
  yield* write(
    wrote('Comment'),
    comments.map((comment) => authorRow(comment, blogOf(facts, comment))),
  )
  yield* write(COMMENT_CITES, citingComments(derived))
  yield* wordStatements(wordsOf(derived))
}

function* write(cypher: string, rows: readonly object[]): Iterable<Statement> {
  for (const batch of batches(rows)) yield { cypher: `UNWIND $rows AS row ${cypher}`, rows: batch }
}

const STATES = `MATCH (n:Post {address: row.address})
  SET n.state = row.state, n.canonical = row.canonical, n.goneAt = row.goneAt,
    n.effectiveAt = CASE WHEN row.own THEN toInteger(row.at) ELSE n.effectiveAt END, n.derived = coalesce(n.derived, false) OR row.own`

/** Also of what they link to, which may be known by nothing else. */
function postRows({ facts, links, names }: Derived): readonly Properties[] {
  const addresses = new Set([...names, ...links.flatMap(({ source, target }) => [source, target])])
  return [...addresses].map((address) => {
    const { state, goneAt } = postState(facts, address)
    const own = names.has(address)
    return { address, own, state, goneAt, canonical: canonicalOf(facts, address), at: datedAt(facts, address) }
  })
}

const STANDING = `UNWIND $names AS name MATCH (one:Post {address: name})-[n:LINKS_TO]-() USING INDEX SEEK one:Post(address) WITH DISTINCT n
  RETURN startNode(n).address AS source, endNode(n).address AS target`
const DROP_LINK =
  'MATCH (s:Post {address: row.source})-[n:LINKS_TO]->(t) USING INDEX SEEK s:Post(address) WHERE t.address = row.target DELETE n'

/** Those that stood and are none any more. */
async function dropLinks(query: Query, { names, links, leftToLater }: Derived): Promise<void> {
  const pairOf = ({ source, target }: Properties) => `${source}\n${target}`
  const pairs = new Set(links.map(({ source, target }) => pairOf({ source, target })))
  const standing = await query(STANDING, { names: [...names] })
  const gone = standing.filter((row) => !pairs.has(pairOf(row)) && !leftToLater.has(String(row.source)))
  await inOrder(query, write(DROP_LINK, gone))
}

const LINKS = `MATCH (s:Post {address: row.source}) MATCH (t:Post {address: row.target}) MERGE (s)-[n:LINKS_TO]->(t)
  SET n.state = row.state, n.kinds = row.kinds, n.uncounted = row.uncounted, n.leftOut = row.leftOut,
    n.at = CASE WHEN s.derived THEN s.effectiveAt ELSE toInteger(row.at) END,
    n.sourceBlog = row.sourceBlog, n.targetBlog = row.targetBlog`

/** From the source, which has few links: everybody may link to the target. */
const PROOF_STATES = `MATCH (s:Post {address: row.source})-[n${ANY_LINK}]->(t) USING INDEX SEEK s:Post(address) WHERE t.address = row.target SET n.state = row.state`

/** A linkback from a post to itself is no link, so it has no state. */
function proofRows({ facts, graph, isOwn, links }: Derived): readonly Properties[] {
  const states = new Map(links.map(({ source, target, state }) => [`${source}\n${target}`, state]))
  const touching = graph.evidence.filter(({ source, target }) => isOwn(source) || isOwn(target))
  const pairs = new Map(touching.map(({ source, target }) => [`${source}\n${target}`, { source, target }]))
  return [...pairs.values()].map(({ source, target }) => {
    const state = states.get(`${canonicalOf(facts, source)}\n${canonicalOf(facts, target)}`) ?? null
    return { source, target, state }
  })
}

const PUBLISHED = `MATCH (n:Post {address: row.address})
  OPTIONAL MATCH (old:Blog)-[was:PUBLISHED]->(n) WHERE row.blog IS NULL OR old.address <> row.blog DELETE was
  WITH DISTINCT n, row WHERE row.blog IS NOT NULL MERGE (b:Blog {address: row.blog}) MERGE (b)-[:PUBLISHED]->(n)`

const wrote = (label: 'Post' | 'Comment') => `MATCH (n:${label} {address: row.address})
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

const COMMENTS = `MATCH (n:Comment {address: row.address}) SET n.goneAt = row.goneAt, n.canonical = row.canonical, n.canonicalPost = row.post,
    n.onBlog = row.blog, n.at = toInteger(row.at), n.leftOut = row.leftOut
  MERGE (p:Post {address: n.post}) MERGE (n)-[:ON]->(p)
  WITH n, row OPTIONAL MATCH (n)-[was:REPLIES_TO]->(old) WHERE row.parent IS NULL OR old.address <> row.parent DELETE was
  WITH DISTINCT n, row WHERE row.parent IS NOT NULL MATCH (parent:Comment {address: row.parent}) MERGE (n)-[:REPLIES_TO]->(parent)`

/** One that is told twice is derived once; of what is the twin of another nothing is derived but whether it stands. */
function commentRows({ facts, comments: derived }: Derived, comments: readonly Comment[]): readonly Properties[] {
  const byAddress = new Map(derived.map(({ address, ...rest }) => [address, { canonical: address, ...rest }]))
  const none = { canonical: null, post: null, blog: null, at: null, leftOut: null }
  return comments.map((comment) => {
    const { address, parent } = comment
    const { goneAt } = standingOf(facts, { ...comment, post: canonicalOf(facts, comment.post) })
    return { address, parent, goneAt, ...(byAddress.get(canonicalOf(facts, address)) ?? none) }
  })
}

const COMMENT_CITES = `MATCH (n:Comment {address: row.comment}) MATCH (t:Post {address: row.target}) MERGE (n)-[:CITES]->(t)`

function citingComments({ graph, isOwn }: Derived): readonly Properties[] {
  return graph.evidence
    .filter(({ comment, source }) => comment !== null && isOwn(source))
    .map(({ comment, target }) => ({ comment, target }))
}
