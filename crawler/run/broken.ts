// What we or the machine broke, as the ending of a crawl: a full disk can be mended and the crawl go on, a setting that does not fit cannot.
import { FrontierError } from '../../frontier/frontier.ts'
import { StoreError } from '../../store/store.ts'
import type { Ending } from './ending.ts'

export function brokenBy(error: unknown): Ending {
  const reason = (error as Error).message
  if (error instanceof StoreError || error instanceof FrontierError) return { state: 'stopped', reason }
  return { state: 'failed', reason }
}
