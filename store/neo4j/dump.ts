// Facts, and what is derived from them, as statements that make the same graph in an empty database: one a line, to be pasted or piped.
import { mergeGraphs } from '../../graph/merge.ts'
import { EMPTY_GRAPH, type Graph } from '../../graph/model.ts'
import { derivedOfAll } from '../derived.ts'
import { derivedStatements } from './derive.ts'
import { literal } from './literal.ts'
import { factStatements } from './merge.ts'
import type { Shape } from './merge-facts.ts'
import { SCHEMA, SCHEMA_VERSION } from './migrations.ts'
import type { Statement } from './statements.ts'

/** Two dumps of one graph are equal byte for byte. Our own notes on readings stay here. Verdicts need all facts, so these are held. */
export async function* cypherOf(graphs: AsyncIterable<Graph>): AsyncIterable<string> {
  for (const change of SCHEMA) yield `${change};\n`
  yield `MERGE (n:Grapevine) SET n.version = ${SCHEMA_VERSION};\n`
  const parts: Graph[] = []
  for await (const graph of graphs) {
    const part = { ...graph, readings: graph.readings.map((one) => ({ ...one, validators: null, leads: [] })) }
    parts.push(part)
    yield* linesOf(factStatements(part, add))
  }
  const derived = derivedOfAll(mergeGraphs(EMPTY_GRAPH, ...parts))
  yield* linesOf(derivedStatements(derived))
}

function* add<Fact>(shape: Shape<Fact>, facts: readonly Fact[]): Iterable<Statement> {
  const rows = facts.map((fact) => ({ ...shape.identity(fact), facts: shape.properties(fact) }))
  yield { cypher: `UNWIND $rows AS row ${shape.bind} SET n += row.facts`, rows }
}

/** One for each of their rows. */
function* linesOf(statements: Iterable<Statement>): Iterable<string> {
  for (const { cypher, rows } of statements) {
    const line = cypher.replace(/\s+/g, ' ')
    for (const row of rows) yield `${line.replace('$rows', () => `[${literal(row)}]`)};\n`
  }
}
