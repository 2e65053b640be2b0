// How fast pages are read, beside a bare parse, @mozilla/readability and trafilatura on the same pages: node bench/extract.ts
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { longThread, ordinaryPages } from './extract/pages.ts'
import { NODE_FLAGS } from './node-flags.ts'

interface Row {
  readonly pages: number
  /** Seconds of processor time, user and system. */
  readonly core: number
  readonly megabytes: number
}

const here = (name: string): string => fileURLToPath(new URL(`./extract/${name}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'grapevine-bench-'))

/** Null when it cannot run here. */
function row(command: string, words: readonly string[], files: readonly string[]): Row | null {
  const env = { ...process.env, PEERS: folder }
  const { status, stdout } = spawnSync(command, words, {
    input: files.join('\n'),
    encoding: 'utf8',
    env,
    maxBuffer: 1e8,
  })
  return status === 0 ? (JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Row) : null
}

/** A reader is quick when the compiler has seen all of it: the last of ours is compiled after some 15,000 pages, which a crawler reads in hours. */
const TURNS = 24

/** Machines have slow minutes: every reader runs once a round, beside the others, and its quickest round counts. */
const ROUNDS = 3

const node = (reader: string, files: readonly string[], turns = TURNS) =>
  row(process.execPath, [...NODE_FLAGS, here('row.ts'), reader, String(turns)], files)

/** Readability is no part of the project: it is fetched for the run, and left out without a network. */
function fetchReadability(): boolean {
  try {
    writeFileSync(join(folder, 'package.json'), '{"private": true}')
    execFileSync('npm', ['install', '--silent', '@mozilla/readability', 'linkedom'], { cwd: folder, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Null when it cannot run here. */
function quickest(rows: readonly (Row | null)[]): Row | null {
  const ran = rows.filter((measured) => measured !== null)
  return ran.sort((one, other) => one.core - other.core)[0] ?? null
}

function print(name: string, measured: Row | null, ours: Row, lack: string): void {
  if (measured === null) {
    console.log(`${name.padEnd(28)} skipped: ${lack}`)
    return
  }
  const rate = measured.pages / measured.core
  const ratio = (ours.pages / ours.core / rate).toFixed(2)
  console.log(`${name.padEnd(28)} ${rate.toFixed(0).padStart(6)} pages a core-second   ours × ${ratio}`)
}

const { what, files } = ordinaryPages()
mkdirSync(join(folder, 'long'))
const long = join(folder, 'long', 'thread.html')
writeFileSync(long, longThread(2_700))

const hasReadability = fetchReadability()
const rounds = Array.from({ length: ROUNDS }, () => ({
  ours: node('grapevine', files),
  thread: node('grapevine', [long]),
  parse: node('parse', files),
  readability: hasReadability ? node('readability', files, 2) : null,
  trafilatura: row('python3', [here('trafilatura_row.py')], files),
}))
const of = (reader: keyof (typeof rounds)[number]) => quickest(rounds.map((round) => round[reader]))

console.log(`${files.length} ${what}`)
const ours = of('ours') as Row
print('Grapevine, to an Extraction', ours, ours, '')
print('bare parse (htmlparser2)', of('parse'), ours, '')
print('@mozilla/readability', of('readability'), ours, 'npm could not install it')
print('trafilatura', of('trafilatura'), ours, 'pip install trafilatura')

const kilobytes = (list: readonly string[]) => list.reduce((sum, file) => sum + statSync(file).size, 0) / 1000
const thread = of('thread') as Row
const once = node('grapevine', [long], 1) as Row
const perKilobyte = (measured: Row, list: readonly string[]) => (measured.core / kilobytes(list)) * 1e6
const [ordinary, large] = [perKilobyte(ours, files), perKilobyte(thread, [long])]
console.log(`\na thread of 2,700 comments, ${(kilobytes([long]) / 1000).toFixed(1)} MB`)
console.log(
  `a kilobyte of it costs ${large.toFixed(0)} µs, of an ordinary page ${ordinary.toFixed(0)} µs: × ${(large / ordinary).toFixed(2)} (at most 1.30)`,
)
console.log(`a process that reads it takes ${once.megabytes.toFixed(0)} MB (at most 300)`)
rmSync(folder, { recursive: true })
