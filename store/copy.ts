// Everything from one store into another, of whatever engine. What was interrupted goes on where it was.
import type { Graph } from '../graph/model.ts'
import type { Place, Store } from './store.ts'

/** Facts that were copied, by kind, are told after each piece. Stores may be in use; what is merged into `from` meanwhile may be missed. */
export async function copyStore(from: Store, to: Store, name: string, onPiece: (piece: Graph) => void): Promise<void> {
  const note = `copy from ${name}`
  const place = await to.note(note)
  await to.addTombstones(await from.tombstones())
  for await (const piece of from.everything(place === null ? null : (JSON.parse(place) as Place))) {
    await to.merge(piece)
    await to.setNote(note, JSON.stringify(placeOf(piece)))
    onPiece(piece)
  }
  await to.setNote(note, null)
}

const FIRST = {
  blogs: 'address',
  posts: 'address',
  comments: 'address',
  evidence: 'source',
  anchors: 'blog',
  aliases: 'from',
  marks: 'subject',
  readings: 'page',
} as const

/** Where the stream stands after a piece: pieces hold facts of one kind, and all facts that begin with their last address. */
function placeOf(piece: Graph): Place {
  for (const [kind, first] of Object.entries(FIRST)) {
    const last = piece[kind as keyof Graph].at(-1)
    if (last !== undefined)
      return { kind: kind as keyof Graph, address: String((last as unknown as Record<string, unknown>)[first]) }
  }
  throw new Error('a piece without facts')
}
