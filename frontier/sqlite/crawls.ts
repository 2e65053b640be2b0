// The crawls asked for, in SQLite.
import type { DatabaseSync } from 'node:sqlite'
import type { Crawl, CrawlSettings, CrawlState, Crawls, Progress } from '../crawls.ts'
import { transaction } from './database.ts'
import { notesOn } from './notes.ts'

const NOTHING_YET: Progress = {
  ...{ pages: 0, unchanged: 0, posts: 0, comments: 0, linkbacks: {}, citations: 0, refusals: {}, skips: {} },
  ...{ requests: 0, waiting: 0, hostsBusy: 0 },
}

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
  readonly progress: string
}

const iso = (time: number): string => new Date(time).toISOString()

function crawlOf(row: CrawlRow): Crawl {
  return {
    id: String(row.id),
    seeds: JSON.parse(row.seeds) as readonly string[],
    sample: row.sample === 1,
    settings: JSON.parse(row.settings) as CrawlSettings,
    state: row.state,
    reason: row.reason,
    askedAt: iso(row.asked_at),
    startedAt: row.started_at === null ? null : iso(row.started_at),
    endedAt: row.ended_at === null ? null : iso(row.ended_at),
    progress: JSON.parse(row.progress) as Progress,
  }
}

/** Equal for the same seeds and settings in whatever order they were written. */
function sameness(seeds: readonly string[], settings: CrawlSettings, sample: boolean): string {
  return JSON.stringify([[...seeds].sort(), Object.entries(settings).sort(), sample])
}

export function crawlsOn(database: DatabaseSync): Omit<Crawls, 'close'> {
  const atomic = <Result>(work: () => Result): Result => transaction(database, work)
  const byId = database.prepare('SELECT * FROM crawls WHERE id = ?')
  const one = (id: number | bigint | string): Crawl | null => {
    const row = byId.get(id) as CrawlRow | undefined
    return row === undefined ? null : crawlOf(row)
  }
  const left = database.prepare(
    `SELECT id FROM crawls WHERE same = ? AND state IN ('asked', 'running', 'stopped', 'cut') ORDER BY id DESC LIMIT 1`,
  )
  const askAgain = database.prepare(
    `UPDATE crawls SET state = 'asked', reason = NULL, ended_at = NULL WHERE id = ? AND state <> 'running'`,
  )
  const add = database.prepare(
    `INSERT INTO crawls (same, seeds, sample, settings, state, asked_at, progress) VALUES (?, ?, ?, ?, 'asked', ?, ?)`,
  )
  // Whoever left without a word while it was asked to stop has stopped.
  const bury = database.prepare(
    `UPDATE crawls SET state = 'stopped', reason = 'stopped', ended_at = beat_at WHERE state = 'stopping' AND beat_at <= ?`,
  )
  const oldest = database.prepare(
    `SELECT id FROM crawls WHERE (state IN ('asked', 'cut') OR (state = 'running' AND beat_at <= ?))
       AND (?2 IS NULL OR id = ?2) ORDER BY id LIMIT 1`,
  )
  const start = database.prepare(
    `UPDATE crawls SET state = 'running', worker = ?, beat_at = ?, started_at = coalesce(started_at, ?), ended_at = NULL,
       reason = NULL WHERE id = ?`,
  )

  return {
    ask: async (seeds, settings, { sample, at }) => {
      return atomic(() => {
        const same = sameness(seeds, settings, sample)
        const found = left.get(same) as { id: number } | undefined
        if (found !== undefined) askAgain.run(found.id)
        const values = [same, JSON.stringify(seeds), Number(sample), JSON.stringify(settings), Date.parse(at)] as const
        const id = found?.id ?? add.run(...values, JSON.stringify(NOTHING_YET)).lastInsertRowid
        return one(id) as Crawl
      })
    },

    get: async (id) => one(id),

    list: async (limit) => {
      const rows = database.prepare('SELECT * FROM crawls ORDER BY id DESC LIMIT ?').all(limit)
      return (rows as unknown as readonly CrawlRow[]).map(crawlOf)
    },

    take: async (worker, { at, lease, only }) => {
      const now = Date.parse(at)
      return atomic(() => {
        bury.run(now - lease)
        const found = oldest.get(now - lease, only ?? null) as { id: number } | undefined
        if (found === undefined) return null
        start.run(worker, now, now, found.id)
        return one(found.id)
      })
    },

    beat: async (id, progress, at) => {
      database
        .prepare('UPDATE crawls SET progress = ?, beat_at = ? WHERE id = ?')
        .run(JSON.stringify(progress), Date.parse(at), id)
      return one(id)?.state ?? 'stopping'
    },

    end: async (id, state, reason, at) => {
      database
        .prepare('UPDATE crawls SET state = ?, reason = ?, ended_at = ? WHERE id = ?')
        .run(state, reason, Date.parse(at), id)
    },

    stop: async (id, at) => {
      atomic(() => {
        database.prepare(`UPDATE crawls SET state = 'stopping' WHERE id = ? AND state = 'running'`).run(id)
        database
          .prepare(
            `UPDATE crawls SET state = 'stopped', reason = 'stopped', ended_at = ? WHERE id = ? AND state IN ('asked', 'cut')`,
          )
          .run(Date.parse(at), id)
      })
    },

    eraseSample: async () => {
      atomic(() => {
        const sample = '(SELECT CAST(id AS TEXT) FROM crawls WHERE sample = 1)'
        database.exec(`DELETE FROM hops WHERE crawl IN ${sample}; DELETE FROM notes WHERE crawl IN ${sample};
          DELETE FROM turns WHERE crawl IN ${sample}; DELETE FROM crawls WHERE sample = 1`)
      })
    },

    ...notesOn(database),
  }
}
