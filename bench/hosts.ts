// Memory and open files by the number of hosts a crawler has asked: node --expose-gc bench/hosts.ts [HOSTS]. Each host is a loopback address of its
// own (127.1.y.z) that keeps its connections open for a minute; it is asked for robots.txt and two pages.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { crawlSettings, loadConfig } from '../config.ts'
import { openCapture } from '../crawler/capture/capture.ts'
import { addressOfPage } from './crawl/blogosphere.ts'

const hosts = Number(process.argv[2] ?? 2000)
const shape = { hosts, pages: 2 * hosts, comments: 0 }
const STEPS = 4
const AT_ONCE = 50

const server = spawn(process.execPath, [
  join(import.meta.dirname, 'crawl/server.ts'),
  ...Object.values(shape).map(String),
])
const port = Number(String((await once(server.stdout, 'data'))[0]))
const settings = { ...crawlSettings(loadConfig({}, {}, {})), delay: 0, allowPrivate: ['127.0.0.0/8'] }
const capturer = openCapture({ settings, closed: false, now: Date.now, signal: new AbortController().signal })

async function read(first: number, last: number): Promise<void> {
  let next = first
  const worker = async () => {
    for (let host = next++; host < last; host = next++) {
      for (const page of [host, host + hosts]) {
        const got = await capturer.capture({ address: addressOfPage(page, shape, port), redirects: 0 }, null)
        if (got.kind !== 'page') throw new Error(`${got.address}: ${got.detail}`)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

function row(name: string): void {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  const files = readdirSync('/proc/self/fd').length
  const [heap, resident] = [heapUsed, rss].map((bytes) => (bytes / 2 ** 20).toFixed(1))
  console.log([name.padEnd(22), `${heap} MiB heap`, `${resident} MiB resident`, `${files} open files`].join('  '))
}

row('no host yet')
for (let step = 0; step < STEPS; step++) {
  await read((step * hosts) / STEPS, ((step + 1) * hosts) / STEPS)
  row(`${((step + 1) * hosts) / STEPS} hosts`)
}
await sleep(7000)
row('seven seconds later')
await capturer.close()
server.stdin.end()
