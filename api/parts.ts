// What the api works with. Opened and chosen by main.ts files and cli/, never here.
import type { CrawlSettings, Crawls } from '../frontier/crawls.ts'
import type { Frontier } from '../frontier/frontier.ts'
import type { Address } from '../graph/model.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import type { Answering } from './answering/answering.ts'
import type { RoleToken } from './doors/token.ts'

export interface Parts {
  /** For what takes no time; all else is asked of `answering`. */
  readonly store: Store
  readonly answering: Answering
  readonly crawls: Crawls
  readonly frontier: Pick<Frontier, 'queues'>
  readonly log: Log
  readonly version: string
  /** What a crawl keeps to when a request says nothing else. */
  readonly crawlSettings: CrawlSettings
  /** Names and values that may stand in an export. */
  readonly exportedSettings: Readonly<Record<string, unknown>>
  /** Seeds of the sample blogosphere; none when it did not come along. */
  readonly sampleSeeds: readonly Address[]
  /** The built web; null: the api alone. */
  readonly webFolder: string | null
  /** Asked of whoever changes anything, and may all; null: nobody is asked, unless `tokens` has one. */
  readonly token: string | null
  readonly tokens?: readonly RoleToken[]
  /** The address it is reached by besides the loopback's names. */
  readonly publicUrl: string | null
  /** Proxies believed, in Express's words; null: none. */
  readonly trustProxy: string | null
  /** Requests a minute from one address that is not the loopback; 0 is no limit. */
  readonly rateLimit: number
  /** How long a crawl waits for a crawler before its readers are told that there is none, in ms. */
  readonly crawlerPatience?: number
  /** Our clock. */
  readonly now: () => Date
  /** Aborted when the server closes: streams end. */
  readonly closing: AbortSignal
}

/** Now, to the minute: who asks the same in one minute asks the same. */
export const thisMinute = ({ now }: Pick<Parts, 'now'>): string => `${now().toISOString().slice(0, 16)}:00.000Z`
