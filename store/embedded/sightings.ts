// The readings that showed a fact, a row each. Rows are only ever added, which makes their union.
import type { Sighting } from '../../graph/model.ts'
import { mergeSightings } from '../../graph/sightings.ts'
import { instantOf, timeOf } from '../../graph/time.ts'
import { type Id, idOf } from './addresses.ts'
import type { Connection } from './connection.ts'

/** How the table tells the kinds of facts apart. */
export const KINDS = { post: 1, comment: 2, evidence: 3, alias: 4 } as const
export type SeenKind = keyof typeof KINDS

export function addSightings(connection: Connection, kind: SeenKind, fact: Id, seen: readonly Sighting[]): void {
  for (const { page, road, at } of seen) {
    const pageId = idOf(connection, page)
    for (const time of at) {
      connection.run(
        'INSERT OR IGNORE INTO sighting (kind, fact, page, road, at) VALUES (?, ?, ?, ?, ?)',
        KINDS[kind],
        fact,
        pageId,
        road,
        instantOf(time),
      )
    }
  }
}

export function sightingsOf(connection: Connection, kind: SeenKind, fact: Id): readonly Sighting[] {
  const rows = connection.all(
    'SELECT text, road, at FROM sighting JOIN address ON address.id = page WHERE kind = ? AND fact = ?',
    KINDS[kind],
    fact,
  )
  const single = rows.map(({ text, road, at }) => ({ page: text, road, at: [timeOf(at)] }) as Sighting)
  return single.length <= 1 ? single : mergeSightings(single, [])
}
