// The frontier's clock, in SQLite. A machine's clock may be set back: then all that is kept in the future moves along, so that nothing waits
// for hours. Set forward, blocks only end early, and leases are renewed by whoever lives.
import type { DatabaseSync } from 'node:sqlite'

/** Writers wait for each other, so times may come a little out of order. In ms. */
const OUT_OF_ORDER = 30_000
const COARSE = 1000

export interface Clock {
  /** Inside a transaction. */
  tell(now: number): void
}

export function clockOn(database: DatabaseSync): Clock {
  const last = database.prepare('SELECT at FROM clock')
  const set = database.prepare('UPDATE clock SET at = ?')
  const moves = [
    'UPDATE turns SET ready_at = max(0, ready_at - ?) WHERE ready_at > 0',
    'UPDATE queues SET blocked_until = max(0, blocked_until - ?1), busy_until = max(0, busy_until - ?1) WHERE blocked_until + busy_until > 0',
    'UPDATE hops SET due = max(0, due - ?) WHERE due > 0 AND state < 2',
    'UPDATE crew SET beat_at = beat_at - ?',
  ].map((sql) => database.prepare(sql))

  return {
    tell: (now) => {
      const { at } = last.get() as { at: number }
      if (at - now > OUT_OF_ORDER) for (const move of moves) move.run(at - now)
      if (at - now > OUT_OF_ORDER || now - at >= COARSE) set.run(now)
    },
  }
}
