// Facts about sets of addresses, looked up in the database. Each look-up says which index it seeks in: while the server takes an index that grows
// for an empty one, it would plan to scan all of it for every address, and keep that plan.
import { BLOG_FIELDS, COMMENT_FIELDS, POST_FIELDS } from '../../graph/fields.ts'
import type { Address, Alias, Anchor, Evidence, Mark } from '../../graph/model.ts'
import type { Lookups, Near, Pair } from '../lookups.ts'
import { type Properties, readingBack, shownBack } from './properties.ts'
import type { Query, Row } from './server.ts'
import { ANY_LINK, ANY_LINKBACK, blogBack, commentBack, postBack, proofsBack } from './shapes.ts'

export function lookupsOf(query: Query): Lookups {
  /** Rows for all of the addresses, which the query calls `row`. */
  const ask = async <Fact>(
    cypher: string,
    addresses: ReadonlySet<Address>,
    back: (row: Row) => Fact,
  ): Promise<readonly Fact[]> => {
    if (addresses.size === 0) return []
    return (await query(`UNWIND $rows AS row ${cypher}`, { rows: [...addresses] })).map(back)
  }
  /** Only what is asked for, in columns: their names are not sent with each of them. */
  const nodes = <Fact>(
    label: string,
    key: string,
    names: readonly string[],
    addresses: ReadonlySet<Address>,
    back: (node: Properties) => Fact,
  ) => {
    const columns = names.map((name) => `all.${name} AS ${name}`).join(', ')
    const found = `MATCH (n:${label} {${key}: row}) USING INDEX SEEK n:${label}(${key}) WHERE n.digest IS NOT NULL`
    return ask(`${found} WITH properties(n) AS all RETURN ${columns}`, addresses, back)
  }
  /** Each once, though both ends may have been asked for. Comments cite too, by relationships that carry no proof. */
  const proofs = async (relationship: string, addresses: ReadonlySet<Address>): Promise<readonly Evidence[]> =>
    (
      await ask(`${POST('one')}${relationship}(:Post) ${SEEK('one')} WITH DISTINCT n ${PROOF}`, addresses, proofsBack)
    ).flat()
  return {
    nearTo: async (addresses) => nearOf(await ask(NEAR, addresses, (row) => row)),
    blogsAt: (addresses) => nodes('Blog', 'address', ['address', ...BLOG_FIELDS, 'from'], addresses, blogBack),
    postsAt: (addresses) => nodes('Post', 'address', ['address', ...POST_FIELDS, 'from', 'seen'], addresses, postBack),
    commentsUnder: (posts) => nodes('Comment', 'post', COMMENT, posts, commentBack),
    evidenceAt: (addresses) => proofs(`-[n${ANY_LINK}]-`, addresses),
    evidenceOf: async (addresses) => {
      const [from, to] = await Promise.all([
        proofs(`-[n${ANY_LINK}]->`, addresses),
        proofs(`<-[n${ANY_LINKBACK}]-`, addresses),
      ])
      return [...from, ...to.filter(({ source }) => !addresses.has(source))]
    },
    linkbacksAt: (addresses) => proofs(`-[n${ANY_LINKBACK}]-`, addresses),
    anchorsTo: (targets) => ask(ANCHORS, targets, anchorBack),
    aliasesAt: (addresses) => ask(ALIASES, addresses, aliasBack),
    marksOn: (subjects) => nodes('Mark', 'subject', ['subject', 'what', 'by', 'at'], subjects, markBack),
    readingsOf: (pages) => nodes('Reading', 'page', READING, pages, readingBack),
  }
}

const POST = (name: string) => `MATCH (${name}:Post {address: row})`
const SEEK = (name: string) => `USING INDEX SEEK ${name}:Post(address)`

const COMMENT = ['address', 'post', ...COMMENT_FIELDS, 'from', 'seen']
const READING = ['page', 'road', 'at', 'outcome', 'body', 'thread', 'next', 'reason', 'notes']

/** Links and claims in one go: the way to the server costs more than what comes back. */
const NEAR = `${POST('one')}-[n${ANY_LINK}|ALIAS_OF]-(other:Post) ${SEEK('one')}
  RETURN one.address AS one, one.blog AS home, other.address AS other, other.blog AS otherHome,
    CASE WHEN n:ALIAS_OF THEN {from: startNode(n).address, to: endNode(n).address, why: n.why, seen: n.seen} END AS claim`

function nearOf(rows: readonly Row[]): Near {
  const [links, claims]: [Pair[], Alias[]] = [[], []]
  for (const { claim, ...pair } of rows)
    if (claim === null) links.push(pair as unknown as Pair)
    else claims.push(aliasBack(claim as Row))
  return { links, claims }
}

const PROOF =
  'RETURN type(n) AS type, startNode(n).address AS source, endNode(n).address AS target, n.evidence AS evidence'

const ANCHORS = `${POST('target')}<-[n:ANCHOR]-(blog:Blog) ${SEEK('target')}
  RETURN blog.address AS blog, target.address AS target, n.zone AS zone, n.seen AS seen`

const ALIASES = `${POST('one')}-[n:ALIAS_OF]-() ${SEEK('one')} WITH DISTINCT n
  RETURN startNode(n).address AS from, endNode(n).address AS to, n.why AS why, n.seen AS seen`

export function anchorBack(row: Row): Anchor {
  return { blog: row.blog, target: row.target, zone: row.zone, seen: shownBack(row) } as Anchor
}

export function aliasBack(row: Row): Alias {
  return { from: row.from, to: row.to, why: row.why, seen: shownBack(row) } as Alias
}

export function markBack({ subject, what, by, at }: Properties): Mark {
  return { subject, what, by, at } as Mark
}
