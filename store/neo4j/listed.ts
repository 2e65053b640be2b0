// Where facts of a kind stand, by address: for whoever judges a whole store piece by piece.
import type { Address } from '../../graph/model.ts'
import type { Judged } from '../store.ts'
import type { Server } from './server.ts'
import { ANY_LINK } from './shapes.ts'

const STEP = 200

const piece = (label: string, condition: string, key = 'address') =>
  `MATCH (n:${label}) WHERE n.${key} > $after AND ${condition}
  WITH DISTINCT n.${key} AS address ORDER BY address LIMIT ${STEP} RETURN address`

const NAMES = piece('Post', 'EXISTS { (n)-[:ALIAS_OF]-() }')
const KNOWN: Readonly<Record<Judged, string>> = {
  blogs: piece('Blog', 'n.digest IS NOT NULL'),
  posts: piece('Post', `(n.digest IS NOT NULL OR EXISTS { (n)-[${ANY_LINK}|ANCHOR]-() })`),
  comments: piece('Comment', 'n.digest IS NOT NULL', 'post'),
  links: piece('Post', `EXISTS { (n)-[${ANY_LINK}]->() }`),
}

/** Addresses are ASCII, so the server's order is ours. */
export async function* listed(server: Server, of: Judged, start: Address | ''): AsyncIterable<readonly Address[]> {
  const cypher = `CALL { ${KNOWN[of]} UNION ${NAMES} } RETURN DISTINCT address ORDER BY address LIMIT ${STEP}`
  for (let after = start; ; ) {
    const rows = await server.reading((query) => query(cypher, { after }))
    if (rows.length === 0) return
    const addresses = rows.map(({ address }) => String(address))
    yield addresses
    after = addresses.at(-1) ?? ''
  }
}
