// Which posts might be the most answered (../busiest.ts counts), and which were answered last.
import type { Address } from '../../graph/model.ts'
import { type Busy, busiestOf, LOOK_FURTHER } from '../busiest.ts'
import { lookupsOf } from './lookups.ts'
import type { Query } from './server.ts'
import { ANY_LINK } from './shapes.ts'

const IS_READ = `EXISTS { MATCH (n:Reading {page: t.address, road: 'page', outcome: 'read'}) WHERE n.body IS NOT NULL }`
const CANDIDATES = `MATCH (t:Post)<-[${ANY_LINK}]-(s:Post)
  WHERE (s.blog IS NULL OR t.blog IS NULL OR s.blog <> t.blog)
    AND ${IS_READ}
  RETURN t.address AS address, count(DISTINCT s) AS sources ORDER BY sources DESC, address LIMIT toInteger($limit)`

export async function busiest(query: Query, limit: number): Promise<readonly Busy[]> {
  const rows = await query(CANDIDATES, { limit: limit * LOOK_FURTHER })
  return busiestOf(
    lookupsOf(query),
    rows.map(({ address }) => String(address)),
    limit,
  )
}

const LATEST = `MATCH (t:Post)<-[n:LINKS_TO]-() WHERE n.leftOut IS NULL AND n.at IS NOT NULL
  WITH t, max(n.at) AS newest WHERE ${IS_READ}
  RETURN t.address AS address ORDER BY newest DESC, address LIMIT toInteger($limit)`

export async function latest(query: Query, limit: number): Promise<readonly Address[]> {
  return (await query(LATEST, { limit })).map(({ address }) => String(address))
}
