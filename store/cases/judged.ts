// A store judged piece by piece says what the whole graph says: its exports are those of the graph. Tests only.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExportOptions } from '../../answers/writers/lists.ts'
import { type Source, sourceOf } from '../../answers/writers/source.ts'
import { Tally } from '../../answers/writers/tally.ts'
import { EXPORT_FORMATS, writeExport } from '../../answers/writers/write.ts'
import { anyGraph } from '../../graph/arbitrary.ts'
import { everythingIn, using } from './everything.ts'

const OPTIONS: ExportOptions = { version: '1', exportedAt: '', asOf: null, settings: {}, pseudonymKey: null }

async function exports(source: Source, asOf: string | null): Promise<readonly string[]> {
  const texts = EXPORT_FORMATS.map(async (format) => {
    const pieces = writeExport(source, { format, table: 'edges' }, { ...OPTIONS, asOf }, new Tally())
    return (await Array.fromAsync(pieces)).join('')
  })
  return Promise.all(texts)
}

export function judgedCases(freshUrl: () => Promise<string>): void {
  test('exports of a store are those of its graph, of all times and of a day', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        await using(await freshUrl(), async (store) => {
          await store.merge(graph)
          const whole = sourceOf(await everythingIn(store))
          for (const asOf of [null, '2020-01-01'])
            expect(await exports(store, asOf)).toEqual(await exports(whole, asOf))
        })
      }),
      { numRuns: 6 },
    )
  })
}
