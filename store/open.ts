// From the address of a store to a store. The only door to the engines.
import { copyStore } from './copy.ts'
import { backupEmbedded, openEmbedded } from './embedded/open.ts'
import { cypherOf } from './neo4j/dump.ts'
import { lookAtNeo4j, openNeo4j } from './neo4j/open.ts'
import { isServerAddress } from './neo4j/server-address.ts'
import { type Store, StoreError } from './store.ts'

/** `sqlite:PATH`, `sqlite::memory:` for one that is kept nowhere, or `neo4j://user:password@host:7687/database`. Throws StoreError. */
export async function openStore(url: string): Promise<Store> {
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) return openEmbedded(url.slice('sqlite:'.length))
  if (isServerAddress(url)) return openNeo4j(url)
  throw new StoreError(
    'unknown',
    `"${withoutSecrets(url)}" is no store: write sqlite:PATH or neo4j://user:password@host:7687/database`,
  )
}

/** What stands at a Neo4j address, for `doctor`: one line. Changes nothing; throws StoreError for what cannot be used. */
export const lookAtStore = lookAtNeo4j

/** Facts as Cypher statements, one a line, that make a Neo4j store of an empty database. */
export const writeCypher = cypherOf

/** The store as it is now, as a new file. Throws StoreError. */
export async function backupStore(url: string, path: string): Promise<void> {
  if (url.startsWith('sqlite:')) return backupEmbedded(url.slice('sqlite:'.length), path)
  const [from, to] = [await openStore(url), openEmbedded(path)]
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
