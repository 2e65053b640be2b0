// Who is at which crawl, in SQLite. Every function runs inside its caller's transaction.
import type { DatabaseSync } from 'node:sqlite'

export interface Crew {
  /** It is at the crawl, and alive. */
  join(crawl: string, worker: string, now: number): void
  leave(crawl: string, worker: string): void
  everyone(): readonly string[]
  silentSince(time: number): readonly string[]
  /** Voids its leases; crawls that nobody else is at are cut, or have stopped. */
  bury(worker: string, now: number): void
}

export function crewOn(database: DatabaseSync): Crew {
  const join = database.prepare('INSERT OR REPLACE INTO crew (crawl, worker, beat_at) VALUES (?, ?, ?)')
  const leave = database.prepare('DELETE FROM crew WHERE crawl = ? AND worker = ?')
  const all = database.prepare('SELECT DISTINCT worker FROM crew ORDER BY worker')
  const silent = database.prepare('SELECT DISTINCT worker FROM crew WHERE beat_at <= ?')
  const crawlsOf = database.prepare('SELECT crawl FROM crew WHERE worker = ?')
  // Void now; whoever asks next takes them back.
  const voidLeases = database.prepare('UPDATE hops SET due = 0 WHERE crawl = ? AND state = 1 AND worker = ?')
  const isLast = 'WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM crew WHERE crawl = CAST(?1 AS TEXT))'
  const cut = database.prepare(
    `UPDATE crawls SET state = 'cut', reason = 'its crawler went away without a word', ended_at = ?2 ${isLast} AND state = 'running'`,
  )
  const stop = database.prepare(
    `UPDATE crawls SET state = 'stopped', reason = 'stopped', ended_at = ?2 ${isLast} AND state = 'stopping'`,
  )
  const workersIn = (rows: readonly unknown[]): readonly string[] =>
    (rows as { worker: string }[]).map(({ worker }) => worker)

  return {
    join: (crawl, worker, now) => void join.run(crawl, worker, now),
    leave: (crawl, worker) => void leave.run(crawl, worker),
    everyone: () => workersIn(all.all()),
    silentSince: (time) => workersIn(silent.all(time)),
    bury: (worker, now) => {
      for (const { crawl } of crawlsOf.all(worker) as { crawl: string }[]) {
        leave.run(crawl, worker)
        voidLeases.run(crawl, worker)
        cut.run(crawl, now)
        stop.run(crawl, now)
      }
    },
  }
}
