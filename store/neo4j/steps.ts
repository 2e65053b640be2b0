// The steps of a walk over all facts: by the addresses that their keys begin with.
import type { Step, Steps } from '../walk.ts'
import { aliasBack, anchorBack, markBack } from './lookups.ts'
import { type Properties, readingBack } from './properties.ts'
import type { Row, Server } from './server.ts'
import { ANY_LINK, blogBack, commentBack, postBack, proofsBack } from './shapes.ts'

/** Addresses looked at in one go. */
const STEP = 500

export const stepsOf = (server: Server): Steps => ({
  blogs: stepBy(server, facts('Blog', 'address'), each(blogBack)),
  posts: stepBy(server, facts('Post', 'address'), each(postBack)),
  comments: stepBy(server, facts('Comment', 'address'), each(commentBack)),
  evidence: stepBy(server, EVIDENCE, ({ facts }) => (facts as Row[]).flatMap(proofsBack)),
  anchors: stepBy(server, ANCHORS, ({ facts }) => (facts as Row[]).map(anchorBack)),
  aliases: stepBy(server, ALIASES, ({ facts }) => (facts as Row[]).map(aliasBack)),
  marks: stepBy(server, group('Mark', 'subject'), each(markBack)),
  readings: stepBy(server, group('Reading', 'page'), each(readingBack)),
})

const each =
  <Fact>(back: (node: Properties) => Fact) =>
  ({ facts }: Row): readonly Fact[] =>
    (facts as Properties[]).map(back)

/** Queries give `{after, facts}`, one row an address, for the next addresses after `$after`. */
const facts = (label: string, key: string) => `MATCH (n:${label}) WHERE n.${key} > $after AND n.digest IS NOT NULL
  WITH n ORDER BY n.${key} LIMIT ${STEP} RETURN n.${key} AS after, [properties(n)] AS facts`

const group = (label: string, key: string) => `MATCH (n:${label}) WHERE n.${key} > $after
  WITH DISTINCT n.${key} AS after ORDER BY after LIMIT ${STEP}
  MATCH (n:${label} {${key}: after}) RETURN after, collect(properties(n)) AS facts ORDER BY after`

const from = (
  label: string,
  pattern: string,
) => `MATCH (n:${label}) WHERE n.address > $after AND EXISTS { (n)${pattern}() }
  WITH n ORDER BY n.address LIMIT ${STEP}`

const EVIDENCE = `${from('Post', `-[${ANY_LINK}]->`)} MATCH (n)-[r${ANY_LINK}]->(t)
  RETURN n.address AS after, collect({type: type(r), source: n.address, target: t.address, evidence: r.evidence}) AS facts ORDER BY after`

const ANCHORS = `${from('Blog', '-[:ANCHOR]->')} MATCH (n)-[r:ANCHOR]->(t)
  RETURN n.address AS after, collect({blog: n.address, target: t.address, zone: r.zone, seen: r.seen}) AS facts ORDER BY after`

const ALIASES = `${from('Post', '-[:ALIAS_OF]->')} MATCH (n)-[r:ALIAS_OF]->(t)
  RETURN n.address AS after, collect({from: n.address, to: t.address, why: r.why, seen: r.seen}) AS facts ORDER BY after`

/** Addresses are ASCII, so the server's order is the order of keys. */
function stepBy<Fact>(server: Server, cypher: string, back: (row: Row) => readonly Fact[]): Step<Fact> {
  return async (after) => {
    const rows = await server.reading((query) => query(cypher, { after }))
    if (rows.length === 0) return null
    return { facts: rows.flatMap(back), last: String(rows.at(-1)?.after) }
  }
}
