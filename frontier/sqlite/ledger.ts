// What happened in a crawl, in SQLite: counts by name, refusals and skips by reason. Every method runs inside its caller's transaction.
import type { DatabaseSync } from 'node:sqlite'
import { type Counts, FORGOTTEN, type Note, type NotesByReason } from '../crawls.ts'

export type Increments = Partial<Omit<Counts, 'refusals' | 'skips'>>

export interface Ledger {
  add(crawl: string, increments: Increments): void
  /** An address counts once for each reason. */
  note(crawl: string, notes: readonly Note[]): void
  counts(crawl: string): Counts
  /** Pages that came, changed or not: what the page budget counts. */
  pagesRead(crawl: string): number
  notes(crawl: string, examples: number): readonly NotesByReason[]
}

interface NoteRow extends Omit<Note, 'at'> {
  readonly at: number
}

/** Names of counts that are kept by kind or reason: "skips.robots". */
const GROUPS = ['linkbacks', 'refusals', 'skips', 'scriptMade'] as const

export function ledgerOn(database: DatabaseSync): Ledger {
  const addTo = database.prepare('INSERT INTO counts VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET count = count + ?3')
  const countsOf = database.prepare('SELECT name, count FROM counts WHERE crawl = ?')
  const readPages = database.prepare(
    "SELECT coalesce(sum(count), 0) AS pages FROM counts WHERE crawl = ? AND name IN ('pages', 'unchanged')",
  )
  const addNote = database.prepare(
    'INSERT INTO notes (crawl, kind, reason, address, detail, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const groups = database.prepare(
    'SELECT kind, reason, count(*) AS count FROM notes WHERE crawl = ? GROUP BY kind, reason ORDER BY count DESC, kind, reason',
  )
  const examplesOf = database.prepare(
    'SELECT kind, address, reason, detail, at FROM notes WHERE crawl = ? AND kind = ? AND reason = ? ORDER BY address LIMIT ?',
  )

  function noteOne(crawl: string, { kind, reason, address, detail, at }: Note): void {
    const isNew = reason === FORGOTTEN || addNote.run(crawl, kind, reason, address, detail, Date.parse(at)).changes > 0
    if (isNew) addTo.run(crawl, `${kind === 'skip' ? 'skips' : 'refusals'}.${reason}`, 1)
  }

  function examples(crawl: string, group: Omit<NotesByReason, 'examples'>, limit: number): readonly Note[] {
    const rows = examplesOf.all(crawl, group.kind, group.reason, limit) as unknown as readonly NoteRow[]
    return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
  }

  return {
    add: (crawl, increments) => {
      for (const [name, value] of Object.entries(increments)) {
        const parts = typeof value === 'number' ? [[name, value] as const] : Object.entries(value)
        for (const [part, count] of parts) {
          if (count > 0) addTo.run(crawl, typeof value === 'number' ? name : `${name}.${part}`, count)
        }
      }
    },
    note: (crawl, notes) => {
      for (const note of notes) noteOne(crawl, note)
    },
    counts: (crawl) => countsFrom(countsOf.all(crawl) as unknown as readonly CountRow[]),
    pagesRead: (crawl) => (readPages.get(crawl) as { pages: number }).pages,
    notes: (crawl, limit) => {
      const found = groups.all(crawl) as unknown as readonly Omit<NotesByReason, 'examples'>[]
      const noted = found.map((group) => ({ ...group, examples: examples(crawl, group, limit) }))
      const { [FORGOTTEN]: count = 0 } = countsFrom(countsOf.all(crawl) as unknown as readonly CountRow[]).skips
      return count === 0 ? noted : [...noted, { kind: 'skip', reason: FORGOTTEN, count, examples: [] }]
    },
  }
}

interface CountRow {
  readonly name: string
  readonly count: number
}

function countsFrom(rows: readonly CountRow[]): Counts {
  const named = (name: string): number => rows.find((row) => row.name === name)?.count ?? 0
  const grouped = (group: (typeof GROUPS)[number]) => {
    const inGroup = rows.filter(({ name }) => name.startsWith(`${group}.`))
    return Object.fromEntries(inGroup.map(({ name, count }) => [name.slice(group.length + 1), count]))
  }
  const [linkbacks, refusals, skips, scriptMade] = GROUPS.map(grouped)
  return {
    ...{ pages: named('pages'), unchanged: named('unchanged'), posts: named('posts'), comments: named('comments') },
    ...{ citations: named('citations'), requests: named('requests') },
    ...{ linkbacks: linkbacks ?? {}, refusals: refusals ?? {}, skips: skips ?? {}, scriptMade: scriptMade ?? {} },
  }
}
