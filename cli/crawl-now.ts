// One crawl from asking to its summary line: what `crawl` and `sample` do.
import { type Config, crawlSettings } from '../config.ts'
import { work } from '../crawler/main.ts'
import type { Crawl } from '../frontier/crawls.ts'
import type { OpenFrontier } from '../frontier/frontier.ts'
import type { Address } from '../graph/model.ts'
import { openLog } from '../log.ts'
import type { Store } from '../store/store.ts'
import { Failure } from './failure.ts'
import { openBoth } from './open.ts'
import { displayProgress } from './progress.ts'
import { refusalSentence } from './refusals.ts'
import { listenForStop } from './signals.ts'
import { summaryOf } from './summary.ts'
import { note, print } from './terminal.ts'

export interface CrawlAsked {
  readonly seeds: readonly Address[]
  /** Of the sample blogosphere. */
  readonly sample: boolean
  readonly json: boolean
}

type Parts = OpenFrontier & { readonly store: Store }

/** Takes the crawl up and stays with it to its end. */
async function stayWith(crawl: Crawl, parts: Parts, config: Config): Promise<Crawl> {
  const display = displayProgress({ pages: crawl.settings.pages, quiet: config.quiet })
  const signals = listenForStop(() => {
    display.end()
    note('Stopping when what is in flight has come in; Ctrl-C again stops at once.', config)
  })
  try {
    await work(
      {
        ...parts,
        log: openLog(config),
        onProgress: (_crawl, progress) => display.show(progress),
        onErased: noteErased(config),
      },
      { signal: signals.stop, hurry: signals.hurry, only: crawl.id, once: true },
    )
  } finally {
    display.end()
    signals.release()
  }
  const ended = await parts.crawls.get(crawl.id)
  if (ended === null) throw new Failure('the crawl is gone: another process removed it from the frontier.')
  return ended
}

export const noteErased = (config: Config) => (): void =>
  note('The sample blogosphere was removed: it never mixes with blogs of the world.', config)

/** Why the seeds that gave no page gave none, wherever they led; empty when all were read. */
async function seedTroubles({ id, seeds, progress }: Crawl, { crawls }: Parts): Promise<readonly string[]> {
  const notes = (await crawls.notes(id, 100)).flatMap(({ examples }) => examples)
  const telling = notes.filter(({ address, reason }) => {
    return reason !== 'moved' && (progress.pages + progress.unchanged === 0 || seeds.includes(address))
  })
  return telling.map((one) => `${one.address}: ${refusalSentence(one)}`)
}

export async function crawlNow({ seeds, sample, json }: CrawlAsked, config: Config): Promise<0 | 1> {
  const settings = crawlSettings(config)
  await using parts = await openBoth(config)
  const asked = await parts.crawls.ask(seeds, settings, { sample, at: new Date().toISOString() })
  const crawl = await stayWith(asked, parts, config)
  await print(`${json ? JSON.stringify(crawl) : summaryOf(crawl.progress)}\n`)
  const troubles = await seedTroubles(crawl, parts)
  for (const trouble of troubles) process.stderr.write(`grapevine: ${trouble}\n`)
  const isWhole = crawl.state === 'done' && crawl.reason === 'nothing left to read'
  if (!isWhole) process.stderr.write(`grapevine: ${crawl.reason ?? crawl.state}\n`)
  const sawNothing = crawl.progress.pages + crawl.progress.unchanged === 0
  return crawl.state === 'done' && troubles.length === 0 && !sawNothing ? 0 : 1
}
