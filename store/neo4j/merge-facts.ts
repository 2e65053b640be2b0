// Merging facts of one shape: what is new goes in by MERGE; what is there and differs is locked, read, merged by the graph's own function, written.
import { batches } from './batches.ts'
import type { Properties } from './properties.ts'
import type { Query } from './server.ts'

export interface Shape<Fact> {
  /** Cypher that finds or makes the node or relationship `n` of a `row`. */
  readonly bind: string
  /** What of a row `bind` looks at: the fact's identity. */
  readonly identity: (fact: Fact) => Properties
  /** What is kept of it, `digest` included: equal facts have equal digests. */
  readonly properties: (fact: Fact) => Properties
  /** The fact that stands there. `same` has its identity. */
  readonly read: (properties: Properties, same: Fact) => Fact
  readonly merge: (one: Fact, other: Fact) => Fact
}

export async function mergeFacts<Fact>(query: Query, shape: Shape<Fact>, facts: readonly Fact[]): Promise<void> {
  for (const batch of batches(facts)) {
    const rows = batch.map((fact, index) => ({ ...shape.identity(fact), index, facts: shape.properties(fact) }))
    const differing = await query(
      `UNWIND $rows AS row ${shape.bind} ON CREATE SET n += row.facts
       WITH n, row WHERE n.digest IS NULL OR n.digest <> row.facts.digest RETURN row.index AS index`,
      { rows },
    )
    if (differing.length > 0)
      await mergeKnown(
        query,
        shape,
        differing.map(({ index }) => batch[Number(index)] as Fact),
      )
  }
}

/** The lock is taken before the reading, so that nothing another writer adds meanwhile is lost. */
async function mergeKnown<Fact>(query: Query, shape: Shape<Fact>, facts: readonly Fact[]): Promise<void> {
  const rows = facts.map((fact, index) => ({ ...shape.identity(fact), index }))
  const locked = await query(
    `UNWIND $rows AS row ${shape.bind} SET n.locked = true WITH n, row RETURN row.index AS index, properties(n) AS known`,
    { rows },
  )
  const merged = locked.map(({ index, known }) => {
    const fact = facts[Number(index)] as Fact
    const { digest } = known as Properties
    const whole = digest == null ? fact : shape.merge(shape.read(known as Properties, fact), fact)
    return { ...shape.identity(fact), facts: shape.properties(whole) }
  })
  await query(`UNWIND $rows AS row ${shape.bind} SET n += row.facts, n.locked = null`, { rows: merged })
}
