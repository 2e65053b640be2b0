// The store in a file beside prepared statements.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import { BareSqlite, bareRows } from './bare-sqlite.ts'
import { addressOfPost, answered, conversation, HUB, pieces, type Size } from './blogosphere.ts'
import { compared, type Measured, print, seconds } from './measured.ts'

const TALK = 5_000
const ANSWERS = 4_000
/** Ten times as many posts and links as the two above have. */
const REST = { posts: 9 * (TALK + ANSWERS), links: 9 * (TALK + ANSWERS) }

export async function measureFile(size: Size): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'grapevine-bench-'))
  const open = (name: string) => openStore(`sqlite:${join(place, name)}.db`)
  const [store, bare] = [await open('merged'), new BareSqlite(join(place, 'merged-bare.db'))]
  print('SQLite: ours, bare', await merged(store, bare, size))
  await store.close()
  bare.close()
  const [small, large, bareRead] = [await open('small'), await open('large'), new BareSqlite(join(place, 'bare.db'))]
  print('SQLite: ours, bare', await read(small, bareRead))
  print('SQLite: on ten times the graph, on the one above', [await grown(small, large)])
  for (const one of [small, large, bareRead]) await one.close()
  await rm(place, { recursive: true })
}

/** Each piece in both, in turn. */
async function merged(store: Store, bare: BareSqlite, size: Size): Promise<readonly Measured[]> {
  const first = { ours: 0, bare: 0 }
  for (const graph of pieces(size)) {
    const rows = bareRows(graph)
    first.bare += await seconds(() => bare.merge(rows))
    first.ours += await seconds(() => store.merge(graph))
  }
  let again = 0
  for (const graph of pieces(size)) again += await seconds(() => store.merge(graph))
  const derived = await seconds(() => store.settle())
  return [
    { what: `merge ${size.posts} posts, ${size.links} links`, ...first, atMost: 1 / 0.8 },
    { what: 'the same again, beside the first time', ours: again, bare: first.ours, atMost: 0.5 },
    { what: 'deriving it behind, beside merging', ours: derived, bare: first.ours, atMost: Number.POSITIVE_INFINITY },
  ]
}

async function read(store: Store, bare: BareSqlite): Promise<readonly Measured[]> {
  for (const graph of [conversation(TALK), answered(ANSWERS)]) {
    bare.merge(bareRows(graph))
    await store.merge(graph)
  }
  await store.settle()
  const root = addressOfPost(0)
  return [
    await compared(
      { what: `conversation of ${TALK} posts`, atMost: 1.3, times: 1 },
      () => store.around(root),
      () => bare.conversation(root),
    ),
    await compared(
      { what: `newest fifty of a post with ${ANSWERS}`, atMost: 1.5, times: 200 },
      () => store.inbound(HUB, { limit: 50 }),
      () => bare.newest(HUB),
    ),
  ]
}

/** The same question of both. */
async function grown(small: Store, large: Store): Promise<Measured> {
  for (const graph of [conversation(TALK), answered(ANSWERS)]) await large.merge(graph)
  for (const graph of pieces(REST, 5_000, 1_000_000)) await large.merge(graph)
  await large.settle()
  return compared(
    { what: `newest fifty of a post with ${ANSWERS}`, atMost: 1.1, times: 200 },
    () => large.inbound(HUB, { limit: 50 }),
    () => small.inbound(HUB, { limit: 50 }),
  )
}
