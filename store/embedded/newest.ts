// The newest readings of a page: what the next visit begins with.
import type { Address, Reading, Road } from '../../graph/model.ts'
import { knownId } from './addresses.ts'
import type { Connection, Tuple } from './connection.ts'
import { READING, readingOf } from './rows.ts'

export function lastRead(connection: Connection, page: Address, road: Road): Reading | null {
  const sql = `${READING} WHERE reading.page = ? AND road = ? AND outcome = 'read' ORDER BY at DESC LIMIT 1`
  return orNull(connection, connection.tuple(sql, knownId(connection, page), road))
}

export function lastReading(connection: Connection, page: Address): Reading | null {
  return orNull(
    connection,
    connection.tuple(`${READING} WHERE reading.page = ? ORDER BY at DESC, road LIMIT 1`, knownId(connection, page)),
  )
}

function orNull(connection: Connection, row: Tuple | undefined): Reading | null {
  return row === undefined ? null : readingOf(connection, row)
}
