// What a crawl remembers by name, in SQLite. `keep` and `drop` run inside their caller's transaction.
import type { DatabaseSync } from 'node:sqlite'

export interface Memories {
  keep(crawl: string, memories: ReadonlyMap<string, string>): void
  recall(crawl: string, name: string): string | null
  /** Forgets up to `limit` of them; returns how many. */
  drop(crawl: string, limit: number): number
}

export function memoriesOn(database: DatabaseSync): Memories {
  const put = database.prepare('INSERT OR REPLACE INTO memories (crawl, name, text) VALUES (?, ?, ?)')
  const find = database.prepare('SELECT text FROM memories WHERE crawl = ? AND name = ?')
  const drop = database.prepare(
    'DELETE FROM memories WHERE crawl = ?1 AND name IN (SELECT name FROM memories WHERE crawl = ?1 LIMIT ?2)',
  )
  return {
    keep: (crawl, memories) => {
      for (const [name, text] of memories) put.run(crawl, name, text)
    },
    recall: (crawl, name) => (find.get(crawl, name) as { text: string } | undefined)?.text ?? null,
    drop: (crawl, limit) => Number(drop.run(crawl, limit).changes),
  }
}
