// Facts about sets of addresses, looked up in the database.
import type { Address, Alias, Anchor, Evidence, Mark } from '../../graph/model.ts'
import type { Lookups, Pair } from '../lookups.ts'
import { batches } from './batches.ts'
import { type Properties, readingBack, shownBack } from './properties.ts'
import type { Query, Row } from './server.ts'
import { ANY_LINK, ANY_LINKBACK, blogBack, commentBack, postBack, proofsBack } from './shapes.ts'

export function lookupsOf(query: Query): Lookups {
  /** Rows for each of the addresses, which the query calls `row`. */
  const ask = async <Fact>(
    cypher: string,
    addresses: ReadonlySet<Address>,
    back: (row: Row) => Fact,
  ): Promise<Fact[]> => {
    const found: Fact[] = []
    for (const rows of batches([...addresses]))
      for (const row of await query(`UNWIND $rows AS row ${cypher}`, { rows })) found.push(back(row))
    return found
  }
  const nodes = <Fact>(pattern: string, addresses: ReadonlySet<Address>, back: (node: Properties) => Fact) =>
    ask(`MATCH (n:${pattern}) WHERE n.digest IS NOT NULL RETURN properties(n) AS node`, addresses, ({ node }) =>
      back(node as Properties),
    )
  const proofs = async (match: string, addresses: ReadonlySet<Address>): Promise<Evidence[]> =>
    (await ask(`${match} ${PROOFS}`, addresses, proofsBack)).flat()
  return {
    linked: (addresses) => ask(LINKED, addresses, (row) => row as unknown as Pair),
    blogsAt: (addresses) => nodes('Blog {address: row}', addresses, blogBack),
    postsAt: (addresses) => nodes('Post {address: row}', addresses, postBack),
    commentsUnder: (posts) => nodes('Comment {post: row}', posts, commentBack),
    evidenceAt: async (addresses) => {
      const from = await proofs(`MATCH (source:Post {address: row})-[n${ANY_LINK}]->(target:Post)`, addresses)
      const to = await proofs(`MATCH (target:Post {address: row})<-[n${ANY_LINK}]-(source:Post)`, addresses)
      return [...from, ...to.filter(({ source }) => !addresses.has(source))]
    },
    evidenceOf: async (addresses) => {
      const from = await proofs(`MATCH (source:Post {address: row})-[n${ANY_LINK}]->(target:Post)`, addresses)
      const to = await proofs(`MATCH (target:Post {address: row})<-[n${ANY_LINKBACK}]-(source:Post)`, addresses)
      return [...from, ...to.filter(({ source }) => !addresses.has(source))]
    },
    anchorsTo: (targets) => ask(ANCHORS, targets, anchorBack),
    aliasesAt: async (addresses) => {
      const [from, to] = [await ask(ALIASES_FROM, addresses, aliasBack), await ask(ALIASES_TO, addresses, aliasBack)]
      return [...from, ...to.filter((alias) => !addresses.has(alias.from))]
    },
    marksOn: (subjects) => nodes('Mark {subject: row}', subjects, markBack),
    readingsOf: (pages) => nodes('Reading {page: row}', pages, readingBack),
  }
}

const LINKED = `MATCH (one:Post {address: row})-[${ANY_LINK}]-(other:Post) WITH DISTINCT one, other
  RETURN one.address AS one, one.blog AS home, other.address AS other, other.blog AS otherHome`

const PROOFS = 'RETURN type(n) AS type, source.address AS source, target.address AS target, n.evidence AS evidence'

const ANCHORS = `MATCH (target:Post {address: row})<-[n:ANCHOR]-(blog:Blog)
  RETURN blog.address AS blog, target.address AS target, n.zone AS zone, n.seen AS seen`

const ALIAS = 'RETURN source.address AS from, target.address AS to, n.why AS why, n.seen AS seen'
const ALIASES_FROM = `MATCH (source:Post {address: row})-[n:ALIAS_OF]->(target) ${ALIAS}`
const ALIASES_TO = `MATCH (target:Post {address: row})<-[n:ALIAS_OF]-(source) ${ALIAS}`

export function anchorBack(row: Row): Anchor {
  return { blog: row.blog, target: row.target, zone: row.zone, seen: shownBack(row) } as Anchor
}

export function aliasBack(row: Row): Alias {
  return { from: row.from, to: row.to, why: row.why, seen: shownBack(row) } as Alias
}

export function markBack({ subject, what, by, at }: Properties): Mark {
  return { subject, what, by, at } as Mark
}
