// One store in several hands: readers during writes, two writers, a writer that is killed. Tests only.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ANN, day, proof } from '../../graph/histories.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import type { Graph } from '../../graph/model.ts'
import { openStore } from '../open.ts'
import { everythingIn, proofsTo, using } from './everything.ts'
import { LINKS_A_MERGE, linksOfMerge } from './writer.ts'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

export function sharedCases(freshUrl: () => Promise<string>): void {
  describe('sharing', () => {
    test('a reader sees every merge that has returned, and no half of one', async () => {
      const url = await freshUrl()
      const writer = await openStore(url)
      const reader = await openStore(url)
      for (let n = 0; n < 8; n++) {
        const merged = writer.merge(linksOfMerge(n))
        expect((await proofsTo(reader, ANN)) % LINKS_A_MERGE).toBe(0)
        await merged
        expect(await proofsTo(reader, ANN)).toBe((n + 1) * LINKS_A_MERGE)
      }
      await Promise.all([writer.close(), reader.close()])
    })

    test('two writers lose nothing', async () => {
      const url = await freshUrl()
      const parts = Array.from({ length: 40 }, (_, n) => linkFrom(n % 30))
      const writers = await Promise.all([openStore(url), openStore(url)])
      await Promise.all(parts.map((part, n) => writers[n % 2]?.merge(part)))
      expect(await everythingIn(await openStore(url))).toEqual(mergeGraphs(...parts))
      await Promise.all(writers.map((writer) => writer.close()))
    })

    test('a writer in another process and one here lose nothing', async () => {
      const url = await freshUrl()
      const child = writerOn(url)
      await using(url, async (store) => {
        for (let n = 0; n < 30; n++) await store.merge(linkFrom(n))
      })
      const merges = await linesUntil(child, 10)
      await stop(child)
      await using(url, async (store) => {
        const kept = await proofsTo(store, ANN)
        expect(kept % LINKS_A_MERGE).toBe(30 % LINKS_A_MERGE)
        expect(kept).toBeGreaterThanOrEqual(merges * LINKS_A_MERGE + 30)
      })
    })

    test('what was merged before kill -9 is there, and nothing by half', async () => {
      const url = await freshUrl()
      const child = writerOn(url)
      const merges = await linesUntil(child, 5)
      await stop(child)
      await using(url, async (store) => {
        const links = await proofsTo(store, ANN)
        expect(links % LINKS_A_MERGE).toBe(0)
        expect(links).toBeGreaterThanOrEqual(merges * LINKS_A_MERGE)
        await store.merge(linkFrom(1))
        expect(await proofsTo(store, ANN)).toBe(links + 1)
      })
    })
  })
}

function linkFrom(n: number): Graph {
  return proof('citation', `http://here-${n}.example/`, ANN, `http://here-${n}.example/`, day((n % 9) + 1))
}

function writerOn(url: string) {
  return spawn(process.execPath, [WRITER, url], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** How many merges it had reported when it came to `count`. */
async function linesUntil(child: ReturnType<typeof writerOn>, count: number): Promise<number> {
  let lines = 0
  for await (const _ of createInterface({ input: child.stdout })) if (++lines >= count) break
  expect(lines).toBe(count)
  return lines
}

async function stop(child: ReturnType<typeof writerOn>): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
