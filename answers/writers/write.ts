// Table of contents of the exports: a format, its writer, and how a file of it is called.
import { type CsvTable, writeCsv } from './csv.ts'
import { writeGexf } from './gexf.ts'
import { writeGraphml } from './graphml.ts'
import { writeJson } from './json.ts'
import { writeJsonLines } from './json-lines.ts'
import type { ExportOptions } from './lists.ts'
import type { Source } from './source.ts'
import type { Tally } from './tally.ts'

export const EXPORT_FORMATS = ['json', 'jsonl', 'csv', 'gexf', 'graphml'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv; charset=utf-8; header=present',
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
}

/** `table` is for CSV, of which a file holds one table. */
export interface Wanted {
  readonly format: ExportFormat
  readonly table: CsvTable
}

export function writeExport(
  source: Source,
  { format, table }: Wanted,
  options: ExportOptions,
  tally: Tally,
): AsyncIterable<string> {
  switch (format) {
    case 'json':
      return writeJson(source, options, tally)
    case 'jsonl':
      return writeJsonLines(source, options, tally)
    case 'csv':
      return writeCsv(source, options, table, tally)
    case 'gexf':
      return writeGexf(source, options, tally)
    case 'graphml':
      return writeGraphml(source, options, tally)
  }
}
