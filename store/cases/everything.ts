// Reads all of a store back. Tests only.
import { type Address, EMPTY_GRAPH, type Graph, type Reading } from '../../graph/model.ts'
import { openStore } from '../open.ts'
import type { Store } from '../store.ts'

/** Every fact, put together in the order in which it came, without our own notes on readings. */
export async function everythingIn(store: Store): Promise<Graph> {
  const lists: Record<string, unknown[]> = {}
  for await (const piece of store.everything()) {
    for (const [kind, facts] of Object.entries(piece)) lists[kind] = [...(lists[kind] ?? []), ...facts]
  }
  return withoutNotes({ ...EMPTY_GRAPH, ...lists } as Graph)
}

/** How many proofs of links to a post there are, all of one moment. */
export async function proofsTo(store: Store, target: Address): Promise<number> {
  const { graph } = await store.around(target, { depth: 0 })
  return graph.evidence.filter((proof) => proof.target === target).length
}

/** A store keeps validators and leads with the newest reading alone. */
export function withoutNotes(graph: Graph): Graph {
  return { ...graph, readings: graph.readings.map((reading): Reading => ({ ...reading, validators: null, leads: [] })) }
}

/** Opens a store for some work, and closes it after. */
export async function using<Result>(url: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(url)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
