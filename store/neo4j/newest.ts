// The newest readings of a page: what the next visit begins with.
import type { Address, Reading, Road } from '../../graph/model.ts'
import { type Properties, readingBack } from './properties.ts'
import type { Query } from './server.ts'

const READING = 'MATCH (n:Reading {page: $page})'
const FIRST = 'RETURN properties(n) AS node ORDER BY n.at DESC, n.road LIMIT 1'

export async function lastRead(query: Query, page: Address, road: Road): Promise<Reading | null> {
  return orNull(await query(`${READING} WHERE n.road = $road AND n.outcome = 'read' ${FIRST}`, { page, road }))
}

export async function lastReading(query: Query, page: Address): Promise<Reading | null> {
  return orNull(await query(`${READING} ${FIRST}`, { page }))
}

function orNull(rows: Awaited<ReturnType<Query>>): Reading | null {
  return rows[0] === undefined ? null : readingBack(rows[0].node as Properties)
}
