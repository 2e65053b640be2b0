// `grapevine start`: api, web and a crawler in one process, until Ctrl-C.
import { crawlSettings } from '../config.ts'
import { work } from '../crawler/main.ts'
import { openLog } from '../log.ts'
import type { Call } from './command.ts'
import { noteErased } from './crawl-now.ts'
import { openBoth } from './open.ts'
import { seedsOf } from './seeds.ts'
import { serveAll } from './serving.ts'
import { listenForStop } from './signals.ts'
import { note, print } from './terminal.ts'

export async function run({ words, config }: Call): Promise<0> {
  const { addresses: seeds, remarks } = await seedsOf(words)
  for (const remark of remarks) note(remark, config)
  const settings = crawlSettings(config)
  await using parts = await openBoth(config)
  const api = await serveAll(parts, config)
  const signals = listenForStop(() => note('Stopping; Ctrl-C again stops at once.', config))
  if (seeds.length > 0) await parts.crawls.ask(seeds, settings, { sample: false, at: new Date().toISOString() })
  await print(`Grapevine is at ${api.url}\n`)
  try {
    await work(
      { ...parts, log: openLog(config), onErased: noteErased(config) },
      { signal: signals.stop, hurry: signals.hurry },
    )
  } finally {
    await api.close()
    signals.release()
  }
  return 0
}
