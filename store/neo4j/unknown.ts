// What of a graph does not stand in the database as it is: told by digests alone, which locks nothing and takes a fraction of merging it again.
import type { Graph } from '../../graph/model.ts'
import { batches } from './batches.ts'
import type { Shape } from './merge-facts.ts'
import type { Query } from './server.ts'
import { ALIAS, ANCHOR, BLOG, COMMENT, linkShape, linksByKind, MARK, POST, READING } from './shapes.ts'
import { inOrder, type Statement } from './statements.ts'

/** What another writer takes away meanwhile counts as merged before that. */
export async function unknownOf(query: Query, graph: Graph): Promise<Graph> {
  const known = new Set<object>()
  await inOrder(query, lookingFor(graph, known))
  const lists = Object.entries(graph).map(([kind, facts]) => [kind, facts.filter((fact: object) => !known.has(fact))])
  return Object.fromEntries(lists) as unknown as Graph
}

function* lookingFor(graph: Graph, known: Set<object>): Iterable<Statement> {
  const note = (fact: object) => known.add(fact)
  yield* look(BLOG, graph.blogs, note)
  yield* look(POST, graph.posts, note)
  yield* look(COMMENT, graph.comments, note)
  for (const [kind, links] of linksByKind(graph.evidence))
    yield* look(linkShape(kind), links, ({ proofs }) => proofs.forEach(note))
  yield* look(ANCHOR, graph.anchors, note)
  yield* look(ALIAS, graph.aliases, note)
  yield* look(MARK, graph.marks, note)
  yield* look(READING, graph.readings, note)
}

const ALL_THERE = `WHERE n.digest IN row.digests WITH row.index AS index, row.count AS wanted, count(n) AS found
  WHERE found = wanted RETURN index`

/** Facts of one source are looked for together, and known when all of them are. */
function* look<Fact>(shape: Shape<Fact>, facts: readonly Fact[], note: (known: Fact) => unknown): Iterable<Statement> {
  for (const batch of batches(facts)) {
    const groups = [...Map.groupBy(batch, (fact) => shape.identity(fact).source ?? fact).values()]
    const rows = groups.map((some, index) => {
      const digests = some.map((fact) => shape.properties(fact).digest)
      return { ...shape.identity(some[0] as Fact), index, digests, count: digests.length }
    })
    yield {
      cypher: `UNWIND $rows AS row ${shape.find} ${ALL_THERE}`,
      rows,
      following: (found) => {
        for (const { index } of found) groups[Number(index)]?.forEach(note)
        return null
      },
    }
  }
}
