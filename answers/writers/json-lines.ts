// The same as the JSON document, a line a row, for programs that read lines: each says by `list` which list it stands in; head and excluded too.

import { type ExportOptions, listsOf } from './lists.ts'
import type { Source } from './source.ts'
import type { Tally } from './tally.ts'

export async function* writeJsonLines(source: Source, options: ExportOptions, tally: Tally): AsyncIterable<string> {
  const { version, exportedAt, asOf, settings } = options
  yield lineOf('head', { grapevine: version, exportedAt, asOf, settings })
  for (const { name, rows } of listsOf(source, options, tally))
    for await (const row of rows) {
      tally.wrote(name)
      yield lineOf(name, row)
    }
  yield lineOf('excluded', tally.excluded)
}

const lineOf = (list: string, row: object): string => `${JSON.stringify({ list, ...row })}\n`
