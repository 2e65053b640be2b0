// Handing out and settling, in SQLite. The work of every call is found by index, however many addresses wait (schema.ts, turns_ready).
// Every function runs inside its caller's transaction.
import type { DatabaseSync } from 'node:sqlite'
import type { Because } from '../../graph/model.ts'
import type { Leased, Settled } from '../frontier.ts'
import type { Hops, Place } from './hops.ts'
import type { Lines } from './lines.ts'
import { DONE, DROPPED, LEASED, WAITING } from './schema.ts'

/** The two questions of `get`, for the case that asserts their plans. */
export const READY_QUEUES =
  'SELECT queue FROM turns WHERE crawl = ? AND waiting > 0 AND ready_at <= ? ORDER BY ready_at, best LIMIT ?'
export const NEXT_HOPS = `SELECT id, address, depth, because, via, redirects, priority, attempts FROM hops
  WHERE crawl = ? AND queue = ? AND state = 0 AND due <= ? ORDER BY priority, id LIMIT 2`

interface HopRow {
  readonly id: number
  readonly address: string
  readonly depth: number
  readonly because: Because
  readonly via: string | null
  readonly redirects: number
  readonly priority: number
  readonly attempts: number
}

export interface Holding {
  readonly worker: string
  readonly at: number
  readonly until: number
  /** Requests that a queue may cost. */
  readonly limit: number
}

export interface Leases {
  /** Up to `count` hops, each from a queue of its own. */
  handOut(crawl: string, count: number, holding: Holding): readonly Leased[]
  /** False when it was settled before. */
  settle(crawl: string, settled: Pick<Settled, 'address' | 'again' | 'tried'>): boolean
  /** What has run out comes back, but not to the worker that holds it. */
  expire(crawl: string, worker: string, now: number): void
  renew(crawl: string, worker: string, until: number): void
  release(crawl: string, worker: string): void
  /** How many are out. */
  count(crawl: string): number
}

export function leasesOn(database: DatabaseSync, lines: Lines, hops: Hops): Leases {
  const ready = database.prepare(READY_QUEUES)
  const next = database.prepare(NEXT_HOPS)
  const soonest = database.prepare('SELECT min(due) AS due FROM hops WHERE crawl = ? AND queue = ? AND state = 0')
  const lease = database.prepare(
    `UPDATE hops SET state = ${LEASED}, due = ?, worker = ?, attempts = attempts + 1 WHERE id = ?`,
  )
  const find = database.prepare('SELECT id, queue, state, priority FROM hops WHERE crawl = ? AND address = ?')
  const become = database.prepare(
    'UPDATE hops SET state = ?, due = ?, attempts = attempts - ?, worker = NULL WHERE id = ?',
  )
  const back = `UPDATE hops SET state = ${WAITING}, due = 0, worker = NULL WHERE crawl = ? AND state = 1`
  const expired = database.prepare(`${back} AND due <= ? AND worker <> ? RETURNING queue, priority`)
  const released = database.prepare(`${back} AND worker = ? RETURNING queue, priority`)
  const renew = database.prepare('UPDATE hops SET due = ? WHERE crawl = ? AND state = 1 AND worker = ?')
  const count = database.prepare('SELECT count(*) AS count FROM hops WHERE crawl = ? AND state = 1')

  function leaseFrom(crawl: string, queue: number, { worker, at, until, limit }: Holding): Leased | null {
    const charged = lines.charged(crawl, queue)
    if (charged >= limit) {
      hops.dropBeyond(crawl, queue, limit)
      return null
    }
    const [hop, after] = next.all(crawl, queue, at) as unknown as readonly HopRow[]
    if (hop === undefined) {
      lines.postpone(crawl, queue, (soonest.get(crawl, queue) as { due: number }).due)
      return null
    }
    lease.run(until, worker, hop.id)
    lines.change(crawl, queue, { waiting: -1, leased: 1 })
    lines.best(crawl, queue, (after ?? hop).priority)
    lines.occupy(queue, until)
    const { id: _, attempts, ...rest } = hop
    const { name } = lines.byId(queue)
    return { ...rest, queue: name, attempts: attempts + 1, charged }
  }

  return {
    handOut: (crawl, most, holding) => {
      const leased: Leased[] = []
      while (leased.length < most) {
        const rows = ready.all(crawl, holding.at, most - leased.length) as unknown as readonly { queue: number }[]
        if (rows.length === 0) break
        leased.push(...rows.flatMap(({ queue }) => leaseFrom(crawl, queue, holding) ?? []))
      }
      return leased
    },

    settle: (crawl, { address, again, tried }) => {
      const hop = find.get(crawl, address) as unknown as ({ id: number; state: number } & Place) | undefined
      if (hop === undefined || hop.state === DONE || hop.state === DROPPED) return false
      const { id, queue, priority } = hop
      become.run(again === null ? DONE : WAITING, again === null ? 0 : Date.parse(again), tried ? 0 : 1, id)
      if (hop.state === LEASED) lines.change(crawl, queue, { leased: -1 })
      else lines.change(crawl, queue, { waiting: -1 })
      lines.change(crawl, queue, again === null ? { done: 1 } : { waiting: 1 })
      if (again !== null) lines.offer(crawl, queue, priority)
      lines.serve(crawl, queue)
      return true
    },

    expire: (crawl, worker, now) =>
      hops.comeBack(crawl, expired.all(crawl, now, worker) as unknown as readonly Place[]),
    renew: (crawl, worker, until) => void renew.run(until, crawl, worker),
    release: (crawl, worker) => hops.comeBack(crawl, released.all(crawl, worker) as unknown as readonly Place[]),
    count: (crawl) => (count.get(crawl) as { count: number }).count,
  }
}
