// Everything as one JSON document: every stored fact, with what is derived from them beside it for readers. import.ts reads it back.
import { graphAsOf } from '../../graph/as-of.ts'
import { evidenceKey } from '../../graph/keys.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import { EMPTY_GRAPH, type Evidence, type Graph } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'
import type { Link } from '../../graph/verdict.ts'
import { commentsOf, isSpam } from '../../graph/verdict.ts'
import { countExcluded, whyLeftOut, zoneLeftOut } from '../excluded.ts'
import { type Known, knownOf } from '../known.ts'
import type { Excluded } from '../shapes.ts'
import { blogRows, commentRows, linkRows, noteOf, otherComments, postRows, storedEvidence } from './stored-rows.ts'

export interface ExportOptions {
  readonly version: string
  readonly exportedAt: string
  /** "2008-05-31": what was known at the end of this day (UTC); null: all there is. */
  readonly asOf: string | null
  /** What matters to a method section, picked by the caller. */
  readonly settings: Readonly<Record<string, unknown>>
}

/** Two exports of one graph are equal byte for byte but for `exportedAt` and `settings`. Comes in pieces of a row each. */
export async function* writeJson(graphs: AsyncIterable<Graph>, options: ExportOptions): AsyncIterable<string> {
  const whole = await gathered(graphs)
  const stored = options.asOf === null ? whole : graphAsOf(whole, options.asOf)
  const known = knownOf(stored)
  const { version, exportedAt, asOf, settings } = options
  const head = { grapevine: version, exportedAt, asOf, settings, excluded: excludedOf(known) }
  yield JSON.stringify(head).slice(0, -1)
  for (const [name, rows] of Object.entries(listsOf(known, stored))) {
    yield `,\n"${name}":[`
    let first = true
    for (const row of rows) {
      yield `${first ? '' : ','}\n${JSON.stringify(row)}`
      first = false
    }
    yield ']'
  }
  yield '}\n'
}

/** Verdicts need all facts: what a post is and what has gone is told by readings, which come last. */
async function gathered(graphs: AsyncIterable<Graph>): Promise<Graph> {
  const parts: Graph[] = []
  for await (const graph of graphs) parts.push(graph)
  return mergeGraphs(EMPTY_GRAPH, ...parts)
}

function listsOf(known: Known, stored: Graph): Readonly<Record<string, Iterable<object>>> {
  const linked = new Set(known.links.map(({ source, target }) => `${source}\n${target}`))
  const pairOf = ({ source, target }: Evidence) => `${known.facts.rename(source)}\n${known.facts.rename(target)}`
  const pairs = Map.groupBy(stored.evidence, pairOf)
  const unlinked = [...pairs].flatMap(([pair, proofs]) => (linked.has(pair) ? [] : proofs))
  return {
    blogs: blogRows(known, stored),
    posts: postRows(known, stored),
    comments: commentRows(known, stored),
    otherComments: otherComments(known, stored),
    links: linkRows(sortedBy(known.links, linkKey), pairs, known.facts.rename),
    evidence: sortedBy(unlinked, evidenceKey).map(storedEvidence),
    anchors: stored.anchors,
    aliases: stored.aliases,
    marks: stored.marks,
    readings: stored.readings.map(noteOf),
  }
}

const linkKey = ({ source, target }: Link): string => `${source}\n${target}`

/** What readers who count links should know was not counted anywhere as a response. */
function excludedOf(known: Known): Excluded {
  const { facts, links } = known
  const comments = [...facts.comments.keys()].flatMap((post) => commentsOf(facts, post))
  return countExcluded([
    ...links.flatMap((link) => whyLeftOut(known, link) ?? []),
    ...facts.graph.anchors.map((anchor) => zoneLeftOut(known, anchor)),
    ...comments.flatMap(({ address }) => (isSpam(facts, address) ? ['spam' as const] : [])),
  ])
}
