// From the address of a store to a store. The only door to the engines.
import type { Graph } from '../graph/model.ts'
import { copyStore } from './copy.ts'
import { lookAtEmbedded } from './embedded/check.ts'
import { backupEmbedded, openEmbedded } from './embedded/open.ts'
import { type OpenOptions, type Store, StoreError } from './store.ts'

const SERVER = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//

/** `sqlite:PATH`, `sqlite::memory:` for one that is kept nowhere, or `neo4j://user:password@host:7687/database`. Throws StoreError. */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) return openEmbedded(url.slice('sqlite:'.length))
  if (SERVER.test(url)) return (await neo4j()).openNeo4j(url, options)
  throw new StoreError(
    'unknown',
    `"${withoutSecrets(url)}" is no store: write sqlite:PATH or neo4j://user:password@host:7687/database`,
  )
}

/** Its driver takes as long to load as all the rest. */
const neo4j = () => import('./neo4j/open.ts')

/** What stands at an address and whether it is whole, for `doctor`: one line. Changes nothing; throws StoreError for what cannot be used. */
export async function lookAtStore(url: string): Promise<string> {
  return url.startsWith('sqlite:') ? lookAtEmbedded(url.slice('sqlite:'.length)) : (await neo4j()).lookAtNeo4j(url)
}

/** Facts as Cypher statements, one a line, that make a Neo4j store of an empty database. */
export async function* writeCypher(graphs: AsyncIterable<Graph>): AsyncIterable<string> {
  yield* (await import('./neo4j/dump.ts')).cypherOf(graphs)
}

/** The store as it is now, as a new file. Throws StoreError. */
export async function backupStore(url: string, path: string, options: OpenOptions = {}): Promise<void> {
  if (url.startsWith('sqlite:')) return backupEmbedded(url.slice('sqlite:'.length), path)
  const [from, to] = [await openStore(url, options), openEmbedded(path)]
  try {
    await copyStore(from, to, withoutSecrets(url), () => {})
  } finally {
    await Promise.all([from.close(), to.close()])
  }
}

/** A store's address as it may be shown. */
export function withoutSecrets(url: string): string {
  return url.replace(/\/\/.*@/, '//')
}
