// Grapevine's own crawl, with everything on: frontier and graph on disk, robots.txt, politeness without a pause.
import { join } from 'node:path'
import { crawlSettings, loadConfig } from '../../config.ts'
import { work } from '../../crawler/main.ts'
import { openFrontier } from '../../frontier/open.ts'
import { SILENT } from '../../log.ts'
import { openStore } from '../../store/open.ts'
import { addressOfPage } from './blogosphere.ts'
import { row } from './row.ts'

await import('@crawlee/basic')

await row(async ({ port, shape, folder }) => {
  const store = await openStore(`sqlite:${join(folder, 'graph.db')}`)
  const { crawls, frontier, close } = await openFrontier(`sqlite:${join(folder, 'frontier.db')}`)
  const settings = {
    ...crawlSettings(loadConfig({}, {}, {})),
    ...{ delay: 0, pages: 0, depth: 100, requestsPerHost: 0, allowPrivate: ['127.0.0.0/8'] },
  }
  await crawls.ask([addressOfPage(0, shape, port)], settings, { sample: false, at: new Date().toISOString() })
  const [crawl] = await work(
    { store, crawls, frontier, log: SILENT },
    { signal: new AbortController().signal, once: true },
  )
  await Promise.all([close(), store.close()])
  return crawl?.progress.pages ?? 0
})
