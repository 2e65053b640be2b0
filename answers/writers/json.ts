// Everything as one JSON document: every stored fact, with what is derived from them beside it for readers. import.ts reads it back.

import { type ExportOptions, type List, listsOf } from './lists.ts'
import type { Source } from './source.ts'
import type { Tally } from './tally.ts'

/** Two exports of one graph are equal byte for byte but for `exportedAt` and `settings`. Comes in pieces of a row each. */
export async function* writeJson(source: Source, options: ExportOptions, tally: Tally): AsyncIterable<string> {
  const { version, exportedAt, asOf, settings } = options
  yield JSON.stringify({ grapevine: version, exportedAt, asOf, settings }).slice(0, -1)
  for (const list of listsOf(source, options, tally)) yield* jsonOf(list, tally)
  yield `,\n"excluded":${JSON.stringify(tally.excluded)}}\n`
}

async function* jsonOf({ name, rows }: List, tally: Tally): AsyncIterable<string> {
  yield `,\n"${name}":[`
  let separator = ''
  for await (const row of rows) {
    tally.wrote(name)
    yield `${separator}\n${JSON.stringify(row)}`
    separator = ','
  }
  yield ']'
}
