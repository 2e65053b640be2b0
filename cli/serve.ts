// `grapevine serve`: api and web, until Ctrl-C. Crawls are asked for here and taken up by `grapevine work`.
import { once } from 'node:events'
import type { Call } from './command.ts'
import { openBoth } from './open.ts'
import { serveAll } from './serving.ts'
import { listenForStop } from './signals.ts'
import { print } from './terminal.ts'

export async function run({ config }: Call): Promise<0> {
  await using parts = await openBoth(config)
  const api = await serveAll(parts, config)
  const signals = listenForStop(() => {})
  await print(`Grapevine is at ${api.url}\n`)
  await once(signals.stop, 'abort')
  await api.close()
  signals.release()
  return 0
}
