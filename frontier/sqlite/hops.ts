// The addresses of a crawl, in SQLite: added once, given back, dropped beyond the limit of their queue. Every function runs inside its
// caller's transaction.
import type { DatabaseSync } from 'node:sqlite'
import { HOST_LIMIT, type Hop, queueOf } from '../frontier.ts'
import type { Ledger } from './ledger.ts'
import type { Lines } from './lines.ts'
import { DROPPED, WAITING } from './schema.ts'

/** Where a hop stands. */
export interface Place {
  readonly queue: number
  readonly priority: number
}

export interface Hops {
  /** Whether it was new. `limit`: requests its queue may cost. */
  put(crawl: string, hop: Hop, limit: number): boolean
  /** They wait again. */
  comeBack(crawl: string, places: readonly Place[]): void
  /** All that waits in a queue that has had its share. */
  dropBeyond(crawl: string, queue: number, limit: number): void
}

export function hopsOn(database: DatabaseSync, lines: Lines, ledger: Ledger): Hops {
  const add = database.prepare(
    `INSERT INTO hops (crawl, queue, address, depth, because, via, redirects, priority, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const shallower = database.prepare(
    `UPDATE hops SET depth = ?1, priority = min(priority, ?2) WHERE crawl = ?3 AND address = ?4 AND depth > ?1 AND state = ${WAITING}`,
  )
  const drop = database.prepare(
    `UPDATE hops SET state = ${DROPPED} WHERE crawl = ? AND queue = ? AND state = 0 RETURNING address`,
  )

  function noteBeyond(crawl: string, addresses: readonly string[], limit: number): void {
    const at = new Date(lines.now()).toISOString()
    const note = { kind: 'skip', reason: HOST_LIMIT, detail: `${limit} requests`, at } as const
    ledger.note(
      crawl,
      addresses.map((address) => ({ ...note, address })),
    )
  }

  function putInto(crawl: string, queue: number, hop: Hop, limit: number): boolean {
    const isBeyond = lines.charged(crawl, queue) >= limit
    const { address, depth, because, via, redirects, priority } = hop
    const state = isBeyond ? DROPPED : WAITING
    const { changes } = add.run(crawl, queue, address, depth, because, via, redirects, priority, state)
    if (changes === 0) {
      const { changes: raised } = shallower.run(depth, priority, crawl, address)
      if (raised > 0) lines.offer(crawl, queue, priority)
      return false
    }
    if (isBeyond) noteBeyond(crawl, [address], limit)
    else {
      lines.change(crawl, queue, { waiting: 1 })
      lines.offer(crawl, queue, priority)
    }
    return true
  }

  return {
    put: (crawl, hop, limit) => {
      const queue = lines.named(queueOf(hop.address))
      lines.join(crawl, queue)
      return putInto(crawl, queue.id, hop, limit)
    },
    comeBack: (crawl, places) => {
      for (const { queue, priority } of places) {
        lines.change(crawl, queue, { waiting: 1, leased: -1 })
        lines.offer(crawl, queue, priority)
        lines.vacate(queue)
      }
    },
    dropBeyond: (crawl, queue, limit) => {
      if (lines.charged(crawl, queue) < limit) return
      const dropped = drop.all(crawl, queue) as unknown as readonly { address: string }[]
      lines.change(crawl, queue, { waiting: -dropped.length })
      noteBeyond(
        crawl,
        dropped.map(({ address }) => address),
        limit,
      )
    },
  }
}
