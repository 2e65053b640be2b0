// A store out of an engine: what every engine does the same way stands here, once. An engine looks up, writes and removes; it decides nothing.
import {
  type Forgettable,
  forgettableName,
  type IsForgotten,
  namesOfForgotten,
  withoutForgotten,
} from '../graph/forgotten.ts'
import type { Address, Graph } from '../graph/model.ts'
import { around, factsAt } from './around.ts'
import { type Derivation, Deriver } from './deriver.ts'
import { type Eraser, erase } from './erase.ts'
import type { Lookups } from './lookups.ts'
import { namesOf } from './reach.ts'
import type { Judged, Store, StoreError } from './store.ts'
import { forgottenBy, laterNames, newKey, type Tombstone, tombstoneOf } from './tombstones.ts'

/** What an engine answers by itself. */
type Reads = Pick<
  Store,
  | 'lastRead'
  | 'lastReading'
  | 'busiest'
  | 'latest'
  | 'inbound'
  | 'inboundCount'
  | 'linksToBlog'
  | 'countLinksToBlog'
  | 'commentsToBlog'
  | 'countCommentsToBlog'
  | 'anchorsToBlog'
  | 'countAnchorsToBlog'
  | 'countedLinks'
  | 'countUncounted'
  | 'countedFrom'
  | 'linksTo'
  | 'blogsOfDomain'
  | 'search'
  | 'searchCount'
  | 'counts'
>

export interface Engine extends Eraser, Derivation {
  readonly reads: Reads
  /** One state of the store for all lookups of `work`. */
  gather<Result>(work: (lookups: Lookups) => Promise<Result>): Promise<Result>
  addresses(of: Judged, after: Address | ''): AsyncIterable<readonly Address[]>
  /** Union with what is there, all or nothing. */
  merge(graph: Graph): Promise<void>
  tombstones(): Promise<readonly Tombstone[]>
  addTombstones(tombstones: readonly Tombstone[]): Promise<void>
  /** Those of what was asked for under this hash; how many there were. */
  dropTombstones(asked: string): Promise<number>
  /** Small notes by name; null takes one away. */
  note(name: string): Promise<string | null>
  setNote(name: string, text: string | null): Promise<void>
  /** What an error of this engine means. */
  problem(error: unknown): StoreError
  close(): Promise<void>
}

/** The port over an engine. Every method rejects with StoreError. */
export function storeOn(engine: Engine): Store {
  const deriver = new Deriver(engine)
  const told = (error: unknown): never => {
    throw engine.problem(error)
  }
  const guarded = <Words extends readonly unknown[], Result>(work: (...words: Words) => Promise<Result>) => {
    return (...words: Words): Promise<Result> => work(...words).catch(told)
  }
  const eraser: Eraser = {
    ...engine,
    remove: (facts) => deriver.merge(facts, () => engine.remove(facts)),
    merge: (facts) => deriver.merge(facts, () => engine.merge(facts)),
  }
  return {
    merge: guarded((graph: Graph) => merge(engine, eraser, graph)),
    around: guarded((address, options) => engine.gather((lookups) => around(lookups, address, options))),
    lastRead: guarded(engine.reads.lastRead),
    lastReading: guarded(engine.reads.lastReading),
    busiest: guarded(engine.reads.busiest),
    latest: guarded(engine.reads.latest),
    inbound: guarded(engine.reads.inbound),
    inboundCount: guarded(engine.reads.inboundCount),
    linksToBlog: guarded(engine.reads.linksToBlog),
    countLinksToBlog: guarded(engine.reads.countLinksToBlog),
    commentsToBlog: guarded(engine.reads.commentsToBlog),
    countCommentsToBlog: guarded(engine.reads.countCommentsToBlog),
    anchorsToBlog: guarded(engine.reads.anchorsToBlog),
    countAnchorsToBlog: guarded(engine.reads.countAnchorsToBlog),
    factsAt: guarded((addresses, options) => engine.gather((lookups) => factsAt(lookups, addresses, options))),
    postsAt: guarded((addresses) => engine.gather((lookups) => lookups.postsAt(new Set(addresses)))),
    countedLinks: guarded(engine.reads.countedLinks),
    countUncounted: guarded(engine.reads.countUncounted),
    countedFrom: guarded(engine.reads.countedFrom),
    linksTo: guarded(engine.reads.linksTo),
    blogsOfDomain: guarded(engine.reads.blogsOfDomain),
    search: guarded(engine.reads.search),
    searchCount: guarded(engine.reads.searchCount),
    counts: guarded(engine.reads.counts),
    settle: guarded(() => deriver.settle()),
    everything: (after = null) => guardedStream(engine, engine.everything(after)),
    addresses: (of, after = '') => guardedStream(engine, engine.addresses(of, after)),
    eraseHosts: guarded((hosts) => erase(eraser, isOnHosts(new Set(hosts.map((host) => host.toLowerCase()))))),
    forget: guarded((what) => forget(engine, eraser, what)),
    remember: guarded((what) => remember(engine, what)),
    whichForgotten: guarded(async (addresses) => {
      const isForgotten = forgottenBy(await engine.tombstones())
      return new Set(isForgotten === null ? [] : [...addresses].filter(isForgotten))
    }),
    tombstones: guarded(() => engine.tombstones()),
    addTombstones: guarded((tombstones) => engine.addTombstones(tombstones)),
    note: guarded((name) => engine.note(name)),
    setNote: guarded((name, text) => engine.setNote(name, text)),
    close: guarded(() => deriver.settle().finally(() => engine.close())),
  }
}

async function* guardedStream<Piece>(engine: Engine, stream: AsyncIterable<Piece>): AsyncIterable<Piece> {
  try {
    yield* stream
  } catch (error) {
    throw engine.problem(error)
  }
}

/** What is forgotten stays out, and so does what turns out to be another name of it. */
async function merge(engine: Engine, eraser: Eraser, graph: Graph): Promise<void> {
  const tombstones = await engine.tombstones()
  const isForgotten = forgottenBy(tombstones)
  if (isForgotten === null) return eraser.merge(graph)
  const later = laterNames(tombstones, graph.aliases)
  if (later.length > 0) await engine.addTombstones(later.map(({ tombstone }) => tombstone))
  const names = new Set(later.map(({ address }) => address))
  await eraser.merge(withoutForgotten(graph, (address) => isForgotten(address) || names.has(address)))
  if (names.size > 0) await erase(eraser, (address) => names.has(address))
}

function isOnHosts(hosts: ReadonlySet<string>): IsForgotten {
  return (address) => hosts.has(URL.parse(address)?.hostname ?? '')
}

/** The tombstone first: what is merged meanwhile stays out, and an interrupted erasing can be done again. */
async function forget(engine: Engine, eraser: Eraser, what: Forgettable): Promise<void> {
  const known = await engine.tombstones()
  const first = tombstoneOf(what, known[0]?.key ?? newKey())
  const names = 'host' in what ? [] : await otherNames(engine, what.address)
  const others = names.map((address) => ({ ...tombstoneOf({ address }, first.key), asked: first.asked }))
  await engine.addTombstones([first, ...others])
  const asked = new Set([what, ...names.map((address) => ({ address }))].map(forgettableName))
  await erase(eraser, (address) => namesOfForgotten(address).some((name) => asked.has(name)))
}

async function otherNames(engine: Engine, address: Address): Promise<readonly Address[]> {
  const names = await engine.gather((lookups) => namesOf(lookups, new Set([address])))
  return [...(names.get(address) ?? [])].filter((name) => name !== address)
}

async function remember(engine: Engine, what: Forgettable): Promise<boolean> {
  const keys = new Set((await engine.tombstones()).map(({ key }) => key))
  let dropped = 0
  for (const key of keys) dropped += await engine.dropTombstones(tombstoneOf(what, key).asked)
  return dropped > 0
}
