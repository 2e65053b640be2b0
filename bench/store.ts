// What keeping facts costs beside the bare thing, in one run: node bench/store.ts [POSTS] [LINKS]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Graph } from '../graph/model.ts'
import { openStore } from '../store/open.ts'
import { BareSqlite, bareRows } from './store/bare-sqlite.ts'
import { addressOfPost, conversation, pieces } from './store/blogosphere.ts'

const [posts = 20_000, links = 200_000] = process.argv.slice(2).map(Number)
const size = { posts, links }
const place = await mkdtemp(join(tmpdir(), 'grapevine-bench-'))
console.log(`${posts} posts, ${links} links`)

/** Seconds of work on each piece, what prepares it not counted. */
async function timed<Piece>(prepare: (graph: Graph) => Piece, work: (piece: Piece) => unknown): Promise<number> {
  let seconds = 0
  for (const graph of pieces(size)) {
    const piece = prepare(graph)
    const start = performance.now()
    await work(piece)
    seconds += (performance.now() - start) / 1000
  }
  return seconds
}

const clock = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const bare = new BareSqlite(join(place, 'bare.db'))
const store = await openStore(`sqlite:${join(place, 'ours.db')}`)
const first = { bare: 0, ours: 0 }
for (const graph of pieces(size)) {
  const rows = bareRows(graph)
  first.bare += await clock(() => bare.merge(rows))
  first.ours += await clock(() => store.merge(graph))
}
const again = await timed(
  (graph) => graph,
  (graph) => store.merge(graph),
)
console.log({ first, again })
{
  const talk = conversation(5_000)
  const bare = new BareSqlite(join(place, 'bare-talk.db'))
  bare.merge(bareRows(talk))
  const store = await openStore(`sqlite:${join(place, 'ours-talk.db')}`)
  await store.merge(talk)
  const hub = addressOfPost(0)
  for (let n = 0; n < 5; n++) {
    const c = { bare: await clock(() => bare.conversation(hub, 5_000)), ours: await clock(() => store.around(hub)) }
    console.log(c)
  }
}
console.log(process.memoryUsage().rss / 1e6)
bare.close()
await store.close()
await rm(place, { recursive: true })
