// Merges what a crawl would, page by page, until it is killed: node bench/api/writer.ts STORE. Says a word when it has begun.
import { openStore } from '../../store/open.ts'
import { pieces } from '../store/blogosphere.ts'

const store = await openStore(process.argv[2] ?? '')
const PAGES_A_BLOG = 40
let merged = 0
for (const graph of pieces({ posts: 1_000_000, links: 10_000_000 }, 10)) {
  await store.merge(JSON.parse(JSON.stringify(graph).replaceAll('http://blog-', 'http://crawled-')))
  if (++merged === PAGES_A_BLOG) console.log('merging')
}
