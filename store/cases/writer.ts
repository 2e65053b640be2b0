// A process that merges and merges until it is killed, and says a word after each. `node writer.ts URL`. Tests only.
import { ANN, day, proof } from '../../graph/histories.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import type { Graph } from '../../graph/model.ts'
import { openStore } from '../open.ts'

export const LINKS_A_MERGE = 50

/** Links that no other merge has. */
export function linksOfMerge(n: number): Graph {
  const sources = Array.from({ length: LINKS_A_MERGE }, (_, link) => `http://blog-${n}-${link}.example/`)
  return mergeGraphs(...sources.map((source) => proof('citation', source, ANN, source, day(1))))
}

async function mergeUntilKilled(url: string): Promise<void> {
  const store = await openStore(url)
  for (let n = 0; ; n++) {
    await store.merge(linksOfMerge(n))
    process.stdout.write(`${n}\n`)
  }
}

if (import.meta.main && process.argv[2] !== undefined) await mergeUntilKilled(process.argv[2])
