// What keeping facts costs beside the bare thing, in one run: node bench/store.ts [POSTS LINKS]. In a file; with NEO4J_URL (an empty database)
// in Neo4j instead, with a tenth of the posts and links.
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
/** Posts of the conversation that is read. */
const TALK = { file: 5_000, server: 1_000 }
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

/** What one of `times` takes. */
async function seconds(work: () => unknown, times = 1): Promise<number> {
  const start = performance.now()
  for (let time = 0; time < times; time++) await work()
  return (performance.now() - start) / 1000 / times
}

/** The median of some turns, ours and bare in turn, after one that warms up. */
async function compared(
  { what, atMost, times }: { readonly what: string; readonly atMost: number; readonly times: number },
  ours: () => unknown,
  bare: () => unknown,
): Promise<Measured> {
  const turns: { readonly ours: number; readonly bare: number }[] = []
  for (let turn = 0; turn <= REPEATS; turn++)
    turns.push({ bare: await seconds(bare, times), ours: await seconds(ours, times) })
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

interface Limits {
  readonly posts: number
  readonly talk: number
  readonly newest: number
}

async function read(store: Store, bare: Bare, limits: Limits): Promise<readonly Measured[]> {
  const talk = conversation(limits.posts)
  await bare.merge(bareRows(talk))
  await store.merge(talk)
  await store.settle()
  return [
    await compared(
      { what: `conversation of ${limits.posts} posts`, atMost: limits.talk, times: 1 },
      () => store.around(ROOT),
      () => bare.conversation(ROOT),
    ),
    await compared(
      { what: 'newest fifty of the root', atMost: limits.newest, times: 50 },
      () => store.inbound(ROOT, { limit: 50 }),
      () => bare.newest(ROOT),
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

async function inFile(): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'grapevine-bench-'))
  for (const [name, work] of [
    ['merged', (store: Store, bare: Bare) => merged(store, bare, { posts, links }, 0.8)],
    ['read', (store: Store, bare: Bare) => read(store, bare, { posts: TALK.file, talk: 1.3, newest: 1.5 })],
  ] as const) {
    const [store, bare] = [
      await openStore(`sqlite:${join(place, name)}.db`),
      new BareSqlite(join(place, `${name}-bare.db`)),
    ]
    print('SQLite: ours, bare', await work(store, bare))
    await store.close()
    bare.close()
  }
  await rm(place, { recursive: true })
}

async function onServer(url: string): Promise<void> {
  const bare = new BareNeo4j(url)
  await bare.prepare()
  const store = await openStore(url)
  print('Neo4j: ours, bare', await merged(store, bare, { posts: posts / 10, links: links / 10 }, 0.9))
  await bare.empty()
  print('Neo4j: ours, bare', await read(store, bare, { posts: TALK.server, talk: 1.2, newest: 1.2 }))
  await store.close()
  await bare.empty()
  await bare.close()
}

const url = process.env.NEO4J_URL
await (url === undefined ? inFile() : onServer(url))
