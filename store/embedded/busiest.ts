// Which posts were answered most: a first guess for the home page. Who says it exactly is answers/, from the facts round a post.
import { byText } from '../../graph/order.ts'
import { timeOf } from '../../graph/time.ts'
import { addressesOf, type Id } from './addresses.ts'
import type { Connection } from './connection.ts'
import { answersTo, namesOf } from './reach.ts'
import { KINDS } from './sightings.ts'

export interface Busy {
  readonly address: string
  readonly responses: number
  readonly at: string | null
}

/** More are looked at than asked for, because only some links inside one blog can be left out by the query itself. */
const LOOK_FURTHER = 3

const CANDIDATES = `SELECT target AS id FROM evidence
  LEFT JOIN post s ON s.id = source LEFT JOIN post t ON t.id = target
  WHERE (s.blog IS NULL OR t.blog IS NULL OR s.blog <> t.blog)
    AND EXISTS (SELECT 1 FROM reading WHERE page = target AND road = 'page' AND outcome = 'read' AND body IS NOT NULL)
  GROUP BY target ORDER BY count(DISTINCT source) DESC, target LIMIT ?`
const NEWEST = `SELECT max(at) AS at FROM evidence JOIN sighting ON sighting.kind = ${KINDS.evidence} AND fact = evidence.id WHERE target = ?`

/** Only posts that were read: an address that many link to and nobody read is no conversation yet. One entry a post, whatever its names. */
export function busiest(connection: Connection, limit: number): readonly Busy[] {
  const found = connection.reading(() => {
    const counted = new Set<Id>()
    return connection.all(CANDIDATES, limit * LOOK_FURTHER).flatMap(({ id }) => busyAt(connection, Number(id), counted))
  })
  return found
    .sort((one, other) => other.responses - one.responses || byText(one.address, other.address))
    .slice(0, limit)
}

/** Nothing for a post that was counted under another name, or that nobody elsewhere answered. */
function busyAt(connection: Connection, id: Id, counted: Set<Id>): readonly Busy[] {
  if (counted.has(id)) return []
  const names = [...namesOf(connection, [id])]
  for (const name of names) counted.add(name)
  const responses = new Set(names.flatMap((name) => answersTo(connection, name))).size
  if (responses === 0) return []
  const newest = names.map((name) => connection.get(NEWEST, name)?.at).filter((at) => at != null)
  return addressesOf(connection, [id]).map((address) => ({
    address,
    responses,
    at: newest.length === 0 ? null : timeOf(Math.max(...newest.map(Number))),
  }))
}
