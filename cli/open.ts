// Opens what the settings name. Only the command line and main.ts files open anything.
import { existsSync } from 'node:fs'
import { type Config, frontierUrl } from '../config.ts'
import type { OpenFrontier } from '../frontier/frontier.ts'
import { openFrontier } from '../frontier/open.ts'
import { openStore } from '../store/open.ts'
import type { OpenOptions, Store } from '../store/store.ts'
import { Failure } from './failure.ts'
import { note } from './terminal.ts'

/** For commands that have to come to their end: a server may be started anew meanwhile. */
export const staying = (config: Config): OpenOptions => ({
  whileAway: 120_000,
  onAway: (trouble) => note(`Waiting: ${trouble}`, config),
})

/** The store and the frontier, closed together. */
export async function openBoth(config: Config): Promise<AsyncDisposable & OpenFrontier & { readonly store: Store }> {
  const store = await openStore(config.store)
  try {
    const frontier = await openFrontier(frontierUrl(config))
    const close = async (): Promise<void> => {
      await frontier.close()
      await store.close()
    }
    return { ...frontier, store, close, [Symbol.asyncDispose]: close }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** For commands that only read: a store that is not there is not made. Throws a Failure that says how to fill one. */
export async function openToRead(config: Config): Promise<AsyncDisposable & { readonly store: Store }> {
  requireStore(config.store)
  const store = await openStore(config.store, staying(config))
  return { store, [Symbol.asyncDispose]: () => store.close() }
}

/** The frontier; null where none was ever made. */
export async function openFrontierIfThere(config: Config): Promise<OpenFrontier | null> {
  const url = frontierUrl(config)
  return existsSync(url.slice('sqlite:'.length)) ? openFrontier(url) : null
}

/** Throws a Failure that says how to fill a store that is not there: opening would make an empty one. */
export function requireStore(url: string): void {
  const path = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : null
  if (path !== null && path !== ':memory:' && !existsSync(path))
    throw new Failure(`there is no store at ${path} yet: \`grapevine crawl ADDRESS\` makes one, or give --store.`)
}
