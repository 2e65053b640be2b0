// The crawls asked for and who is at them, in SQLite.
import type { DatabaseSync } from 'node:sqlite'
import type { Crawl, CrawlSettings, CrawlState, Crawls, Gauge } from '../crawls.ts'
import type { Clock } from './clock.ts'
import { crewOn } from './crew.ts'
import { transaction } from './database.ts'
import { forgettingOn } from './forget.ts'
import type { Ledger } from './ledger.ts'
import { linesOn } from './lines.ts'

const NOTHING_YET: Gauge = { waiting: 0, hostsBusy: 0, hostsResting: 0, speed: 0, timeLeft: null, trouble: null }

interface CrawlRow {
  readonly id: number
  readonly seeds: string
  readonly sample: number
  readonly settings: string
  readonly state: CrawlState
  readonly reason: string | null
  readonly asked_at: number
  readonly started_at: number | null
  readonly ended_at: number | null
  readonly gauge: string
  readonly workers: number
}

const iso = (time: number): string => new Date(time).toISOString()

/** Equal for the same seeds and settings in whatever order they were written. */
function sameness(seeds: readonly string[], settings: CrawlSettings, sample: boolean): string {
  return JSON.stringify([[...seeds].sort(), Object.entries(settings).sort(), sample])
}

export function crawlsOn(database: DatabaseSync, ledger: Ledger, clock: Clock): Omit<Crawls, 'close'> {
  const atomic = <Result>(work: () => Result): Result => transaction(database, work)
  const crew = crewOn(database)
  const forget = forgettingOn(database, linesOn(database))
  const ROWS = 'SELECT *, (SELECT count(*) FROM crew WHERE crawl = CAST(id AS TEXT)) AS workers FROM crawls'
  const byId = database.prepare(`${ROWS} WHERE id = ?`)
  const standing = database.prepare('SELECT state, reason FROM crawls WHERE id = ?')
  const newest = database.prepare(`${ROWS} ORDER BY id DESC LIMIT ?`)
  const left = database.prepare(
    `SELECT id FROM crawls WHERE same = ? AND state IN ('asked', 'running', 'stopped', 'cut') ORDER BY id DESC LIMIT 1`,
  )
  const askAgain = database.prepare(
    `UPDATE crawls SET state = 'asked', reason = NULL, ended_at = NULL WHERE id = ? AND state <> 'running'`,
  )
  const add = database.prepare(
    `INSERT INTO crawls (same, seeds, sample, settings, state, asked_at, gauge) VALUES (?, ?, ?, ?, 'asked', ?, ?)`,
  )
  const open = database.prepare(
    `SELECT id FROM crawls WHERE (?1 IS NULL OR id = ?1) AND (state IN ('asked', 'cut') OR (
       state = 'running' AND CAST(id AS TEXT) NOT IN (SELECT crawl FROM crew WHERE worker = ?2)
       AND (?1 IS NOT NULL OR EXISTS (SELECT 1 FROM turns WHERE crawl = CAST(id AS TEXT) AND waiting > 0))))
     ORDER BY state = 'running', id LIMIT 1`,
  )
  const start = database.prepare(
    `UPDATE crawls SET state = 'running', started_at = coalesce(started_at, ?), ended_at = NULL, reason = NULL WHERE id = ?`,
  )
  const measure = database.prepare('UPDATE crawls SET gauge = ? WHERE id = ?')
  const finish = database.prepare('UPDATE crawls SET state = ?, reason = ?, ended_at = ? WHERE id = ?')
  const stopRunning = database.prepare(`UPDATE crawls SET state = 'stopping' WHERE id = ? AND state = 'running'`)
  const stopWaiting = database.prepare(
    `UPDATE crawls SET state = 'stopped', reason = 'stopped', ended_at = ? WHERE id = ? AND state IN ('asked', 'cut')`,
  )

  const crawlOf = (row: CrawlRow): Crawl => ({
    id: String(row.id),
    seeds: JSON.parse(row.seeds) as readonly string[],
    sample: row.sample === 1,
    settings: JSON.parse(row.settings) as CrawlSettings,
    state: row.state,
    reason: row.reason,
    askedAt: iso(row.asked_at),
    startedAt: row.started_at === null ? null : iso(row.started_at),
    endedAt: row.ended_at === null ? null : iso(row.ended_at),
    progress: { ...ledger.counts(String(row.id)), ...(JSON.parse(row.gauge) as Gauge) },
    workers: row.workers,
  })
  const one = (id: number | bigint | string): Crawl | null => {
    const row = byId.get(id) as CrawlRow | undefined
    return row === undefined ? null : crawlOf(row)
  }

  return {
    ask: async (seeds, settings, { sample, at }) =>
      atomic(() => {
        const same = sameness(seeds, settings, sample)
        const found = left.get(same) as { id: number } | undefined
        if (found !== undefined) askAgain.run(found.id)
        const values = [same, JSON.stringify(seeds), Number(sample), JSON.stringify(settings), Date.parse(at)] as const
        const id = found?.id ?? add.run(...values, JSON.stringify(NOTHING_YET)).lastInsertRowid
        return one(id) as Crawl
      }),

    get: async (id) => one(id),
    list: async (limit) => (newest.all(limit) as unknown as readonly CrawlRow[]).map(crawlOf),

    take: async (worker, { at, lease, only }) =>
      atomic(() => {
        const now = Date.parse(at)
        clock.tell(now)
        for (const silent of crew.silentSince(now - lease)) crew.bury(silent, now)
        const found = open.get(only ?? null, worker) as { id: number } | undefined
        if (found === undefined) return null
        start.run(now, found.id)
        crew.join(String(found.id), worker, now)
        return one(found.id)
      }),

    beat: async (id, worker, gauge, at) =>
      atomic(() => {
        clock.tell(Date.parse(at))
        const state = (standing.get(id) as Pick<CrawlRow, 'state'> | undefined)?.state
        // A worker that was taken for dead is at it again.
        if (state === 'cut') start.run(Date.parse(at), id)
        if (state === 'running' || state === 'stopping' || state === 'cut') crew.join(id, worker, Date.parse(at))
        measure.run(JSON.stringify(gauge), id)
        const now = standing.get(id) as Pick<CrawlRow, 'state' | 'reason'> | undefined
        return now === undefined ? null : { ...now, progress: { ...ledger.counts(id), ...gauge } }
      }),

    end: async (id, worker, state, reason, at) =>
      atomic(() => {
        crew.leave(id, worker)
        const crawl = one(id)
        if (crawl === null || crawl.state === 'done' || crawl.state === 'failed') return
        if (state === 'done' || state === 'failed') finish.run(state, reason, Date.parse(at), id)
        else if (crawl.workers === 0) {
          finish.run(crawl.state === 'stopping' ? 'stopped' : state, reason, Date.parse(at), id)
        }
      }),

    workers: async () => crew.everyone(),
    bury: async (worker, at) => atomic(() => crew.bury(worker, Date.parse(at))),

    stop: async (id, at) =>
      atomic(() => {
        stopRunning.run(id)
        stopWaiting.run(Date.parse(at), id)
      }),

    note: async (id, notes) => atomic(() => ledger.note(id, notes)),
    notes: async (id, examples) => ledger.notes(id, examples),

    forget: async (what) => atomic(() => forget(what)),

    eraseSample: async () =>
      atomic(() => {
        const sample = '(SELECT CAST(id AS TEXT) FROM crawls WHERE sample = 1)'
        for (const table of ['hops', 'turns', 'limits', 'notes', 'counts', 'crew']) {
          database.exec(`DELETE FROM ${table} WHERE crawl IN ${sample}`)
        }
        database.exec('DELETE FROM crawls WHERE sample = 1')
      }),
  }
}
