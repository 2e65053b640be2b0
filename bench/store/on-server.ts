// The store in Neo4j beside the bare driver. Runs of ours and of the bare loop take turns, each in an empty database, after one that warms both up.
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import { BareNeo4j, serverRows } from './bare-neo4j.ts'
import { addressOfPost, answered, conversation, HUB, pieces, type Size } from './blogosphere.ts'
import { compared, type Measured, median, print, seconds } from './measured.ts'

const TALK = 1_000
const ANSWERS = 4_000
const ROUNDS = 5

export async function measureServer(url: string, size: Size): Promise<void> {
  const bare = new BareNeo4j(url)
  await bare.prepare()
  const store = await openStore(url)
  print('Neo4j: ours, bare', await merged(store, bare, size))
  await emptied(store, bare)
  print('Neo4j: ours, bare', await read(store, bare))
  await emptied(store, bare)
  await store.close()
  await bare.close()
}

async function merged(store: Store, bare: BareNeo4j, size: Size): Promise<readonly Measured[]> {
  const graphs = [...pieces(size)]
  const rows = graphs.map(serverRows)
  const times = { ours: [] as number[], again: [] as number[], bare: [] as number[] }
  const mergeAll = async () => {
    for (const graph of graphs) await store.merge(graph)
  }
  for (let round = 0; round <= ROUNDS; round++) {
    await emptied(store, bare)
    times.bare.push(
      await seconds(async () => {
        for (const piece of rows) await bare.merge(piece)
      }),
    )
    await emptied(store, bare)
    times.ours.push(await seconds(mergeAll))
    times.again.push(await seconds(mergeAll))
  }
  const derived = await seconds(() => store.settle())
  const [ours, again, loop] = [times.ours, times.again, times.bare].map((all) => median(all.slice(1))) as [
    number,
    number,
    number,
  ]
  return [
    { what: `merge ${size.posts} posts, ${size.links} links`, ours, bare: loop, atMost: 1 / 0.9 },
    { what: 'the same again, beside the first time', ours: again, bare: ours, atMost: 0.5 },
    { what: 'deriving it behind, beside merging', ours: derived, bare: ours, atMost: Number.POSITIVE_INFINITY },
  ]
}

/** What is derived later finds nothing then, so that it does not run into what is measured. */
async function emptied(store: Store, bare: BareNeo4j): Promise<void> {
  await bare.empty()
  await store.settle()
}

async function read(store: Store, bare: BareNeo4j): Promise<readonly Measured[]> {
  for (const graph of [conversation(TALK), answered(ANSWERS)]) await store.merge(graph)
  await store.settle()
  const root = addressOfPost(0)
  return [
    await compared(
      { what: `conversation of ${TALK} posts`, atMost: 1.2, times: 5 },
      () => store.around(root),
      () => bare.conversation(root),
    ),
    await compared(
      { what: `newest fifty of a post with ${ANSWERS}`, atMost: 1.2, times: 20 },
      () => store.inbound(HUB, { limit: 50 }),
      () => bare.newest(HUB),
    ),
  ]
}
