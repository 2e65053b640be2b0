// Takes every fact about some hosts out of the database: about their addresses, and what only their pages showed.
import type { Address, Sighting } from '../../graph/model.ts'
import { batches } from './batches.ts'
import { digested, type Properties, shown, shownBack } from './properties.ts'
import type { Query, Row } from './server.ts'
import { ANY_LINK, linkShape, POST, postBack, proofsBack } from './shapes.ts'

export async function eraseHosts(query: Query, hosts: readonly string[]): Promise<void> {
  const starts = hosts.flatMap((host) => startsOf(host.toLowerCase()))
  const loose = await neighboursOf(query, starts)
  await leaveBlogs(query, starts)
  for (const label of ['Blog', 'Post']) await query(`${here('n', label, 'address')} DETACH DELETE n`, { starts })
  await query(`${here('n', 'Comment', 'post')} DETACH DELETE n`, { starts })
  await query(`${here('n', 'Comment', 'address')} DETACH DELETE n`, { starts })
  await query(`${here('n', 'Mark', 'subject')} DELETE n`, { starts })
  await query(`${here('n', 'Reading', 'page')} DELETE n`, { starts })
  await forgetSightings(query, starts)
  await dropLoose(query, loose)
}

/** "ann.example" is its addresses of both schemes, with any port. */
function startsOf(host: string): readonly string[] {
  return ['http', 'https'].flatMap((scheme) => [`${scheme}://${host}/`, `${scheme}://${host}:`])
}

const here = (name: string, label: string, key: string) =>
  `UNWIND $starts AS start MATCH (${name}:${label}) WHERE ${name}.${key} STARTS WITH start WITH DISTINCT ${name}`

/** Posts that may be left with nothing to be there for. */
async function neighboursOf(query: Query, starts: readonly string[]): Promise<readonly Address[]> {
  const linked = await query(
    `${here('n', 'Post', 'address')} MATCH (n)--(o:Post) RETURN DISTINCT o.address AS address`,
    {
      starts,
    },
  )
  const anchored = await query(
    `${here('n', 'Blog', 'address')} MATCH (n)-[:ANCHOR]->(o:Post) RETURN DISTINCT o.address AS address`,
    { starts },
  )
  return [...linked, ...anchored].map(({ address }) => String(address))
}

/** Posts elsewhere that said they belong to an erased blog. */
async function leaveBlogs(query: Query, starts: readonly string[]): Promise<void> {
  const posts = await query(`${here('n', 'Post', 'blog')} RETURN properties(n) AS node`, { starts })
  const rows = posts.map(({ node }) => {
    const post = postBack(node as Properties)
    return { address: post.address, facts: POST.properties({ ...post, blog: null, from: without(post.from, 'blog') }) }
  })
  await query(`UNWIND $rows AS row ${POST.bind} SET n += row.facts`, { rows })
}

function without<Fields extends object>(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name)) as Fields
}

/** What pages of these hosts showed elsewhere; a fact that nothing else showed goes with them. */
async function forgetSightings(query: Query, starts: readonly string[]): Promise<void> {
  const marks = starts.map((start) => JSON.stringify({ page: start }).slice(1, -2))
  const kept = (seen: readonly Sighting[]) => seen.filter(({ page }) => !starts.some((start) => page.startsWith(start)))
  const seenBy = 'any(mark IN $marks WHERE n.seen CONTAINS mark)'
  for (const [match, vanishes] of [
    ['(n:Post)', false],
    ['(n:Comment)', true],
    ['()-[n:ALIAS_OF]->()', true],
    ['()-[n:ANCHOR]->()', false],
  ] as const) {
    const rows = await query(`MATCH ${match} WHERE ${seenBy} RETURN elementId(n) AS id, properties(n) AS node`, {
      marks,
    })
    await rewrite(query, match, rows, (node) => {
      const seen = kept(shownBack(node))
      return vanishes && seen.length === 0 ? null : digested({ ...undigested(node), ...shown(seen) })
    })
  }
  const links = await query(
    `MATCH (source:Post)-[n${ANY_LINK}]->(target:Post) WHERE any(proof IN n.evidence WHERE any(mark IN $marks WHERE proof CONTAINS mark))
     RETURN elementId(n) AS id, type(n) AS type, source.address AS source, target.address AS target, n.evidence AS evidence`,
    { marks },
  )
  await rewrite(query, `()-[n${ANY_LINK}]->()`, links, (link) => {
    const proofs = proofsBack(link)
    const left = proofs.map((proof) => ({ ...proof, seen: kept(proof.seen) })).filter(({ seen }) => seen.length > 0)
    const [first] = left
    return first === undefined ? null : linkShape(first.kind).properties({ ...first, proofs: left })
  })
}

function undigested({ digest: _, ...node }: Properties): Properties {
  return node
}

/** Rows `{id, …}` are written anew, or deleted where `work` gives null. */
async function rewrite(
  query: Query,
  match: string,
  rows: readonly Row[],
  work: (node: Properties) => Properties | null,
): Promise<void> {
  const written = rows.map((row) => ({ id: row.id, facts: work((row.node ?? row) as Properties) }))
  for (const batch of batches(written)) {
    const set = batch.filter(({ facts }) => facts !== null)
    const gone = batch.filter(({ facts }) => facts === null)
    await query(`UNWIND $set AS row MATCH ${match} WHERE elementId(n) = row.id SET n += row.facts`, { set })
    await query(`UNWIND $gone AS row MATCH ${match} WHERE elementId(n) = row.id DELETE n`, { gone })
  }
}

const DROP_LOOSE = `UNWIND $rows AS row MATCH (n:Post {address: row})
  WHERE (n.digest IS NULL OR (n.from = '{}' AND n.seen = '[]')) AND NOT EXISTS { (n)-[${ANY_LINK}]-() }
    AND (n.digest IS NOT NULL OR NOT EXISTS { (n)--() }) AND NOT EXISTS { (:Reading {page: n.address}) }
  DETACH DELETE n`

async function dropLoose(query: Query, addresses: readonly Address[]): Promise<void> {
  for (const rows of batches(addresses)) await query(DROP_LOOSE, { rows })
}
