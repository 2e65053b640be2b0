// The settings a crawl keeps to, as far as this version can keep them.
import { type Config, crawlSettings } from '../config.ts'
import type { CrawlSettings } from '../frontier/crawls.ts'
import { misuse } from './failure.ts'

/** Throws a misuse for what comes in a later version. */
export function crawlSettingsOf(config: Config): CrawlSettings {
  if (config.render === 'always') {
    throw misuse('--render always comes in a later version: this one reads pages without a browser.')
  }
  return crawlSettings(config)
}
