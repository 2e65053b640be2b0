// Facts, and what is derived from them, as statements that make the same graph in an empty database: one a line, to be pasted or piped.
import { mergeGraphs } from '../../graph/merge.ts'
import { EMPTY_GRAPH, type Graph } from '../../graph/model.ts'
import { derivedOfAll } from '../derived.ts'
import { writeDerived } from './derive.ts'
import { literal } from './literal.ts'
import { writeFacts } from './merge.ts'
import type { Shape } from './merge-facts.ts'
import { SCHEMA, SCHEMA_VERSION } from './migrations.ts'
import type { Query } from './server.ts'

/** Two dumps of one graph are equal byte for byte. Our own notes on readings stay here. Verdicts need all facts, so these are held. */
export async function* cypherOf(graphs: AsyncIterable<Graph>): AsyncIterable<string> {
  for (const change of SCHEMA) yield `${change};\n`
  yield `MERGE (n:Grapevine) SET n.version = ${SCHEMA_VERSION};\n`
  const parts: Graph[] = []
  for await (const graph of graphs) {
    const part = { ...graph, readings: graph.readings.map((one) => ({ ...one, validators: null, leads: [] })) }
    parts.push(part)
    yield* statementsOf((query) => writeFacts(query, part, add))
  }
  const derived = derivedOfAll(mergeGraphs(EMPTY_GRAPH, ...parts))
  yield* statementsOf((query) => writeDerived(query, derived))
}

async function add<Fact>(query: Query, shape: Shape<Fact>, facts: readonly Fact[]): Promise<void> {
  const rows = facts.map((fact) => ({ ...shape.identity(fact), facts: shape.properties(fact) }))
  await query(`UNWIND $rows AS row ${shape.bind} SET n += row.facts`, { rows })
}

/** What `work` would have run, a statement for each of its rows. */
async function* statementsOf(work: (query: Query) => Promise<void>): AsyncIterable<string> {
  const statements: string[] = []
  await work(async (cypher, { rows = [] } = {}) => {
    const line = cypher.replace(/\s+/g, ' ')
    for (const row of rows as readonly unknown[]) {
      statements.push(`${line.replace('$rows', () => `[${literal(row)}]`)};\n`)
    }
    return []
  })
  yield* statements
}
