// Which posts were answered most: a first guess for the home page. Who says it exactly is answers/, from the facts round a post.
import { addressesOf, type Id, timeOf } from './addresses.ts'
import type { Connection } from './connection.ts'
import { answersTo, namesOf } from './reach.ts'
import { KINDS } from './sightings.ts'

export interface Busy {
  readonly address: string
  readonly responses: number
  readonly at: string | null
}

/** More are looked at than asked for, because links inside one blog are counted first and left out after. */
const LOOK_FURTHER = 10

const CANDIDATES = `SELECT target AS id FROM evidence
  WHERE EXISTS (SELECT 1 FROM reading WHERE page = target AND road = 'page' AND outcome = 'read' AND body IS NOT NULL)
  GROUP BY target ORDER BY count(DISTINCT source) DESC, target LIMIT ?`
const NEWEST = `SELECT max(at) AS at FROM evidence JOIN sighting ON sighting.kind = ${KINDS.evidence} AND fact = evidence.id WHERE target = ?`

/** Only posts that were read: an address that many link to and nobody read is no conversation yet. */
export function busiest(connection: Connection, limit: number): readonly Busy[] {
  const found = connection.reading(() => {
    const rows = connection.all(CANDIDATES, limit * LOOK_FURTHER)
    return rows.map(({ id }) => busyAt(connection, Number(id))).filter(({ responses }) => responses > 0)
  })
  return found
    .sort((one, other) => other.responses - one.responses || (one.address < other.address ? -1 : 1))
    .slice(0, limit)
}

function busyAt(connection: Connection, id: Id): Busy {
  const names = [...namesOf(connection, [id])]
  const newest = names.map((name) => connection.get(NEWEST, name)?.at).filter((at) => at != null)
  return {
    address: addressesOf(connection, [id])[0] ?? '',
    responses: new Set(names.flatMap((name) => answersTo(connection, name))).size,
    at: newest.length === 0 ? null : timeOf(Math.max(...newest.map(Number))),
  }
}
