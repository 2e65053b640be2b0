// What is told of a crawl: all but the settings that say something of this machine and its network.
import type { Crawl } from '../frontier/crawls.ts'
import type { CrawlJson } from './contract.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'

export function crawlJson(crawl: Crawl): CrawlJson {
  const { scope, depth, pages, time } = crawl.settings
  const { progress } = crawl
  return {
    ...crawl,
    seeds: [...crawl.seeds],
    settings: { scope, depth, pages, time },
    progress: {
      ...progress,
      linkbacks: { ...progress.linkbacks },
      refusals: { ...progress.refusals },
      skips: { ...progress.skips },
    },
  }
}

/** The crawl of this id. Throws the problem that there is none. */
export async function knownCrawl({ crawls }: Parts, id: string): Promise<Crawl> {
  const crawl = await crawls.get(id)
  if (crawl === null) throw new Problem('unknown-crawl', 'The crawls there are stand at /api/crawls.')
  return crawl
}
