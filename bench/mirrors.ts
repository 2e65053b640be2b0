// Crawls mirrors of real blogs on the loopback into one store, from their home pages, from every page, and again; prints a table: node bench/mirrors.ts [NAME…]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crawlSettings, loadConfig } from '../config.ts'
import { work } from '../crawler/main.ts'
import type { Crawl } from '../frontier/crawls.ts'
import { openFrontier } from '../frontier/open.ts'
import { SILENT } from '../log.ts'
import { openStore } from '../store/open.ts'
import { mirrorsFolder, openMirrors } from '../test/mirrors.ts'

const folder = mirrorsFolder()
if (folder === null) {
  console.log('skipped: there are no mirrors on this machine (GRAPEVINE_DATA names their folder)')
  process.exit(0)
}
const place = await mkdtemp(join(tmpdir(), 'grapevine-bench-'))
const mirrors = await openMirrors(folder, process.argv.slice(2))
const store = await openStore(`sqlite:${join(place, 'graph.db')}`)
const { crawls, frontier, close } = await openFrontier(`sqlite:${join(place, 'frontier.db')}`)
const settings = {
  ...crawlSettings(loadConfig({}, {}, {})),
  ...{ delay: 0, pages: 0, requestsPerHost: 0, allowPrivate: ['127.0.0.0/8'], connectTo: mirrors.connectTo },
}
try {
  const rows: Record<string, object> = {}
  const visits = { 'home pages': mirrors.bases, 'every page': mirrors.pages, again: mirrors.pages }
  for (const [visit, seeds] of Object.entries(visits)) {
    await crawls.ask(seeds, settings, { sample: false, at: new Date().toISOString() })
    const [started, busy] = [performance.now(), process.cpuUsage()]
    const [crawl] = await work(
      { store, crawls, frontier, log: SILENT },
      { signal: new AbortController().signal, once: true },
    )
    if (crawl !== undefined) rows[visit] = rowOf(crawl, (performance.now() - started) / 1000, process.cpuUsage(busy))
  }
  console.table(rows)
  console.table(await store.counts())
  console.table(Object.fromEntries(mirrors.answers))
} finally {
  await Promise.all([close(), store.close(), mirrors.close()])
  await rm(place, { recursive: true })
}

function rowOf({ progress, reason }: Crawl, seconds: number, busy: NodeJS.CpuUsage): object {
  const { pages, unchanged, posts, comments, citations, linkbacks, requests, refusals } = progress
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((one, other) => one + other, 0)
  const core = (busy.user + busy.system) / 1e6
  return {
    ...{ pages, unchanged, posts, comments, citations, linkbacks: sum(linkbacks), refusals: sum(refusals), requests },
    ...{ seconds: Math.round(seconds), 'pages/s': Math.round((pages + unchanged) / seconds) },
    ...{
      'pages/core-s': Math.round((pages + unchanged) / core),
      MB: Math.round(process.memoryUsage().rss / 2 ** 20),
      reason,
    },
  }
}
