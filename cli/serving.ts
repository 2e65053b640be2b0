// The api with the web in it, as `start` and `serve` open them.
import { setFlagsFromString } from 'node:v8'
import { startApi } from '../api/main.ts'
import { type Config, crawlSettings, exportedSettings, VERSION } from '../config.ts'
import { sampleSeeds } from '../crawler/sample.ts'
import type { OpenFrontier } from '../frontier/frontier.ts'
import { openLog } from '../log.ts'
import type { Store } from '../store/store.ts'
import { buildWeb } from '../web/build.ts'

/** Builds the web when that is needed, then listens. Throws ApiError when it cannot. */
export async function serveAll(parts: OpenFrontier & { readonly store: Store }, config: Config) {
  const { token, tokens, publicUrl, trustProxy, rateLimit, host, port } = config
  // Answers pass through as bytes, which V8 takes for growth: it would clean a heap that lasts after every fifty of them.
  setFlagsFromString('--heap-growing-percent=50')
  return startApi(
    {
      ...{
        store: parts.store,
        storeUrl: config.store,
        crawls: parts.crawls,
        frontier: parts.frontier,
        version: VERSION,
      },
      log: openLog(config).child({ room: 'api' }),
      ...{
        crawlSettings: crawlSettings(config),
        exportedSettings: exportedSettings(config),
        sampleSeeds: await sampleSeeds(),
      },
      ...{ webFolder: await buildWeb(), token, tokens, publicUrl, trustProxy, rateLimit, now: () => new Date() },
    },
    { host, port },
  )
}
