// The readings that showed a fact, in one column beside it: `[[page, road, at, at…], …]`, pages as numbers, times in ms since 1970.
import type { Road, Sighting } from '../../graph/model.ts'
import { mergeSightings } from '../../graph/sightings.ts'
import { ourInstant, ourTime } from '../../graph/time.ts'
import { addressAt, type Id, idOf } from './addresses.ts'
import type { Connection } from './connection.ts'

type Kept = readonly [page: Id, road: Road, ...at: number[]]

/** Equal sets of sightings give equal text. Only while writing. */
export function writeSeen(connection: Connection, seen: readonly Sighting[]): string {
  return JSON.stringify(
    inOrder(seen).map(({ page, road, at }) => [idOf(connection, page), road, ...at.map(ourInstant)]),
  )
}

function inOrder(seen: readonly Sighting[]): readonly Sighting[] {
  const isOne = seen.length === 0 || (seen.length === 1 && seen[0]?.at.length === 1)
  return isOne ? seen : mergeSightings(seen, [])
}

export function readSeen(connection: Connection, text: unknown): readonly Sighting[] {
  const kept = JSON.parse(String(text)) as readonly Kept[]
  return kept.map(([page, road, ...at]) => ({ page: addressAt(connection, page), road, at: at.map(ourTime) }))
}
