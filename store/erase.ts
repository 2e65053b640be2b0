// Taking things out of a store, from any engine: every fact is looked at once; what names them goes, what only mentions them is kept without.
import { type IsForgotten, LEFT } from '../graph/forgotten.ts'
import { type Address, EMPTY_GRAPH, type Graph } from '../graph/model.ts'
import type { Place } from './store.ts'

/** What an engine does for it. */
export interface Eraser {
  everything(after: Place | null): AsyncIterable<Graph>
  /** Takes these facts out, by their keys. */
  remove(facts: Graph): Promise<void>
  merge(facts: Graph): Promise<void>
  /** Posts among these of which nothing is known and that nothing leads to any more. */
  dropLoose(posts: ReadonlySet<Address>): Promise<void>
  /** Whatever still stands under such an address and is no fact. */
  dropNames(isErased: IsForgotten): Promise<void>
}

/** Can be done again where it was interrupted. */
export async function erase(engine: Eraser, isErased: IsForgotten): Promise<void> {
  const loose = new Set<Address>()
  for await (const piece of engine.everything(null)) {
    const { removed, left } = changesIn(piece, isErased)
    for (const { source, target } of removed.evidence) loose.add(source).add(target)
    for (const { target } of removed.anchors) loose.add(target)
    if (Object.values(removed).some((facts) => facts.length > 0)) await engine.remove(removed)
    if (Object.values(left).some((facts) => facts.length > 0)) await engine.merge(left)
  }
  await engine.dropLoose(new Set([...loose].filter((address) => !isErased(address))))
  await engine.dropNames(isErased)
}

/** The facts that change, as they were and what is left of them. */
function changesIn(piece: Graph, isErased: IsForgotten): { readonly removed: Graph; readonly left: Graph } {
  const removed: Record<string, unknown[]> = {}
  const left: Record<string, unknown[]> = {}
  for (const [kind, facts] of Object.entries(piece)) {
    const filter = LEFT[kind as keyof Graph] as (fact: unknown, isErased: IsForgotten) => unknown
    for (const fact of facts) {
      const rest = filter(fact, isErased)
      if (rest === fact) continue
      note(removed, kind, fact)
      if (rest !== null) note(left, kind, rest)
    }
  }
  return { removed: { ...EMPTY_GRAPH, ...removed }, left: { ...EMPTY_GRAPH, ...left } }
}

function note(lists: Record<string, unknown[]>, kind: string, fact: unknown): void {
  const list = lists[kind]
  if (list === undefined) lists[kind] = [fact]
  else list.push(fact)
}
