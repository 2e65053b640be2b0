// The store in a Neo4j database. Wires the port to the functions beside it, and decides nothing.
import { type Engine, storeOn } from '../engine.ts'
import type { OpenOptions, Store } from '../store.ts'
import { walk } from '../walk.ts'
import {
  anchorsToBlog,
  commentsToBlog,
  countAnchorsToBlog,
  countCommentsToBlog,
  countLinksToBlog,
  linksToBlog,
} from './blog-links.ts'
import { busiest, latest } from './busiest.ts'
import { blogsOfDomain, countedFrom, countedLinks, countUncounted, linksTo } from './counted.ts'
import { countsOf } from './counts.ts'
import { derivationOf } from './derive.ts'
import { dropLoose, dropNames, remove } from './erase.ts'
import { inbound, inboundCount } from './inbound.ts'
import { listed } from './listed.ts'
import { lookupsOf } from './lookups.ts'
import { mergeInto } from './merge.ts'
import { describe, migrate } from './migrations.ts'
import { lastRead, lastReading } from './newest.ts'
import { notesOf } from './notes.ts'
import { storeError } from './problem.ts'
import { type Query, Server } from './server.ts'
import { serverAddress } from './server-address.ts'
import { stepsOf } from './steps.ts'
import { search, searchCount } from './words.ts'

/** Connects, and brings the database to this version. Throws StoreError; a database that is not ours is left as it is. */
export async function openNeo4j(url: string, options: OpenOptions): Promise<Store> {
  const address = serverAddress(url)
  const onAway = (error: unknown): void => options.onAway?.(storeError(error, address.url).message)
  const server = new Server(address, { ...options, onAway })
  try {
    await server.greet()
    await migrate(server)
    return storeOn(engineOn(server))
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

/** The engine on a server. */
function engineOn(server: Server): Engine {
  const reading = <Result>(work: (query: Query) => Promise<Result>) => server.reading(work)
  return {
    reads: {
      lastRead: (page, road) => reading((query) => lastRead(query, page, road)),
      lastReading: (page) => reading((query) => lastReading(query, page)),
      busiest: (limit) => reading((query) => busiest(query, limit)),
      latest: (limit) => reading((query) => latest(query, limit)),
      inbound: (address, options) => reading((query) => inbound(query, address, options)),
      inboundCount: (address) => reading((query) => inboundCount(query, address)),
      linksToBlog: (blog, options) => reading((query) => linksToBlog(query, blog, options)),
      countLinksToBlog: (blog) => reading((query) => countLinksToBlog(query, blog)),
      commentsToBlog: (blog, options) => reading((query) => commentsToBlog(query, blog, options)),
      countCommentsToBlog: (blog) => reading((query) => countCommentsToBlog(query, blog)),
      anchorsToBlog: (home, options) => reading((query) => anchorsToBlog(query, home, options)),
      countAnchorsToBlog: (home, until = null) => reading((query) => countAnchorsToBlog(query, home, until)),
      countedLinks: (options) => countedLinks(server, options),
      countUncounted: () => reading(countUncounted),
      countedFrom: (blogs) => reading((query) => countedFrom(query, blogs)),
      linksTo: (target) => reading((query) => linksTo(query, target)),
      blogsOfDomain: (domain) => reading((query) => blogsOfDomain(query, domain)),
      search: (words, options) => reading((query) => search(query, words, options)),
      searchCount: (words) => reading((query) => searchCount(query, words)),
      counts: () => reading(countsOf),
    },
    gather: (work) => reading((query) => work(lookupsOf(query))),
    merge: (graph) => server.writing((query) => mergeInto(query, graph)),
    everything: (after) => walk(stepsOf(server), after),
    addresses: (of, after) => listed(server, of, after),
    remove: (facts) => server.writing((query) => remove(query, facts)),
    dropLoose: (posts) => server.writing((query) => dropLoose(query, posts)),
    dropNames: (isErased) => dropNames(server, isErased),
    ...derivationOf(server),
    ...notesOf(server),
    problem: (error) => storeError(error, server.url),
    close: () => server.close(),
  }
}
