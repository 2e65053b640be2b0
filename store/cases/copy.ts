// Everything from one store in another, and in a file of its own. Tests only.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  ANN,
  ANN_HOME,
  alias,
  anchor,
  annShowsPing,
  BEN,
  comment,
  day,
  history,
  reading,
} from '../../graph/histories.ts'
import { EMPTY_GRAPH } from '../../graph/model.ts'
import { copyStore } from '../copy.ts'
import { backupStore, lookAtStore } from '../open.ts'
import type { Store } from '../store.ts'
import { everythingIn, using } from './everything.ts'
import { LINKS_A_MERGE, linksOfMerge } from './writer.ts'

const ALL = history(
  ...Array.from({ length: 12 }, (_, n) => linksOfMerge(n)),
  annShowsPing(day(1)),
  comment(ANN, 'c1', ANN, 'page', day(1)),
  anchor(ANN_HOME, BEN, ANN, day(1)),
  alias('http://old.example/?p=1', ANN, 'redirect', day(1)),
  reading(ANN, day(1)),
  { ...EMPTY_GRAPH, marks: [{ subject: ANN, what: 'spam', by: 'owner', at: day(1) }] },
)

/** The same store, that breaks after some merges. */
function breaking(store: Store, after: number): Store {
  let merges = 0
  return {
    ...store,
    merge: async (graph) => {
      if (merges++ === after) throw new Error('pulled out')
      await store.merge(graph)
    },
  }
}

export function copyCases(freshUrl: () => Promise<string>): void {
  describe('copying', () => {
    const folder = mkdtempSync(join(tmpdir(), 'grapevine-copy-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test('brings every fact and what was forgotten, there and back', async () => {
      await using('sqlite::memory:', async (first) => {
        await first.merge(ALL)
        await first.forget({ host: 'eva.example' })
        await using(await freshUrl(), async (second) => {
          await copyStore(first, second, 'first', () => {})
          expect(await everythingIn(second)).toEqual(ALL)
          expect(await second.tombstones()).toEqual(await first.tombstones())
          await using('sqlite::memory:', async (third) => {
            await copyStore(second, third, 'second', () => {})
            expect(await everythingIn(third)).toEqual(ALL)
          })
        })
      })
    })

    test('goes on where it was interrupted', async () => {
      await using('sqlite::memory:', async (first) => {
        await first.merge(ALL)
        await using(await freshUrl(), async (second) => {
          const pieces: string[] = []
          const copy = (to: Store) => copyStore(first, to, 'first', (piece) => pieces.push(JSON.stringify(piece)))
          await expect(copy(breaking(second, 3))).rejects.toThrow('pulled out')
          await copy(second)
          expect(new Set(pieces).size).toBe(pieces.length)
          expect(await everythingIn(second)).toEqual(ALL)
        })
      })
    })

    test('a backup while it is written to has whole merges alone', async () => {
      const url = await freshUrl()
      const file = join(folder, 'backup.db')
      await using(url, async (store) => {
        await store.merge(linksOfMerge(0))
        const merges = [1, 2, 3].map((n) => store.merge(linksOfMerge(n)))
        await backupStore(url, file)
        await Promise.all(merges)
      })
      expect(await lookAtStore(`sqlite:${file}`)).toMatch(/whole, schema/)
      const { evidence } = await using(`sqlite:${file}`, everythingIn)
      expect(evidence.length).toBeGreaterThanOrEqual(LINKS_A_MERGE)
      expect(evidence.length % LINKS_A_MERGE).toBe(0)
    })
  })
}
