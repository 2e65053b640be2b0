// What every row of the table has in common: it is told where the blogosphere is, measures itself, and says so in a line of JSON.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crawlSettings, loadConfig } from '../../config.ts'
import { work } from '../../crawler/main.ts'
import type { CrawlSettings, Progress } from '../../frontier/crawls.ts'
import { openFrontier } from '../../frontier/open.ts'
import { SILENT } from '../../log.ts'
import { openStore } from '../../store/open.ts'
import type { Shape } from './blogosphere.ts'

export interface Place {
  readonly port: number
  readonly shape: Shape
  /** An empty folder that goes away afterwards. */
  readonly folder: string
}

/** `core`: seconds of processor time, user and system, of this process. */
export interface Measured {
  readonly pages: number
  readonly seconds: number
  readonly core: number
  readonly megabytes: number
}

/** Takes a while to load. */
await import('@crawlee/basic')

/** Runs one row; `read` returns how many pages it read. Loading of code is measured for nobody. */
export async function row(read: (place: Place) => Promise<number>): Promise<void> {
  const [port = 0, hosts = 0, pages = 0, comments = 0] = process.argv.slice(2).map(Number)
  const folder = await mkdtemp(join(tmpdir(), 'grapevine-bench-'))
  try {
    const [started, busy] = [performance.now(), process.cpuUsage()]
    const count = await read({ port, shape: { hosts, pages, comments }, folder })
    const { user, system } = process.cpuUsage(busy)
    const measured: Measured = {
      pages: count,
      seconds: (performance.now() - started) / 1000,
      core: (user + system) / 1e6,
      megabytes: process.resourceUsage().maxRSS / 1024,
    }
    process.stdout.write(`${JSON.stringify(measured)}\n`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A crawl of ours from these seeds, into files of its own; returns the pages it read. */
export async function crawlHere(
  seeds: readonly string[],
  { folder }: Pick<Place, 'folder'>,
  more: Partial<CrawlSettings>,
  onProgress: (progress: Progress) => void = () => {},
): Promise<number> {
  const store = await openStore(`sqlite:${join(folder, 'graph.db')}`)
  const { crawls, frontier, close } = await openFrontier(`sqlite:${join(folder, 'frontier.db')}`)
  const boundless = { pages: 0, depth: 1_000_000, requestsPerHost: 0, allowPrivate: ['127.0.0.0/8'] }
  const settings = { ...crawlSettings(loadConfig({}, {}, {})), ...boundless, ...more }
  await crawls.ask(seeds, settings, { sample: false, at: new Date().toISOString() })
  const [crawl] = await work(
    { store, crawls, frontier, log: SILENT, onProgress: (_, progress) => onProgress(progress) },
    { signal: new AbortController().signal, once: true },
  )
  await Promise.all([close(), store.close()])
  return crawl?.progress.pages ?? 0
}
