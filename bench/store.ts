// What keeping facts costs beside the bare thing, in one run: node bench/store.ts [POSTS LINKS]. With NEO4J_URL (an empty database) in Neo4j too.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { BareNeo4j } from './store/bare-neo4j.ts'
import { type BareRows, BareSqlite, bareRows } from './store/bare-sqlite.ts'
import { addressOfPost, conversation, pieces, type Size } from './store/blogosphere.ts'

const [posts = 20_000, links = 200_000] = process.argv.slice(2).map(Number)
const ROOT = addressOfPost(0)
const TALK = 5_000
const REPEATS = 7

interface Bare {
  merge(rows: BareRows): unknown
  conversation(address: string): unknown
  newest(address: string): unknown
}

interface Measured {
  readonly what: string
  readonly ours: number
  readonly bare: number
  /** What is asked of ours / bare, in time. */
  readonly atMost: number
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** The median of some turns, ours and bare in turn, after one that warms up. */
async function compared(what: string, ours: () => unknown, bare: () => unknown, atMost: number): Promise<Measured> {
  const turns: { readonly ours: number; readonly bare: number }[] = []
  for (let turn = 0; turn <= REPEATS; turn++) turns.push({ bare: await seconds(bare), ours: await seconds(ours) })
  const median = (of: 'ours' | 'bare') =>
    turns
      .slice(1)
      .map((turn) => turn[of])
      .sort((one, other) => one - other)[Math.floor(REPEATS / 2)] ?? 0
  return { what, ours: median('ours'), bare: median('bare'), atMost }
}

/** Each piece in both, in turn, so that both meet the same machine. */
async function merged(store: Store, bare: Bare, size: Size, least: number): Promise<readonly Measured[]> {
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
    { what: `merge ${size.posts} posts, ${size.links} links`, ...first, atMost: 1 / least },
    { what: 'the same again, beside the first time', ours: again, bare: first.ours, atMost: 0.5 },
    { what: 'deriving it behind, beside merging', ours: derived, bare: first.ours, atMost: Number.POSITIVE_INFINITY },
  ]
}

async function read(store: Store, bare: Bare, limits: { readonly talk: number; readonly newest: number }) {
  const talk = conversation(TALK)
  await bare.merge(bareRows(talk))
  await store.merge(talk)
  await store.settle()
  return [
    await compared(
      `conversation of ${TALK} posts`,
      () => store.around(ROOT),
      () => bare.conversation(ROOT),
      limits.talk,
    ),
    await compared(
      'newest fifty of the root',
      () => store.inbound(ROOT, { limit: 50 }),
      () => bare.newest(ROOT),
      limits.newest,
    ),
  ]
}

function print(title: string, rows: readonly Measured[]): void {
  console.log(`\n${title}`)
  for (const { what, ours, bare, atMost } of rows) {
    const ratio = ours / bare
    const asked = Number.isFinite(atMost) ? `at most ${atMost.toFixed(2)} ${ratio <= atMost ? 'met' : 'MISSED'}` : ''
    console.log(
      `${what.padEnd(44)} ${ours.toFixed(4).padStart(9)} s ${bare.toFixed(4).padStart(9)} s  × ${ratio.toFixed(2)}  ${asked}`,
    )
  }
  console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, at most 700`)
}

const place = await mkdtemp(join(tmpdir(), 'grapevine-bench-'))
const sqlite = (name: string) => openStore(`sqlite:${join(place, name)}.db`)
{
  const [store, bare] = [await sqlite('ours'), new BareSqlite(join(place, 'bare.db'))]
  print('SQLite: ours, bare', await merged(store, bare, { posts, links }, 0.8))
  await store.close()
}
{
  const [store, bare] = [await sqlite('talk'), new BareSqlite(join(place, 'bare-talk.db'))]
  print('SQLite: ours, bare', await read(store, bare, { talk: 1.3, newest: 1.5 }))
  await store.close()
}
const url = process.env.NEO4J_URL
if (url === undefined) console.log('\nNeo4j: skipped, NEO4J_URL names none (bin/neo4j start)')
else {
  const bare = new BareNeo4j(url)
  await bare.prepare()
  const store = await openStore(url)
  print('Neo4j: ours, bare', await merged(store, bare, { posts, links }, 0.9))
  await bare.empty()
  print('Neo4j: ours, bare', await read(store, bare, { talk: 1.2, newest: 1.2 }))
  await store.close()
  await bare.empty()
  await bare.close()
}
await rm(place, { recursive: true })
