// The api under load, as `grapevine serve` in a process of its own: node bench/load.ts [STORE-FILE | POSTS LINKS] [MINUTES]. A conversation of 100 posts
// at 100 requests a second, idle and while a crawl writes; readers of a crawl's stream; a ranking asked many times at once; memory over time.
// A store file is copied, and left as it is.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../store/open.ts'
import { listeners } from './api/listeners.ts'
import { rateOf } from './api/rate.ts'
import { rootOfTalk, TALK, TALKS, talk } from './api/talk.ts'
import { NODE_FLAGS } from './node-flags.ts'
import { pieces } from './store/blogosphere.ts'

const RATE = 100
/** For memory over time: enough to make garbage, few enough to leave the machine to others. */
const LIGHT_RATE = 20
const SECONDS = 20
/** Long enough that what was written is derived meanwhile, which comes half a minute after the first merge at the latest. */
const SECONDS_WRITING = 40
const LISTENERS = 1_000
const AT_ONCE = 50
const [first = '20000', second = '200000', third] = process.argv.slice(2)
const given = existsSync(first) ? first : null
const minutes = Number((given === null ? third : process.argv[3]) ?? 2)

const folder = await mkdtemp(join(tmpdir(), 'grapevine-load-'))
const file = join(folder, 'grapevine.db')
const url = `sqlite:${file}`
if (given !== null) await copyFile(given, file)
const store = await openStore(url)
if (given === null)
  for (const graph of pieces({ posts: Number(first), links: Number(second) })) await store.merge(graph)
for (let number = 0; number < TALKS; number++) await store.merge(talk(number))
const started = performance.now()
await store.settle()
const derived = (performance.now() - started) / 1000
const { posts, links } = await store.counts()
await store.close()

const words = [
  'serve',
  '--store',
  url,
  '--frontier',
  `sqlite:${join(folder, 'frontier.db')}`,
  '--port',
  '0',
  '--rate-limit',
  '0',
]
const server = spawn(process.execPath, [...NODE_FLAGS, join(import.meta.dirname, '../cli/main.ts'), ...words], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
const base = /http\S+/.exec(line)?.[0] ?? ''
const megabytes = (): number => {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000
}

const say = (what: string, found: string, asked = ''): void =>
  console.log(`${what.padEnd(52)}${found.padEnd(44)}${asked}`)
const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED')
const load = () =>
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`
say(`${posts} posts, ${links} links`, `derived in ${derived.toFixed(0)} s`, load())
/** Several, so that no two ask alike at one time: the same question asked at once is answered once. */
const conversations = Array.from({ length: TALKS }, (_, number) => {
  return new URL(`/api/conversation?address=${encodeURIComponent(rootOfTalk(number))}`, base).href
})
const asked = (seconds: number, rate = RATE) => rateOf(conversations, { rate, seconds })

await asked(3)
const idle = await asked(SECONDS)
say(
  `conversation of ${TALK} posts, ${RATE}/s, idle`,
  `p50 ${idle.p50} p99 ${idle.p99} ms, ${idle.answers} answers, ${idle.failures} failed`,
)
const writer = spawn(process.execPath, [join(import.meta.dirname, 'api/writer.ts'), url], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
await once(createInterface({ input: writer.stdout }), 'line')
const busy = await asked(SECONDS_WRITING)
writer.kill('SIGKILL')
await once(writer, 'exit')
const isQuick = busy.p99 <= 5 * idle.p50
say(
  'the same while a crawl writes',
  `p50 ${busy.p50} p99 ${busy.p99} ms, ${busy.answers} answers, ${busy.failures} failed`,
  `p99 at most 5 × ${idle.p50} ms: ${verdict(isQuick)}; no failure: ${verdict(idle.failures + busy.failures === 0)}`,
)

const ranking = new URL('/api/ranking?by=post&measure=pagerank&window=all', base).href
const seconds = async (times: number): Promise<number> => {
  const start = performance.now()
  const answers = await Promise.all(Array.from({ length: times }, async () => (await fetch(ranking)).arrayBuffer()))
  if (answers.length !== times) throw new Error('an answer is missing')
  return (performance.now() - start) / 1000
}
await seconds(1)
const [once_, together] = [await seconds(1), await seconds(AT_ONCE)]
say(
  `a ranking, once and ${AT_ONCE} times at once`,
  `${once_.toFixed(2)} s, ${together.toFixed(2)} s`,
  `at most 2 ×: ${verdict(together <= 2 * once_ + 0.2)}`,
)

const { told, left } = await listeners(base, LISTENERS)
say(
  `${LISTENERS} readers of a crawl's stream`,
  `${told} told its start, ${left} told its end`,
  verdict(told === LISTENERS && left === LISTENERS),
)

const samples: number[] = []
for (let minute = 0; minute < minutes; minute++) {
  await asked(50, LIGHT_RATE)
  await sleep(10_000)
  samples.push(megabytes())
}
say(
  `memory after each of ${minutes} minutes at ${LIGHT_RATE}/s`,
  samples.map((mb) => mb.toFixed(0)).join(' '),
  `MB; slope ${slopeOf(samples).toFixed(1)} MB a minute`,
)
server.kill('SIGTERM')
await once(server, 'exit')
await rm(folder, { recursive: true })

/** Of a line through the samples after the first (least squares). */
function slopeOf(all: readonly number[]): number {
  const values = all.slice(1)
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const spread = values.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0)
  return spread === 0 ? 0 : values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread
}
