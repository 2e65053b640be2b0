// Crawlee's engine with everything of its own switched off but the pool: no queue, sessions, retries, robots or storage of Crawlee's.
// The settings are the ones that measured well; see docs/decisions/a-frontier-of-our-own.md.
import type { Leased } from '../../frontier/frontier.ts'
import { HOUR } from '../../graph/time.ts'
import type { CrawleeQueue, HopRequest } from './crawlee-queue.ts'

/** Longer than any timer can be set is "never" to it: our own limits are capture's. */
const NEVER_SECS = 2_000_000

/** Runs until the queue says it is finished. Rejects when the queue throws; `read` must not. */
export async function runEngine(
  queue: CrawleeQueue,
  options: { readonly concurrency: number; readonly read: (hop: Leased) => Promise<void> },
): Promise<void> {
  // Crawlee takes a while to load, which no other command should wait for. Its engine alone takes a third of the time and half the memory.
  const { BasicCrawler, Configuration, Log, LogLevel } = await import('@crawlee/basic')
  const crawler = new BasicCrawler(
    {
      requestQueue: queue as never,
      requestHandler: ({ request }) => options.read((request as unknown as HopRequest).hop),
      requestHandlerTimeoutSecs: NEVER_SECS,
      maxRequestRetries: 0,
      useSessionPool: false,
      retryOnBlocked: false,
      minConcurrency: options.concurrency,
      maxConcurrency: options.concurrency,
      autoscaledPoolOptions: { maybeRunIntervalSecs: 0.03 },
      statisticsOptions: { persistenceOptions: { enable: false } },
      log: new Log({ level: LogLevel.OFF }),
    },
    new Configuration({ persistStorage: false, purgeOnStart: false, systemInfoIntervalMillis: HOUR }),
  )
  await crawler.run()
}
