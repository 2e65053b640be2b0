// `grapevine work`: a crawler that takes up what was asked for, until Ctrl-C.
import { work } from '../crawler/main.ts'
import type { Crawl } from '../frontier/crawls.ts'
import { openLog } from '../log.ts'
import { withoutSecrets } from '../store/open.ts'
import type { Call } from './command.ts'
import { noteErased } from './crawl-now.ts'
import { openBoth } from './open.ts'
import { listenForStop } from './signals.ts'
import { summaryOf } from './summary.ts'
import { note, print } from './terminal.ts'

export async function run({ config }: Call): Promise<0> {
  await using parts = await openBoth(config)
  const signals = listenForStop(() =>
    note('Stopping when what is in flight has come in; Ctrl-C again stops at once.', config),
  )
  note(`Waiting for crawls that are asked for in ${withoutSecrets(config.store)}.`, config)
  const crawls: readonly Crawl[] = await work(
    { ...parts, log: openLog(config), onErased: noteErased(config) },
    { signal: signals.stop, hurry: signals.hurry },
  )
  for (const crawl of crawls) await print(`${crawl.seeds.join(' ')}: ${summaryOf(crawl.progress)}\n`)
  signals.release()
  return 0
}
