// Keeps what was read: facts into the store, then all that follows into the frontier. What comes in together is written together, since a
// transaction costs more than what is in it. Between the two a crawler may die: then the page is read again, and nothing is counted twice.
import type { Frontier, Leased } from '../../frontier/frontier.ts'
import type { Graph, Time } from '../../graph/model.ts'
import type { Store } from '../../store/store.ts'
import type { Memory } from '../memory.ts'
import type { Brought, Run } from './run.ts'
import type { Tolls } from './tolls.ts'

export interface KeeperParts {
  readonly store: Pick<Store, 'merge'>
  readonly frontier: Pick<Frontier, 'settle'>
  readonly crawl: string
  readonly now: () => Time
  readonly tollsOf: Tolls
  readonly memory: Memory
  readonly onKept: (hops: readonly Leased[]) => void
}

interface Waiting {
  readonly hop: Leased
  readonly brought: Brought
  readonly kept: PromiseWithResolvers<void>
}

export function openKeeper(parts: KeeperParts): Run['keep'] {
  let waiting: Waiting[] = []

  async function writeAll(): Promise<void> {
    const batch = waiting
    waiting = []
    try {
      await write(batch, parts)
      for (const { kept } of batch) kept.resolve()
    } catch (error) {
      for (const { kept } of batch) kept.reject(error)
    }
  }

  return (hop, brought) => {
    const kept = Promise.withResolvers<void>()
    waiting.push({ hop, brought, kept })
    // After all answers that are there already have been read.
    if (waiting.length === 1) setImmediate(writeAll)
    return kept.promise
  }
}

async function write(batch: readonly Waiting[], parts: KeeperParts): Promise<void> {
  const { store, frontier, crawl, now, tollsOf, memory, onKept } = parts
  const hops = batch.map(({ hop }) => hop)
  const graph = joined(batch.map(({ brought }) => brought.graph))
  if (Object.values(graph).some((facts) => facts.length > 0)) await store.merge(graph)
  const settled = batch.map(({ hop: { address }, brought: { graph: _, ...rest } }) => ({ address, ...rest }))
  const tolls = tollsOf(hops.map(({ queue }) => queue))
  const memories = memory.unkept()
  await frontier.settle(crawl, settled, { at: now(), tolls, memories })
  memory.kept(memories)
  onKept(hops)
}

/** All their facts one after another: adding them up is the store's. */
function joined(graphs: readonly Graph[]): Graph {
  return {
    blogs: graphs.flatMap(({ blogs }) => blogs),
    posts: graphs.flatMap(({ posts }) => posts),
    comments: graphs.flatMap(({ comments }) => comments),
    evidence: graphs.flatMap(({ evidence }) => evidence),
    anchors: graphs.flatMap(({ anchors }) => anchors),
    aliases: graphs.flatMap(({ aliases }) => aliases),
    marks: graphs.flatMap(({ marks }) => marks),
    readings: graphs.flatMap(({ readings }) => readings),
  }
}
