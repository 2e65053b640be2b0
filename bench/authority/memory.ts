// Ranks a file by PageRank in a process of its own, and says how much memory that took at most: node bench/authority/memory.ts FILE.
import { presentRanking } from '../../answers/ranking.ts'
import { openStore } from '../../store/open.ts'
import { ASKED } from './asked.ts'

const store = await openStore(`sqlite:${process.argv[2]}`)
const started = performance.now()
const { links, total } = await presentRanking(store, ASKED)
const seconds = (performance.now() - started) / 1000
console.log(JSON.stringify({ links, total, seconds, megabytes: process.resourceUsage().maxRSS / 1000 }))
await store.close()
