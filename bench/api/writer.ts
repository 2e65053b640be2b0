// Merges what a crawl would, page by page, PAGES_A_SECOND, until it is killed: node bench/api/writer.ts STORE. Says a word when it has begun.
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../../store/open.ts'
import { pieces } from '../store/blogosphere.ts'

/** As many as 50 hosts at once give, which is the default, with a second between two requests. */
const PAGES_A_SECOND = 50
const FIRST = 100

const store = await openStore(process.argv[2] ?? '')
const start = performance.now()
let merged = 0
for (const graph of pieces({ posts: 1_000_000, links: 10_000_000 }, 10)) {
  await store.merge(JSON.parse(JSON.stringify(graph).replaceAll('http://blog-', 'http://crawled-')))
  if (++merged === FIRST) console.log('merging')
  await sleep(Math.max(0, start + (merged * 1000) / PAGES_A_SECOND - performance.now()))
}
