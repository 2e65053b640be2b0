// What addresses that wait cost: memory, and the time to claim one and be done with it, with a thousand and with a million waiting.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frontier, Hop } from '../../frontier/frontier.ts'
import { openFrontier } from '../../frontier/open.ts'

const CLAIMS = 5000
const AT_ONCE = 10
const START = Date.parse('2026-01-01T00:00:00.000Z')

/** A tenth waits on one host, the rest ten by ten. */
const hop = (index: number): Hop => ({
  ...{
    address: `http://${index % 10 === 0 ? 'large' : `host${Math.floor(index / 10)}`}.example/2008/05/post-${index}/`,
  },
  ...{ depth: 1 + (index % 3), because: 'citation', via: null, redirects: 0, priority: 100 * (1 + (index % 3)) },
})

async function fill(frontier: Frontier, waiting: number): Promise<void> {
  for (let index = 0; index < waiting; index += 1000) {
    await frontier.put(
      '1',
      Array.from({ length: Math.min(1000, waiting - index) }, (_, n) => hop(index + n)),
    )
  }
}

/** Microseconds of processor time for each address that is claimed, settled and replaced by a new one. */
async function claim(frontier: Frontier, waiting: number): Promise<number> {
  const busy = process.cpuUsage()
  for (let claimed = 0, next = waiting, time = START; claimed < CLAIMS; time += 10) {
    const at = new Date(time).toISOString()
    const hops = await frontier.get('1', { worker: 'bench', queues: AT_ONCE, lease: 60_000, at })
    const settled = hops.map(({ address }) => {
      return { address, again: null, tried: true, found: [hop(next++)], counts: { pages: 1 }, notes: [] }
    })
    await frontier.settle('1', settled, { at, tolls: hops.map(({ queue }) => ({ ...FREE, queue })) })
    claimed += hops.length
  }
  const { user, system } = process.cpuUsage(busy)
  return (user + system) / CLAIMS
}
const FREE = { requests: 1, until: null, delay: 0, why: null }

const folder = await mkdtemp(join(tmpdir(), 'grapevine-bench-'))
const waiting = Number(process.argv[2])
const { frontier, close } = await openFrontier(`sqlite:${join(folder, 'frontier.db')}`)
await fill(frontier, waiting)
await claim(frontier, waiting)
const micros = await claim(frontier, 2 * waiting + CLAIMS)
const megabytes = process.memoryUsage().rss / 2 ** 20
process.stdout.write(`${JSON.stringify({ waiting: await frontier.count('1', 'waiting'), micros, megabytes })}\n`)
await close()
await rm(folder, { recursive: true })
