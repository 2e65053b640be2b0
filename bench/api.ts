// How long the api's event loop is held up while long answers are worked out, beside an idle one in the same run: node bench/api.ts [POSTS].
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { startApi } from '../api/main.ts'
import { crawlSettings, loadConfig, VERSION } from '../config.ts'
import { openFrontier } from '../frontier/open.ts'
import { SILENT } from '../log.ts'
import { openStore } from '../store/open.ts'
import { addressOfPost, conversation } from './store/blogosphere.ts'

const posts = Number(process.argv[2] ?? 5_000)
const MOST_HELD_UP = 20
const ROOT = encodeURIComponent(addressOfPost(0))

const folder = await mkdtemp(join(tmpdir(), 'grapevine-bench-'))
const storeUrl = `sqlite:${join(folder, 'grapevine.db')}`
const store = await openStore(storeUrl)
await store.merge(conversation(posts))
await store.settle()
const { crawls, frontier, close: closeFrontier } = await openFrontier(`sqlite:${join(folder, 'frontier.db')}`)
const config = loadConfig({}, {}, {})
const given = {
  ...{ store, storeUrl, crawls, frontier, log: SILENT, version: VERSION, crawlSettings: crawlSettings(config) },
  ...{ exportedSettings: {}, sampleSeeds: [], webFolder: null, token: null, publicUrl: null, trustProxy: null },
  ...{ rateLimit: 0, now: () => new Date() },
}

interface Asked {
  readonly median: number
  readonly slowest: number
}

/** Between two ticks of a millisecond: what the thread computed, and what went by on the clock, which the rest of the machine adds to. */
interface Turn {
  readonly computing: number
  readonly waited: number
}

function watch(turns: Turn[]): () => void {
  const computed = () => process.threadCpuUsage().user / 1000 + process.threadCpuUsage().system / 1000
  let [cpu, clock] = [computed(), performance.now()]
  return () => {
    const [nowCpu, nowClock] = [computed(), performance.now()]
    turns.push({ computing: nowCpu - cpu, waited: nowClock - clock })
    cpu = nowCpu
    clock = nowClock
  }
}

const longest = (turns: readonly Turn[], of: keyof Turn): number =>
  turns.reduce((most, turn) => Math.max(most, turn[of]), 0)

async function heldUp(what: string, work: () => Promise<Asked | null>): Promise<void> {
  const turns: Turn[] = []
  const watching = setInterval(watch(turns), 1)
  const asked = await work()
  clearInterval(watching)
  const loop = [longest(turns, 'computing'), longest(turns, 'waited')].map((ms) => ms.toFixed(1).padStart(10)).join('')
  const answers = asked === null ? '' : `${asked.median.toFixed(0).padStart(8)}${asked.slowest.toFixed(0).padStart(8)}`
  console.log(`${what.padEnd(42)}${loop}${answers}`)
}

async function asking(base: string, path: string, times: number, atOnce: number): Promise<Asked> {
  const words = [join(import.meta.dirname, 'api/asker.ts'), new URL(path, base).href, String(times), String(atOnce)]
  return JSON.parse((await promisify(execFile)(process.execPath, words)).stdout)
}

const PATHS = [
  [`conversation of ${posts} posts`, `/api/conversation?address=${ROOT}`],
  ['its picture', `/api/picture.svg?address=${ROOT}`],
  ['its root, as a post', `/api/post?address=${ROOT}`],
  ['cards', '/api/conversations'],
  ['export', '/api/export'],
] as const

console.log(
  `${`longest turn of the event loop, at most ${MOST_HELD_UP} ms`.padEnd(44)}computing   clock  answer slowest`,
)
await heldUp('idle', () => sleep(5_000, null))
console.log(`memory before ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)
const api = await startApi(given, { host: '127.0.0.1', port: 0 })
await heldUp('health', () => asking(api.url, '/api/health', 200, 1))
for (const [what, path] of PATHS) await heldUp(what, () => asking(api.url, path, 10, 2))
console.log(`memory with all threads ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)
await api.close()
await closeFrontier()
await store.close()
await rm(folder, { recursive: true })
