// CSV (RFC 4180) of nodes or of edges, as Gephi's import and spreadsheets take it.
import { csvLine } from './csv-line.ts'
import type { ExportOptions } from './lists.ts'
import { EDGE_FIELDS, edgesOf, NODE_FIELDS, nodesOf } from './network.ts'
import type { Source } from './source.ts'
import type { Tally } from './tally.ts'

export const CSV_TABLES = ['nodes', 'edges'] as const
export type CsvTable = (typeof CSV_TABLES)[number]

export async function* writeCsv(
  source: Source,
  options: ExportOptions,
  table: CsvTable,
  tally: Tally,
): AsyncIterable<string> {
  if (table === 'nodes') {
    yield csvLine(NODE_FIELDS)
    for await (const node of nodesOf(source, options, tally)) yield csvLine(NODE_FIELDS.map((field) => node[field]))
  } else {
    yield csvLine(EDGE_FIELDS)
    for await (const edge of edgesOf(source, options, tally)) yield csvLine(EDGE_FIELDS.map((field) => edge[field]))
  }
}
