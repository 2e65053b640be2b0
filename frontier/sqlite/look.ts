// What waits and how it stands, in SQLite. Reads only.
import type { DatabaseSync } from 'node:sqlite'
import { type Frontier, HOP_STATES, type Hop, type QueueState, type QueueStats } from '../frontier.ts'

export type Looks = Pick<Frontier, 'queues' | 'count' | 'list'> & {
  stats(crawl: string, at: number, room: number | null): QueueStats
}

interface StatsRow extends Omit<QueueStats, 'nextAt' | 'room'> {
  readonly next: number | null
}

interface QueueRow extends Omit<QueueState, 'blockedUntil'> {
  readonly blocked: number
}

const iso = (time: number): string => new Date(time).toISOString()

export function looksOn(database: DatabaseSync): Looks {
  const sums = database.prepare(
    `SELECT coalesce(sum(waiting), 0) AS waiting, coalesce(sum(leased), 0) AS leased, coalesce(sum(done), 0) AS done,
       count(*) FILTER (WHERE waiting > 0) AS queues, count(*) FILTER (WHERE waiting > 0 AND leased = 0 AND ready_at > ?) AS blocked,
       count(*) FILTER (WHERE waiting > 0 AND busy_until > ?) AS asked,
       coalesce(max(waiting), 0) AS longest, min(ready_at) FILTER (WHERE waiting > 0) AS next
     FROM turns JOIN queues ON queues.id = turns.queue WHERE crawl = ?`,
  )
  const largest = database.prepare(
    `SELECT name AS queue, waiting, leased, done, requests, delay, why, blocked_until AS blocked FROM turns
     JOIN queues ON queues.id = turns.queue WHERE crawl = ? AND waiting + leased > 0 ORDER BY waiting DESC, name LIMIT ?`,
  )
  const counted = database.prepare(
    'SELECT count(*) AS count FROM hops WHERE crawl = ?1 AND state = ?2 AND (?3 IS NULL OR because = ?3)',
  )
  const listed = database.prepare(
    `SELECT address, depth, because, via, redirects, priority FROM hops WHERE crawl = ? AND state = ? AND address > ?
     ORDER BY address LIMIT ?`,
  )

  return {
    stats: (crawl, at, room) => {
      const { next, ...rest } = sums.get(at, at, crawl) as unknown as StatsRow
      return { ...rest, nextAt: next !== null && next > at ? iso(next) : null, room }
    },
    queues: async (crawl, { limit, at }) => {
      const rows = largest.all(crawl, limit) as unknown as readonly QueueRow[]
      return rows.map(({ blocked, ...row }) => ({
        ...row,
        blockedUntil: blocked > Date.parse(at) ? iso(blocked) : null,
      }))
    },
    count: async (crawl, state, because) => {
      return (counted.get(crawl, HOP_STATES.indexOf(state), because ?? null) as { count: number }).count
    },
    list: async (crawl, state, { after, limit }) => {
      return listed.all(crawl, HOP_STATES.indexOf(state), after ?? '', limit) as unknown as readonly Hop[]
    },
  }
}
