// Merging facts of one shape: what is new goes in by MERGE; what is there and differs comes back, is merged by the graph's own function, and written.
import { batches } from './batches.ts'
import type { Properties } from './properties.ts'
import type { Row } from './server.ts'
import type { Statement } from './statements.ts'

export interface Shape<Fact> {
  /** Cypher that finds or makes the node or relationship `n` of a `row`; ends with MERGE. */
  readonly bind: string
  /** What of a row `bind` looks at: the fact's identity. */
  readonly identity: (fact: Fact) => Properties
  /** What is kept of it, `digest` included: equal facts have equal digests. */
  readonly properties: (fact: Fact) => Properties
  /** The fact that stands there. `same` has its identity. */
  readonly read: (properties: Properties, same: Fact) => Fact
  readonly merge: (one: Fact, other: Fact) => Fact
}

/** How facts of one shape go in. */
export type Write = <Fact>(shape: Shape<Fact>, facts: readonly Fact[]) => Iterable<Statement>

/**
 * Removing what is not there locks, and writes nothing. What is known is read under its lock, so that nothing another writer adds meanwhile is lost.
 * What was only pointed at becomes a fact as what is new does.
 */
const ADD = `ON CREATE SET n += row.facts ON MATCH SET n.locked = null, n += CASE WHEN n.digest IS NULL THEN row.facts ELSE {} END
  WITH n, row WHERE n.digest IS NULL OR n.digest <> row.digest RETURN row.index AS index, properties(n) AS known`

/** `likelyKnown`: of what should be there as it is only the digest goes first, and all of it where that is not so. */
export function merging(likelyKnown: boolean): Write {
  return function* <Fact>(shape: Shape<Fact>, facts: readonly Fact[]) {
    for (const batch of batches(facts))
      yield {
        cypher: `UNWIND $rows AS row ${shape.bind} ${ADD}`,
        rows: batch.map((fact, index) => {
          const all = shape.properties(fact)
          return { ...shape.identity(fact), index, digest: all.digest, facts: likelyKnown ? {} : present(all) }
        }),
        following: (differing) => (differing.length === 0 ? null : union(shape, batch, differing)),
      }
  }
}

function union<Fact>(shape: Shape<Fact>, batch: readonly Fact[], differing: readonly Row[]): Statement {
  const rows = differing.map(({ index, known }) => {
    const fact = batch[Number(index)] as Fact
    const { digest } = known as Properties
    const whole = digest == null ? fact : shape.merge(shape.read(known as Properties, fact), fact)
    return { ...shape.identity(fact), facts: shape.properties(whole) }
  })
  return { cypher: `UNWIND $rows AS row ${shape.bind} SET n += row.facts`, rows }
}

/** What is made anew has nothing that null would take away. */
function present(properties: Properties): Properties {
  const all: Record<string, unknown> = {}
  for (const name in properties) if (properties[name] !== null) all[name] = properties[name]
  return all
}
