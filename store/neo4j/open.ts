// The store in a Neo4j database. Wires the port to the functions beside it, and decides nothing.
import type { Graph } from '../../graph/model.ts'
import { around } from '../around.ts'
import { Deriver } from '../deriver.ts'
import type { Store } from '../store.ts'
import { busiest } from './busiest.ts'
import { countsOf } from './counts.ts'
import { derivationOf } from './derive.ts'
import { eraseHosts } from './erase.ts'
import { inbound, inboundCount } from './inbound.ts'
import { lookupsOf } from './lookups.ts'
import { mergeInto } from './merge.ts'
import { describe, migrate } from './migrations.ts'
import { lastRead, lastReading } from './newest.ts'
import { storeError } from './problem.ts'
import { type Query, Server } from './server.ts'
import { serverAddress } from './server-address.ts'
import { everything } from './stream.ts'

/** Connects, and brings the database to this version. Throws StoreError; a database that is not ours is left as it is. */
export async function openNeo4j(url: string): Promise<Store> {
  const server = new Server(serverAddress(url))
  try {
    await server.greet()
    await migrate(server)
    return storeOn(server, new Deriver(derivationOf(server)))
  } catch (error) {
    await server.close()
    throw storeError(error, server.url)
  }
}

/** Version of the server and of our schema there, and what is indexed. Writes nothing. Throws StoreError. */
export async function lookAtNeo4j(url: string): Promise<string> {
  const server = new Server(serverAddress(url))
  try {
    await server.greet()
    return await describe(server)
  } catch (error) {
    throw storeError(error, server.url)
  } finally {
    await server.close()
  }
}

function storeOn(server: Server, deriver: Deriver): Store {
  const guarded = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work
    } catch (error) {
      throw storeError(error, server.url)
    }
  }
  const reading = <Result>(work: (query: Query) => Promise<Result>) => guarded(server.reading(work))
  return {
    merge: (graph) => guarded(deriver.merge(graph, () => server.writing((query) => mergeInto(query, graph)))),
    around: (address, options) => reading((query) => around(lookupsOf(query), address, options)),
    lastRead: (page, road) => reading((query) => lastRead(query, page, road)),
    lastReading: (page) => reading((query) => lastReading(query, page)),
    busiest: (limit) => reading((query) => busiest(query, limit)),
    inbound: (address, options) => reading((query) => inbound(query, address, options)),
    inboundCount: (address) => reading((query) => inboundCount(query, address)),
    settle: () => guarded(deriver.settle()),
    counts: () => reading(countsOf),
    everything: () => guardedStream(server),
    eraseHosts: (hosts) => guarded(server.writing((query) => eraseHosts(query, hosts))),
    close: () => guarded(deriver.settle().finally(() => server.close())),
  }
}

async function* guardedStream(server: Server): AsyncIterable<Graph> {
  try {
    yield* everything(server)
  } catch (error) {
    throw storeError(error, server.url)
  }
}
