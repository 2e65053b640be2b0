// A crawl from end to end for the tests: pages on the loopback, a store and a frontier in memory.
import type { Crawl, CrawlSettings } from '../frontier/crawls.ts'
import type { OpenFrontier } from '../frontier/frontier.ts'
import { openFrontier } from '../frontier/open.ts'
import { SILENT } from '../log.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { type Answering, type Loopback, loopbackSettings, openLoopback } from './loopback.ts'
import { type WorkOptions, work } from './main.ts'

export interface Crawling {
  readonly server: Loopback
  readonly store: Store
  readonly kept: OpenFrontier
  /** Asks for a crawl and runs it to its end. */
  crawl(seeds: readonly string[], more?: Partial<CrawlSettings>, options?: Partial<WorkOptions>): Promise<Crawl>
  close(): Promise<unknown>
}

export async function openCrawling(pages: Readonly<Record<string, Answering>>): Promise<Crawling> {
  const [server, store, kept] = [
    await openLoopback(pages),
    await openStore('sqlite::memory:'),
    await openFrontier('sqlite::memory:'),
  ]
  return {
    ...{ server, store, kept },
    crawl: async (seeds, more = {}, options = {}) => {
      const at = new Date().toISOString()
      const { id } = await kept.crawls.ask(seeds, loopbackSettings(server.port, more), { sample: false, at })
      await work({ ...kept, store, log: SILENT }, { signal: new AbortController().signal, only: id, ...options })
      return (await kept.crawls.get(id)) as Crawl
    },
    close: () => Promise.all([server.close(), store.close(), kept.close()]),
  }
}
