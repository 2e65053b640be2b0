// What every row of the table has in common: it is told where the blogosphere is, measures itself, and says so in a line of JSON.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
