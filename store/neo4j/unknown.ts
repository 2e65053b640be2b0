// What of a graph does not stand in the database as it is: told by digests alone, which locks nothing and takes a fraction of merging it again.
import type { Graph } from '../../graph/model.ts'
import { batches } from './batches.ts'
import type { Shape } from './merge-facts.ts'
import type { Query } from './server.ts'
import { everyShape } from './shapes.ts'
import { inOrder, type Statement } from './statements.ts'

/** What another writer takes away meanwhile counts as merged before that. */
export async function unknownOf(query: Query, graph: Graph): Promise<Graph> {
  const known = new Set<object>()
  const note = (fact: object): void => {
    for (const one of factsIn(fact)) known.add(one)
  }
  await inOrder(
    query,
    everyShape(graph, (shape, facts) => look(shape, facts, note)),
  )
  const lists = Object.entries(graph).map(([kind, facts]) => [kind, facts.filter((fact: object) => !known.has(fact))])
  return Object.fromEntries(lists) as unknown as Graph
}

/** A link is known with all its proofs. */
const factsIn = (fact: object): readonly object[] => ('proofs' in fact ? (fact.proofs as readonly object[]) : [fact])

const ALL_THERE = `WHERE n.digest IN row.digests WITH row.index AS index, row.count AS wanted, count(n) AS found
  WHERE found = wanted RETURN index`

/** Facts of one source are looked for together, and known when all of them are. */
function* look<Fact extends object>(
  shape: Shape<Fact>,
  facts: readonly Fact[],
  note: (known: Fact) => void,
): Iterable<Statement> {
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
