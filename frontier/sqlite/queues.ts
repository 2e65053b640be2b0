// Queues by host in SQLite. The work of every call is found by index, however many addresses wait (schema.ts, turns_ready).
import type { DatabaseSync } from 'node:sqlite'
import type { Because } from '../../graph/model.ts'
import { type Frontier, type Hop, type Leased, queueOf } from '../frontier.ts'
import { transaction } from './database.ts'
import { DONE, DROPPED, LEASED, WAITING } from './schema.ts'

/** The two questions of `get`, for the case that asserts their plans. */
export const READY_QUEUES =
  'SELECT queue FROM turns WHERE crawl = ? AND waiting > 0 AND ready_at <= ? ORDER BY ready_at LIMIT ?'
export const NEXT_HOP = `SELECT id, address, depth, because, via, redirects, priority, attempts FROM hops
  WHERE crawl = ? AND queue = ? AND state = 0 AND due <= ? ORDER BY priority, id LIMIT 1`

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

export function frontierOn(database: DatabaseSync): Omit<Frontier, 'close'> {
  const atomic = <Result>(work: () => Result): Result => transaction(database, work)
  // `put` and `release` bring no time of their own: what they make ready stands in line behind whom this handle last served.
  let clock = 0
  const ready = database.prepare(READY_QUEUES)
  const next = database.prepare(NEXT_HOP)
  const soonest = database.prepare('SELECT min(due) AS due FROM hops WHERE crawl = ? AND queue = ? AND state = 0')
  const postpone = database.prepare('UPDATE turns SET ready_at = ? WHERE crawl = ? AND queue = ?')
  const lease = database.prepare(`UPDATE hops SET state = ${LEASED}, due = ?, attempts = attempts + 1 WHERE id = ?`)
  const expired = database.prepare(
    `UPDATE hops SET state = ${WAITING}, due = 0 WHERE crawl = ? AND state = 1 AND due <= ? RETURNING queue`,
  )
  const count = database.prepare(
    'UPDATE turns SET waiting = waiting + ?, leased = leased + ?, done = done + ?, requests = requests + ? WHERE crawl = ? AND queue = ?',
  )
  const find = database.prepare('SELECT id, queue, state FROM hops WHERE crawl = ? AND address = ?')
  const settle = database.prepare('UPDATE hops SET state = ?, due = ? WHERE id = ?')
  const occupy = database.prepare('UPDATE queues SET busy_until = ? WHERE id = ?')
  const hold = database.prepare('UPDATE turns SET ready_at = max(ready_at, ?) WHERE queue = ?')
  const busy = database.prepare('SELECT 1 FROM turns WHERE queue = ? AND leased > 0 LIMIT 1')
  const free = database.prepare(
    'UPDATE turns SET ready_at = max(?, (SELECT blocked_until FROM queues WHERE id = turns.queue)) WHERE queue = ?',
  )
  const addQueue = database.prepare('INSERT INTO queues (name) VALUES (?) ON CONFLICT DO NOTHING')
  const queueNamed = database.prepare(
    'SELECT id, blocked_until AS blocked, busy_until AS busy, delay FROM queues WHERE name = ?',
  )
  const nameOf = database.prepare('SELECT name FROM queues WHERE id = ?')
  const addHop = database.prepare(
    `INSERT INTO hops (crawl, queue, address, depth, because, via, redirects, priority) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const shallower = database.prepare(
    `UPDATE hops SET depth = ?, priority = min(priority, ?) WHERE crawl = ? AND address = ? AND depth > ? AND state = ${WAITING}`,
  )
  const addTurn = database.prepare('INSERT INTO turns (crawl, queue, ready_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const over = database.prepare('SELECT queue FROM turns WHERE crawl = ? AND waiting > 0 AND requests >= ?')
  const dropWaiting = database.prepare(
    `UPDATE hops SET state = ${DROPPED} WHERE crawl = ? AND queue = ? AND state = 0 RETURNING address`,
  )

  const queueRow = (name: string) => {
    addQueue.run(name)
    return queueNamed.get(name) as unknown as { id: number; blocked: number; busy: number; delay: number | null }
  }

  function putOne(crawl: string, hop: Hop): number {
    const queue = queueRow(queueOf(hop.address))
    const { address, depth, because, via, redirects, priority } = hop
    const added = addHop.run(crawl, queue.id, address, depth, because, via, redirects, priority).changes
    if (added === 0) {
      shallower.run(depth, priority, crawl, address, depth)
      return 0
    }
    addTurn.run(crawl, queue.id, Math.max(clock, queue.blocked, queue.busy))
    count.run(1, 0, 0, 0, crawl, queue.id)
    return 1
  }

  function leaseFrom(crawl: string, queue: number, at: number, until: number): Leased | null {
    const hop = next.get(crawl, queue, at) as unknown as HopRow | undefined
    if (hop === undefined) {
      postpone.run((soonest.get(crawl, queue) as { due: number }).due, crawl, queue)
      return null
    }
    lease.run(until, hop.id)
    count.run(-1, 1, 0, 0, crawl, queue)
    occupy.run(until, queue)
    hold.run(until, queue)
    const { id: _, attempts, ...rest } = hop
    return { ...rest, queue: (nameOf.get(queue) as { name: string }).name, attempts: attempts + 1 }
  }

  function leaseSome(crawl: string, queues: number, at: number, until: number): readonly Leased[] {
    const leased: Leased[] = []
    while (leased.length < queues) {
      const rows = ready.all(crawl, at, queues - leased.length) as unknown as readonly { queue: number }[]
      if (rows.length === 0) break
      for (const { queue } of rows) {
        const hop = leaseFrom(crawl, queue, at, until)
        if (hop !== null) leased.push(hop)
      }
    }
    return leased
  }

  function endLease(crawl: string, address: string, state: number, due: number, requests: number): void {
    const hop = find.get(crawl, address) as { id: number; queue: number; state: number } | undefined
    if (hop === undefined || hop.state === DONE || hop.state === DROPPED) return
    settle.run(state, due, hop.id)
    const wasWaiting = hop.state === WAITING ? 1 : 0
    count.run(
      (state === WAITING ? 1 : 0) - wasWaiting,
      wasWaiting - 1,
      state === DONE ? 1 : 0,
      requests,
      crawl,
      hop.queue,
    )
    freeQueue(hop.queue)
  }

  function freeQueue(queue: number): void {
    if (busy.get(queue) !== undefined) return
    occupy.run(0, queue)
    free.run(clock, queue)
  }

  return {
    put: async (crawl, hops) => atomic(() => hops.reduce((added, hop) => added + putOne(crawl, hop), 0)),

    get: async (crawl, { queues, lease: length, at }) => {
      const now = Date.parse(at)
      clock = Math.max(clock, now)
      return atomic(() => {
        for (const { queue } of expired.all(crawl, now) as unknown as readonly { queue: number }[]) {
          count.run(1, -1, 0, 0, crawl, queue)
          freeQueue(queue)
        }
        return leaseSome(crawl, queues, now, now + length)
      })
    },

    done: async (crawl, address, { at, requests }) => {
      clock = Math.max(clock, Date.parse(at))
      atomic(() => endLease(crawl, address, DONE, 0, requests))
    },

    release: async (crawl, address, { until, requests }) => {
      atomic(() => endLease(crawl, address, WAITING, Date.parse(until), requests))
    },

    blockUntil: async (queue, until) => {
      atomic(() => {
        const { id } = queueRow(queue)
        const time = Date.parse(until)
        database.prepare('UPDATE queues SET blocked_until = max(blocked_until, ?) WHERE id = ?').run(time, id)
        hold.run(time, id)
      })
    },

    setDelay: async (queue, delay) => {
      atomic(() => database.prepare('UPDATE queues SET delay = ? WHERE id = ?').run(delay, queueRow(queue).id))
    },

    delayOf: async (queue) => (queueNamed.get(queue) as { delay: number | null } | undefined)?.delay ?? null,

    overLimit: async (crawl, limit) => {
      if (over.get(crawl, limit) === undefined) return []
      return atomic(() => {
        const queues = over.all(crawl, limit) as unknown as readonly { queue: number }[]
        return queues.flatMap(({ queue }) => {
          const dropped = dropWaiting.all(crawl, queue) as unknown as readonly { address: string }[]
          count.run(-dropped.length, 0, 0, 0, crawl, queue)
          return dropped.map(({ address }) => address)
        })
      })
    },

    stats: async (crawl, at) => {
      const now = Date.parse(at)
      const sums = database
        .prepare(
          `SELECT coalesce(sum(waiting), 0) AS waiting, coalesce(sum(leased), 0) AS leased, coalesce(sum(done), 0) AS done,
             count(*) FILTER (WHERE waiting > 0) AS queues, count(*) FILTER (WHERE waiting > 0 AND ready_at > ?) AS blocked,
             min(ready_at) FILTER (WHERE waiting > 0) AS next FROM turns WHERE crawl = ?`,
        )
        .get(now, crawl) as unknown as {
        waiting: number
        leased: number
        done: number
        queues: number
        blocked: number
        next: number | null
      }
      const { next: nextAt, ...rest } = sums
      return { ...rest, nextAt: nextAt !== null && nextAt > now ? new Date(nextAt).toISOString() : null }
    },

    releaseAll: async (crawl) => {
      atomic(() => {
        const queues = database
          .prepare(`UPDATE hops SET state = ${WAITING}, due = 0 WHERE crawl = ? AND state = 1 RETURNING queue`)
          .all(crawl) as unknown as readonly { queue: number }[]
        for (const { queue } of queues) {
          count.run(1, -1, 0, 0, crawl, queue)
          freeQueue(queue)
        }
      })
    },

    drop: async (crawl) => {
      atomic(() => {
        database.prepare('DELETE FROM hops WHERE crawl = ?').run(crawl)
        database.prepare('DELETE FROM turns WHERE crawl = ?').run(crawl)
      })
    },
  }
}
