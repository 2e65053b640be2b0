// The port of the queues, in SQLite: each call is one transaction over the parts beside it.
import type { DatabaseSync } from 'node:sqlite'
import type { Frontier, Settled, Toll } from '../frontier.ts'
import type { Clock } from './clock.ts'
import { transaction } from './database.ts'
import { hopsOn } from './hops.ts'
import { leasesOn } from './leases.ts'
import type { Ledger } from './ledger.ts'
import { linesOn } from './lines.ts'
import { looksOn } from './look.ts'
import { memoriesOn } from './memories.ts'

export function frontierOn(database: DatabaseSync, ledger: Ledger, clock: Clock): Omit<Frontier, 'close'> {
  const atomic = <Result>(work: () => Result): Result => transaction(database, work)
  const lines = linesOn(database)
  const hops = hopsOn(database, lines, ledger)
  const leases = leasesOn(database, lines, hops)
  const { stats, ...looks } = looksOn(database)
  const memories = memoriesOn(database)
  const setLimits = database.prepare('INSERT OR REPLACE INTO limits (crawl, requests, pages) VALUES (?, ?, ?)')
  const limits = database.prepare('SELECT requests, pages FROM limits WHERE crawl = ?')
  const ended = database.prepare(
    `SELECT crawl FROM (SELECT DISTINCT crawl FROM turns) WHERE crawl NOT IN (SELECT crawl FROM crew)
       AND crawl IN (SELECT CAST(id AS TEXT) FROM crawls WHERE state IN ('done', 'failed'))`,
  )
  const someHops = database.prepare('DELETE FROM hops WHERE id IN (SELECT id FROM hops WHERE crawl = ? LIMIT ?)')

  const limitsOf = (crawl: string) => {
    const { requests = 0, pages = 0 } = (limits.get(crawl) ?? {}) as { requests?: number; pages?: number }
    return { requests: requests === 0 ? Infinity : requests, pages: pages === 0 ? Infinity : pages }
  }
  const roomOf = (crawl: string): number => limitsOf(crawl).pages - ledger.pagesRead(crawl) - leases.count(crawl)

  function tell(at: string): number {
    const now = Date.parse(at)
    clock.tell(now)
    lines.tick(now)
    return now
  }

  function take(crawl: string, { queue: name, requests, until, delay, why }: Toll): void {
    const queue = lines.named(name)
    lines.pace(queue.id, { delay, why })
    if (until !== null) lines.block(queue.id, Date.parse(until))
    if (requests === 0) return
    lines.join(crawl, queue)
    lines.change(crawl, queue.id, { requests })
    hops.dropBeyond(crawl, queue.id, limitsOf(crawl).requests)
    ledger.add(crawl, { requests })
  }

  function settle(crawl: string, settled: Settled): void {
    if (!leases.settle(crawl, settled)) return
    const { found, counts, notes } = settled
    const limit = limitsOf(crawl).requests
    for (const hop of found) hops.put(crawl, hop, limit)
    ledger.add(crawl, counts)
    ledger.note(crawl, notes)
  }

  return {
    put: async (crawl, found) =>
      atomic(() => {
        const limit = limitsOf(crawl).requests
        return found.filter((hop) => hops.put(crawl, hop, limit)).length
      }),

    get: async (crawl, { worker, queues, lease, at }) =>
      atomic(() => {
        const now = tell(at)
        leases.expire(crawl, worker, now)
        const limit = limitsOf(crawl).requests
        return leases.handOut(crawl, Math.min(queues, roomOf(crawl)), { worker, at: now, until: now + lease, limit })
      }),

    settle: async (crawl, settled, { at, tolls, memories: told }) =>
      atomic(() => {
        tell(at)
        // Politeness first, so that nobody is handed a queue between the two.
        for (const toll of tolls) take(crawl, toll)
        for (const one of settled) settle(crawl, one)
        if (told !== undefined) memories.keep(crawl, told)
      }),

    recall: async (crawl, name) => memories.recall(crawl, name),
    renew: async (crawl, worker, until) => leases.renew(crawl, worker, Date.parse(until)),
    release: async (crawl, worker) => atomic(() => leases.release(crawl, worker)),
    setLimits: async (crawl, { requests, pages }) => void setLimits.run(crawl, requests, pages),
    blockUntil: async (queue, until) => atomic(() => lines.block(lines.named(queue).id, Date.parse(until))),
    setDelay: async (queue, delay, why) => atomic(() => lines.pace(lines.named(queue).id, { delay, why })),

    stats: async (crawl, at) => {
      const room = roomOf(crawl)
      return stats(crawl, Date.parse(at), room === Infinity ? null : Math.max(0, room))
    },
    ...looks,

    delete: async (crawl, queue) =>
      atomic(() => {
        const [only, values] = queue === null ? ['', [crawl]] : [' AND queue = ?', [crawl, lines.named(queue).id]]
        database.prepare(`DELETE FROM turns WHERE crawl = ?${only}`).run(...values)
        return Number(database.prepare(`DELETE FROM hops WHERE crawl = ?${only}`).run(...values).changes)
      }),

    purge: async (limit) =>
      atomic(() => {
        const row = ended.get() as { crawl: string } | undefined
        if (row === undefined) return 0
        const hops = Number(someHops.run(row.crawl, limit).changes)
        const dropped = hops + memories.drop(row.crawl, limit - hops)
        if (dropped < limit) database.prepare('DELETE FROM turns WHERE crawl = ?').run(row.crawl)
        return dropped
      }),
  }
}
