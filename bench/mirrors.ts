// Crawls mirrors of real blogs on the loopback into one store, from their home pages, from every page, and again; prints a table: node bench/mirrors.ts [NAME…]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crawlSettings, loadConfig } from '../config.ts'
import { work } from '../crawler/main.ts'
import type { Crawl } from '../frontier/crawls.ts'
import { openFrontier } from '../frontier/open.ts'
import { canonicalOf, factsOf } from '../graph/facts.ts'
import { EMPTY_GRAPH, type Graph } from '../graph/model.ts'
import { postState } from '../graph/post-state.ts'
import { siteOf } from '../graph/site.ts'
import { SILENT } from '../log.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
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
  console.table(await namesOfPosts(store))
  console.table(Object.fromEntries(mirrors.answers))
} finally {
  await Promise.all([close(), store.close(), mirrors.close()])
  await rm(place, { recursive: true })
}

/** A post is what says the same on the same day under one title in one blog; its nodes are what of its addresses no alias joins. */
async function namesOfPosts(store: Store): Promise<object> {
  const parts: Graph[] = []
  for await (const part of store.everything()) parts.push(part)
  const graph: Graph = {
    ...EMPTY_GRAPH,
    posts: parts.flatMap(({ posts }) => posts),
    readings: parts.flatMap(({ readings }) => readings),
    aliases: parts.flatMap(({ aliases }) => aliases),
  }
  const facts = factsOf(graph)
  const read = graph.posts.filter(
    ({ address, contentHash }) => contentHash !== null && postState(facts, address).state === 'read',
  )
  const posts = Map.groupBy(read, (post) =>
    JSON.stringify([siteOf(post.address), post.title, post.publishedAt, post.contentHash]),
  )
  const nodes = [...posts.values()].map((same) => new Set(same.map(({ address }) => canonicalOf(facts, address))).size)
  const all = nodes.reduce((sum, count) => sum + count, 0)
  return {
    'addresses of posts read': read.length,
    posts: posts.size,
    nodes: all,
    'nodes a post': Number((all / posts.size).toFixed(3)),
    'posts of several nodes': nodes.filter((count) => count > 1).length,
    'duplicates, %': Number(((100 * (read.length - posts.size)) / read.length).toFixed(2)),
  }
}

function rowOf({ progress, reason }: Crawl, seconds: number, busy: NodeJS.CpuUsage): object {
  const { pages, unchanged, posts, comments, citations, linkbacks, requests, refusals } = progress
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((one, other) => one + other, 0)
  const core = (busy.user + busy.system) / 1e6
  return {
    ...{ pages, unchanged, posts, comments, citations, linkbacks: sum(linkbacks), refusals: sum(refusals), requests },
    ...{ seconds: Math.round(seconds), 'pages/s': Math.round((pages + unchanged) / seconds) },
    ...{
      'requests a new page': pages === 0 ? null : Number((requests / pages).toFixed(2)),
      'unchanged, %': Number(((100 * unchanged) / (pages + unchanged)).toFixed(1)),
      'pages/core-s': Math.round((pages + unchanged) / core),
      MB: Math.round(process.memoryUsage().rss / 2 ** 20),
      reason,
    },
  }
}
