// Every fact, in pieces of bounded size, one kind after another, each in the order of its key.
import {
  aliasKey,
  anchorKey,
  blogKey,
  commentKey,
  evidenceKey,
  markKey,
  postKey,
  readingKey,
} from '../../graph/keys.ts'
import { EMPTY_GRAPH, type Graph } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'
import type { Place } from '../store.ts'
import { aliasBack, anchorBack, markBack } from './lookups.ts'
import { type Properties, readingBack } from './properties.ts'
import type { Row, Server } from './server.ts'
import { ANY_LINK, blogBack, commentBack, postBack, proofsBack } from './shapes.ts'

/** Addresses looked at in one go: between two goes others may write, and their facts are met or not, but never by half. */
const STEP = 500

export async function* everything(server: Server, after: Place | null): AsyncIterable<Graph> {
  const started = KINDS.indexOf(after?.kind ?? 'blogs')
  for (const kind of KINDS.slice(started)) yield* LISTS[kind](server, kind === after?.kind ? after.address : '')
}

const LISTS: { readonly [Kind in keyof Graph]: (server: Server, after: string) => AsyncIterable<Graph> } = {
  blogs: (server, after) => list(server, after, 'blogs', facts('Blog', 'address'), each(blogBack), blogKey),
  posts: (server, after) => list(server, after, 'posts', facts('Post', 'address'), each(postBack), postKey),
  comments: (server, after) =>
    list(server, after, 'comments', facts('Comment', 'address'), each(commentBack), commentKey),
  evidence: (server, after) =>
    list(server, after, 'evidence', EVIDENCE, ({ facts }) => (facts as Row[]).flatMap(proofsBack), evidenceKey),
  anchors: (server, after) =>
    list(server, after, 'anchors', ANCHORS, ({ facts }) => (facts as Row[]).map(anchorBack), anchorKey),
  aliases: (server, after) =>
    list(server, after, 'aliases', ALIASES, ({ facts }) => (facts as Row[]).map(aliasBack), aliasKey),
  marks: (server, after) => list(server, after, 'marks', group('Mark', 'subject'), each(markBack), markKey),
  readings: (server, after) => list(server, after, 'readings', group('Reading', 'page'), each(readingBack), readingKey),
}

const KINDS = Object.keys(LISTS) as readonly (keyof Graph)[]

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
async function* list<Kind extends keyof Graph>(
  server: Server,
  start: string,
  kind: Kind,
  cypher: string,
  back: (row: Row) => Graph[Kind],
  keyOf: (fact: Graph[Kind][number]) => string,
): AsyncIterable<Graph> {
  let after = start
  for (;;) {
    const rows = await server.reading((query) => query(cypher, { after }))
    if (rows.length === 0) return
    after = String(rows.at(-1)?.after)
    yield { ...EMPTY_GRAPH, [kind]: rows.flatMap((row) => sortedBy<Graph[Kind][number]>(back(row), keyOf)) }
  }
}
