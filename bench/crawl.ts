// How a crawl does beside a bare loop, Crawlee and Scrapy on one loopback server, and what many hosts and addresses cost: node bench/crawl.ts [--long] [--times N] [--pages N] [ROW…]
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { hostOf, type Shape } from './crawl/blogosphere.ts'
import type { Measured } from './crawl/row.ts'
import { NODE_FLAGS } from './node-flags.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    long: { type: 'boolean' },
    times: { type: 'string', default: '1' },
    pages: { type: 'string', default: '2000' },
  },
})
const isAsked = (name: string): boolean => positionals.length === 0 || positionals.includes(name)
const path = (name: string): string => new URL(`./crawl/${name}`, import.meta.url).pathname

/** 15 to 60 kB a page. */
const SHAPE: Shape = { hosts: 24, pages: Number(values.pages), comments: 74 }
/** PYTHON names one that has Scrapy. */
const PYTHON = process.env.PYTHON ?? 'python3'
const HAS_SCRAPY = spawnSync(PYTHON, ['-c', 'import scrapy']).status === 0

/** Serves a blogosphere while `use` runs. */
async function serving<Result>(
  { hosts, pages, comments }: Shape,
  use: (port: number) => Promise<Result>,
): Promise<Result> {
  const words = [path('server.ts'), hosts, pages, comments].map(String)
  const server = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] })
  try {
    const [port] = await once(server.stdout, 'data')
    return await use(Number(port))
  } finally {
    server.stdin.end()
    await once(server, 'close')
  }
}

/** The last line a process says, as JSON. */
async function said<Said>(command: string, words: readonly unknown[]): Promise<Said> {
  const child: ChildProcess = spawn(command, words.map(String), { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = (await text(child.stdout ?? process.stdin)).trim().split('\n')
  return JSON.parse(lines.at(-1) ?? '')
}

/** As bin/grapevine starts Node. */
const ours = <Said>(file: string, ...words: readonly unknown[]): Promise<Said> =>
  said(process.execPath, [...NODE_FLAGS, path(file), ...words])
/** As their users start it. */
const plain = <Said>(file: string, ...words: readonly unknown[]): Promise<Said> =>
  said(process.execPath, [path(file), ...words])

async function compare(): Promise<void> {
  const { hosts, pages, comments } = SHAPE
  const rows: readonly (readonly [string, (port: number) => Promise<Measured> | null])[] = [
    ['bare loop', (port) => ours('bare.ts', port, hosts, pages, comments)],
    ['ours', (port) => ours('ours.ts', port, hosts, pages, comments)],
    ['Crawlee, persisted', (port) => plain('crawlee.ts', port, hosts, pages, comments, 'disk')],
    ['Crawlee, in memory', (port) => plain('crawlee.ts', port, hosts, pages, comments, 'memory')],
    ['Scrapy', (port) => (HAS_SCRAPY ? said(PYTHON, [path('scrapy_row.py'), port, hosts]) : null)],
  ]
  const best = new Map<string, Measured>()
  await serving(SHAPE, async (port) => {
    for (let time = 0; time < Number(values.times); time++) {
      for (const [name, run] of rows) {
        const measured = await run(port)
        if (measured === null) continue
        if (measured.pages !== pages) throw new Error(`${name} read ${measured.pages} of ${pages} pages`)
        if (measured.core < (best.get(name)?.core ?? Infinity)) best.set(name, measured)
      }
    }
  })
  const speed = (name: string): number => pages / (best.get(name)?.core ?? Infinity)
  const table = [...best].map(([name, { seconds, core, megabytes }]) => {
    const others = ['bare loop', 'Crawlee, persisted', 'Crawlee, in memory', 'Scrapy'].filter((other) =>
      best.has(other),
    )
    const ratios = others.map((other) => [`× ${other}`, Number((speed(name) / speed(other)).toFixed(2))])
    const own = {
      'pages/core-s': Math.round(speed(name)),
      'core s': round(core),
      seconds: round(seconds),
      MB: Math.round(megabytes),
    }
    return [name, { ...own, ...Object.fromEntries(ratios) }]
  })
  console.log(`${pages} pages of 15 to 60 kB on ${hosts} hosts, best of ${values.times}`)
  console.table(Object.fromEntries(table))
  if (!HAS_SCRAPY) console.log('Scrapy skipped: no Python here has it')
}

const round = (number: number): number => Math.round(number * 10) / 10

interface Waiting {
  readonly waiting: number
  readonly micros: number
  readonly megabytes: number
}

async function wait(): Promise<void> {
  const rows: Waiting[] = []
  for (const count of [1000, 1_000_000]) rows.push(await ours<Waiting>('waiting.ts', count))
  const [few, many] = rows.map(({ micros }) => micros)
  console.table(
    rows.map(({ waiting, micros, megabytes }) => ({ waiting, 'µs a claim': round(micros), MB: Math.round(megabytes) })),
  )
  console.log(`a claim costs ${((many ?? 0) / (few ?? 1)).toFixed(2)} × as much with a million waiting`)
}

/** Seconds it takes until every host has been asked for robots.txt and its first post. */
const SETTLING = 10

async function keepBusy(hosts: number, seconds: number): Promise<void> {
  const shape = { hosts, pages: hosts * (seconds + 10), comments: 0 }
  await serving(shape, async (port) => {
    const { core } = await ours<Measured>('polite.ts', port, hosts, shape.pages, 0, seconds + SETTLING)
    const log: Readonly<Record<string, readonly number[]>> = await (
      await fetch(`http://${hostOf(0)}:${port}/log`)
    ).json()
    const times = Object.values(log)
    const end = Math.max(...times.flat())
    const asked = times.flat().filter((time) => time > end - seconds * 1000).length
    const share = (100 * asked) / (hosts * seconds)
    console.log(`${hosts} hosts at 1 s: ${share.toFixed(1)} % busy for ${seconds} s, ${round(core)} core s`)
  })
}

if (isAsked('compare')) await compare()
if (isAsked('waiting')) await wait()
if (isAsked('polite')) await keepBusy(500, 30)
if (values.long || positionals.includes('flat')) {
  const shape = { hosts: 1000, pages: 100_200, comments: 0 }
  const { pages, megabytes } = await serving(shape, (port) =>
    ours<Measured>('flat.ts', port, shape.hosts, shape.pages, 0),
  )
  console.log(`${pages} pages: ${Math.round(megabytes)} MB at the most`)
}
