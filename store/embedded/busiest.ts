// Which posts might be the most answered (../busiest.ts counts).
import { type Busy, busiestOf, LOOK_FURTHER } from '../busiest.ts'
import { addressAt } from './addresses.ts'
import type { Connection } from './connection.ts'
import { lookupsOf } from './lookups.ts'

const CANDIDATES = `SELECT target AS id FROM evidence
  LEFT JOIN post s ON s.id = source LEFT JOIN post t ON t.id = target
  WHERE (s.blog IS NULL OR t.blog IS NULL OR s.blog <> t.blog)
    AND EXISTS (SELECT 1 FROM reading WHERE page = target AND road = 'page' AND outcome = 'read' AND body IS NOT NULL)
  GROUP BY target ORDER BY count(DISTINCT source) DESC, target LIMIT ?`

export async function busiest(connection: Connection, limit: number): Promise<readonly Busy[]> {
  const rows = connection.all(CANDIDATES, limit * LOOK_FURTHER)
  return busiestOf(
    lookupsOf(connection),
    rows.map(({ id }) => addressAt(connection, Number(id))),
    limit,
  )
}
