// Merging facts of one shape: what is new goes in by MERGE; what is there and differs comes back, is merged by the graph's own function, and written.
import { batches } from './batches.ts'
import type { Properties } from './properties.ts'
import type { Row } from './server.ts'
import type { Statement } from './statements.ts'

export interface Shape<Fact> {
  /** Cypher that finds the node `n` of a `row`, or every relationship `n` of a row's source. */
  readonly find: string
  /** Cypher that finds or makes the node or relationship `n` of a `row`; ends with MERGE. */
  readonly bind: string
  /** The same for `all` that one row names, of one `source`; null for nodes, which have none. */
  readonly bindAll: string | null
  /** What of a row `bind` looks at: the fact's identity. */
  readonly identity: (fact: Fact) => Properties
  /** What is kept of it, `digest` included: equal facts have equal digests, and no two that one `find` finds share theirs. */
  readonly properties: (fact: Fact) => Properties
  /** The fact that stands there. `same` has its identity. */
  readonly read: (properties: Properties, same: Fact) => Fact
  readonly merge: (one: Fact, other: Fact) => Fact
}

/** How facts of one shape go in. */
export type Write = <Fact extends object>(shape: Shape<Fact>, facts: readonly Fact[]) => Iterable<Statement>

/**
 * Removing what is not there locks, and writes nothing. What is known is read under its lock, so that nothing another writer adds meanwhile is lost.
 * What was only pointed at becomes a fact as what is new does.
 */
const ADD = `ON CREATE SET n += row.facts ON MATCH SET n.locked = null, n += CASE WHEN n.digest IS NULL THEN row.facts ELSE {} END
  WITH n, row WHERE n.digest <> row.facts.digest RETURN row.index AS index, properties(n) AS known`

export function* merging<Fact>(shape: Shape<Fact>, facts: readonly Fact[]): Iterable<Statement> {
  for (const batch of batches(facts)) {
    const rows = batch.map((fact, index) => ({
      ...shape.identity(fact),
      index,
      facts: present(shape.properties(fact)),
    }))
    yield {
      cypher: `UNWIND $rows AS row ${shape.bindAll ?? shape.bind} ${ADD}`,
      rows: shape.bindAll === null ? rows : bySource(rows),
      following: (differing) => (differing.length === 0 ? null : union(shape, batch, differing)),
    }
  }
}

function union<Fact>(shape: Shape<Fact>, batch: readonly Fact[], differing: readonly Row[]): Statement {
  const rows = differing.map(({ index, known }) => {
    const fact = batch[Number(index)] as Fact
    const whole = shape.merge(shape.read(known as Properties, fact), fact)
    return { ...shape.identity(fact), facts: shape.properties(whole) }
  })
  return { cypher: `UNWIND $rows AS row ${shape.bind} SET n += row.facts`, rows }
}

/** What stands under one source is sent once with it. */
function bySource(rows: readonly Properties[]): readonly Properties[] {
  const sources = Map.groupBy(rows, ({ source }) => source)
  return [...sources].map(([source, some]) => ({ source, all: some.map(({ source: _, ...row }) => row) }))
}

/** What is made anew has nothing that null would take away. */
function present(properties: Properties): Properties {
  const all: Record<string, unknown> = {}
  for (const name in properties) if (properties[name] !== null) all[name] = properties[name]
  return all
}
