// Which posts were answered most: a first guess for the home page. Who says it exactly is answers/, from the facts round a post.
import type { Address, Time } from '../../graph/model.ts'
import { byText } from '../../graph/order.ts'
import { sameBlog } from '../../graph/site.ts'
import { namesOf } from './reach.ts'
import type { Query } from './server.ts'
import { ANY_LINK } from './shapes.ts'

export interface Busy {
  readonly address: Address
  readonly responses: number
  readonly at: Time | null
}

/** More are looked at than asked for, because only some links inside one blog can be left out by the query itself. */
const LOOK_FURTHER = 3

const CANDIDATES = `MATCH (t:Post)<-[${ANY_LINK}]-(s:Post)
  WHERE (s.blog IS NULL OR t.blog IS NULL OR s.blog <> t.blog)
    AND EXISTS { MATCH (n:Reading {page: t.address, road: 'page', outcome: 'read'}) WHERE n.body IS NOT NULL }
  RETURN t.address AS address, count(DISTINCT s) AS sources ORDER BY sources DESC, address LIMIT toInteger($limit)`

const ANSWERS = `UNWIND $names AS name MATCH (t:Post {address: name})<-[n${ANY_LINK}]-(s:Post)
  RETURN t.address AS target, t.blog AS home, s.address AS source, s.blog AS otherHome, max(n.lastSeen) AS at`

/** Only posts that were read. One entry a post, whatever its names. */
export async function busiest(query: Query, limit: number): Promise<readonly Busy[]> {
  const candidates = await query(CANDIDATES, { limit: limit * LOOK_FURTHER })
  const counted = new Set<Address>()
  const found: Busy[] = []
  for (const candidate of candidates) {
    const address = String(candidate.address)
    if (counted.has(address)) continue
    const names = [...((await namesOf(query, [address])).get(address) ?? [])]
    for (const name of names) counted.add(name)
    found.push(await busyAt(query, address, names))
  }
  return found
    .filter(({ responses }) => responses > 0)
    .sort((one, other) => other.responses - one.responses || byText(one.address, other.address))
    .slice(0, limit)
}

async function busyAt(query: Query, address: Address, names: readonly Address[]): Promise<Busy> {
  const answers = await query(ANSWERS, { names })
  const homed = (own: unknown, blog: unknown) => ({ address: String(own), blog: blog == null ? null : String(blog) })
  const others = answers.filter((row) => !sameBlog(homed(row.target, row.home), homed(row.source, row.otherHome)))
  const times = answers.flatMap(({ at }) => (at == null ? [] : [String(at)])).sort(byText)
  return { address, responses: new Set(others.map(({ source }) => source)).size, at: times.at(-1) ?? null }
}
