// Which posts might be the most answered (../busiest.ts counts), and which were answered last.
import type { Address } from '../../graph/model.ts'
import { type Busy, busiestOf, LOOK_FURTHER } from '../busiest.ts'
import { addressAt } from './addresses.ts'
import type { Connection } from './connection.ts'
import { UNDATED } from './derive.ts'
import { lookupsOf } from './lookups.ts'

const IS_READ = `EXISTS (SELECT 1 FROM reading WHERE page = target AND road = 'page' AND outcome = 'read' AND body IS NOT NULL)`
const CANDIDATES = `SELECT target AS id FROM evidence
  LEFT JOIN post s ON s.id = source LEFT JOIN post t ON t.id = target
  WHERE (s.blog IS NULL OR t.blog IS NULL OR s.blog <> t.blog)
    AND ${IS_READ}
  GROUP BY target ORDER BY count(DISTINCT source) DESC, target LIMIT ?`

export async function busiest(connection: Connection, limit: number): Promise<readonly Busy[]> {
  const rows = connection.all(CANDIDATES, limit * LOOK_FURTHER)
  return busiestOf(
    lookupsOf(connection),
    rows.map(({ id }) => addressAt(connection, Number(id))),
    limit,
  )
}

const LATEST = `SELECT address.text AS address FROM
    (SELECT target, max(at) AS newest FROM link WHERE left_out IS NULL AND at > ${UNDATED} GROUP BY target) JOIN address ON address.id = target
  WHERE ${IS_READ} ORDER BY newest DESC, address LIMIT ?`

export function latest(connection: Connection, limit: number): readonly Address[] {
  return connection.all(LATEST, limit).map(({ address }) => String(address))
}
