// Adds one reading, and keeps our own notes (validators, leads) with the newest `read` of its page and road alone.
import { mergeReadings } from '../../graph/merge.ts'
import type { Reading } from '../../graph/model.ts'
import { ourInstant } from '../../graph/time.ts'
import { type Id, idOf } from './addresses.ts'
import type { Connection } from './connection.ts'
import { READING, readingOf } from './rows.ts'

export function mergeReading(connection: Connection, reading: Reading): void {
  const page = idOf(connection, reading.page)
  const at = ourInstant(reading.at)
  const row = connection.tuple(`${READING} WHERE reading.page = ? AND road = ? AND at = ?`, page, reading.road, at)
  for (const next of reading.next) addThreadPage(connection, idOf(connection, next), page)
  const stored = row?.slice(3) ?? []
  const isStored = (values: readonly unknown[]) => values.every((value, index) => value === stored[index])
  if (isStored(valuesOf(reading, notesOf(reading)))) return
  const merged = mergeReadings(row === undefined ? reading : readingOf(connection, row), reading)
  const newest = newestRead(connection, page, reading.road)
  const values = valuesOf(merged, merged.outcome === 'read' && at >= (newest ?? at) ? notesOf(merged) : null)
  if (!isStored(values)) {
    connection.run(
      'INSERT OR REPLACE INTO reading (page, road, at, outcome, body, thread, next, reason, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[page, reading.road, at, ...values],
    )
  }
  if (merged.outcome === 'read' && newest !== null && newest < at) dropNotes(connection, page, reading.road, newest)
}

/** So that the first page is judged anew when a further one is read. */
function addThreadPage(connection: Connection, page: Id, post: Id): void {
  connection.run('INSERT OR IGNORE INTO thread_page (page, post) VALUES (?, ?)', page, post)
}

function newestRead(connection: Connection, page: Id, road: string): number | null {
  const row = connection.get(
    "SELECT at FROM reading WHERE page = ? AND road = ? AND outcome = 'read' ORDER BY at DESC LIMIT 1",
    page,
    road,
  )
  return row === undefined ? null : Number(row.at)
}

function dropNotes(connection: Connection, page: Id, road: string, at: number): void {
  connection.run('UPDATE reading SET notes = NULL WHERE page = ? AND road = ? AND at = ?', page, road, at)
}

function valuesOf({ outcome, body, thread, next, reason }: Reading, notes: string | null) {
  return [outcome, body, thread, JSON.stringify(next), reason, notes]
}

function notesOf({ validators, leads }: Reading): string | null {
  return validators === null && leads.length === 0 ? null : JSON.stringify({ validators, leads })
}
