// The readings that showed a fact, in one column beside it: `[[page, road, at, at…], …]`, pages as numbers, times in ms since 1970.
import type { Road, Sighting } from '../../graph/model.ts'
import { mergeSightings } from '../../graph/sightings.ts'
import { ourInstant, ourTime } from '../../graph/time.ts'
import { addressAt, type Id, idOf } from './addresses.ts'
import type { Connection } from './connection.ts'

type Kept = readonly [page: Id, road: Road, ...at: number[]]

/** Equal sets of sightings give equal text. Only while writing. */
export function writeSeen(connection: Connection, seen: readonly Sighting[]): string {
  const { sightings } = connection.remembered
  if (sightings !== null && sightings.seen === seen) return sightings.text
  const ordered = inOrder(seen)
  const text = JSON.stringify(
    ordered.map(({ page, road, at }) => [idOf(connection, page), road, ...at.map(ourInstant)]),
  )
  connection.remembered.sightings = { seen: ordered, text }
  return text
}

function inOrder(seen: readonly Sighting[]): readonly Sighting[] {
  const isOne = seen.length === 0 || (seen.length === 1 && seen[0]?.at.length === 1)
  return isOne ? seen : mergeSightings(seen, [])
}

export function readSeen(connection: Connection, text: unknown): readonly Sighting[] {
  const { sightings } = connection.remembered
  if (sightings !== null && sightings.text === text) return sightings.seen
  const kept = JSON.parse(String(text)) as readonly Kept[]
  const seen = kept.map(([page, road, ...at]) => ({ page: addressAt(connection, page), road, at: at.map(ourTime) }))
  connection.remembered.sightings = { seen, text: String(text) }
  return seen
}
