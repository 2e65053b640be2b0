// Refusals and skips of a crawl, in SQLite.
import type { DatabaseSync } from 'node:sqlite'
import type { Crawls, Note, NotesByReason } from '../crawls.ts'
import { transaction } from './database.ts'

interface NoteRow extends Omit<Note, 'at'> {
  readonly at: number
}

export function notesOn(database: DatabaseSync): Pick<Crawls, 'note' | 'notes'> {
  const add = database.prepare(
    `INSERT INTO notes (crawl, kind, reason, address, detail, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET detail = excluded.detail, at = excluded.at`,
  )
  const groups = database.prepare(
    'SELECT kind, reason, count(*) AS count FROM notes WHERE crawl = ? GROUP BY kind, reason ORDER BY count DESC, kind, reason',
  )
  const examplesOf = database.prepare(
    'SELECT kind, address, reason, detail, at FROM notes WHERE crawl = ? AND kind = ? AND reason = ? ORDER BY address LIMIT ?',
  )

  function examples(id: string, group: Omit<NotesByReason, 'examples'>, limit: number): readonly Note[] {
    const rows = examplesOf.all(id, group.kind, group.reason, limit) as unknown as readonly NoteRow[]
    return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
  }

  return {
    note: async (id, notes) => {
      if (notes.length === 0) return
      transaction(database, () => {
        for (const note of notes) add.run(id, note.kind, note.reason, note.address, note.detail, Date.parse(note.at))
      })
    },

    notes: async (id, limit) => {
      const found = groups.all(id) as unknown as readonly Omit<NotesByReason, 'examples'>[]
      return found.map((group) => ({ ...group, examples: examples(id, group, limit) }))
    },
  }
}
