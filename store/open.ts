// From the address of a store to a store. The only door to the engines.
import { openEmbedded } from './embedded/open.ts'
import { type Store, StoreError } from './store.ts'

/** `sqlite:PATH`, or `sqlite::memory:` for one that is kept nowhere. Throws StoreError. */
export async function openStore(url: string): Promise<Store> {
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) return openEmbedded(url.slice('sqlite:'.length))
  if (/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//.test(url)) {
    throw new StoreError(
      'unreachable',
      'Neo4j comes in a later version: use a file for now, --store sqlite:grapevine.db',
    )
  }
  throw new StoreError(
    'unknown',
    `"${withoutSecrets(url)}" is no store: write sqlite:PATH, for example --store sqlite:grapevine.db`,
  )
}

function withoutSecrets(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//')
}
