// Rankings of posts, blogs or registrable domains by any measure of authority, from the links that count.
import { pastDay } from './links-then.ts'
import { type Communities, communitiesOf } from './ranking/communities.ts'
import { linksNow, linksOfDay } from './ranking/counted-links.ts'
import { type LinkColumns, linkGraph } from './ranking/link-graph.ts'
import { namesOf } from './ranking/names.ts'
import { endsOf, type Nodes, nodesOf } from './ranking/nodes.ts'
import type { RankingSource, UncountedLinks } from './ranking/ranking-source.ts'
import { ranked, ranksAmong } from './ranking/ranks.ts'
import { type Ring, ringsOf } from './ranking/rings.ts'
import type { Measure, RankedBy, RankedOf, RankingJson } from './shapes.ts'
import { type Window, windowed, windowOf } from './window.ts'

export interface RankingOptions extends Window {
  readonly by: RankedBy
  readonly measure: Measure
  /** `all` where nobody says. */
  readonly of?: RankedOf
  /** Rows at most. */
  readonly top: number
}

/** More links between blogs than these are not searched for communities and rings: it would take minutes. */
const MOST_GROUPED = 500_000

export async function presentRanking(source: RankingSource, options: RankingOptions): Promise<RankingJson> {
  const { by, measure, of = 'all' } = options
  const wanted = { ends: endsOf(by, measure), within: windowOf(options) }
  const day = pastDay(options)
  const { counted, all } = await (day === null ? linksNow(source, wanted) : linksOfDay(source, wanted, day))
  const nodes = await nodesOf(counted, by, measure)
  const { communities, rings } = groupsIn(nodes.between)
  const rows = await rowsOf(source, nodes, { ...options, of }, day)
  const ringOf = new Map(rings.flatMap(({ members }, number) => members.map((node) => [node, number] as const)))
  return {
    ...{ by, measure, of, ...windowed(options) },
    rows: rows.map(({ node, ...row }) => ({
      ...row,
      ...{ community: communities?.of[node] ?? null, ring: ringOf.get(node) ?? null },
    })),
    total: nodes.values.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0),
    links: nodes.links,
    excluded: excludedFrom(all, nodes),
    communities: communities && { sizes: communities.sizes, modularity: communities.modularity },
    rings: await Promise.all(
      rings.map(async ({ members, ...ring }) => ({ members: await nodes.names(members), ...ring })),
    ),
  }
}

/** So many are looked at in one go, and at most, for those that were read. */
const PIECE = 500
const MOST_LOOKED_AT = 20_000

async function rowsOf(
  source: RankingSource,
  { values, names }: Nodes,
  { by, of, top }: Pick<RankingOptions, 'by' | 'top' | 'of'>,
  day: string | null,
) {
  const isFiltered = of === 'read' && by !== 'domain'
  const order = ranked(values, isFiltered ? MOST_LOOKED_AT : top)
  const piece = isFiltered ? PIECE : Math.max(1, order.length)
  const rows = []
  for (let from = 0; from < order.length && rows.length < top; from += piece) {
    const some = order.slice(from, from + piece)
    const named = await namesOf(source, by, await names(some.map(({ node }) => node)), day)
    const told = some.flatMap((row, index) => (named[index] ? [{ ...row, ...named[index] }] : []))
    rows.push(...told.filter(({ read }) => !isFiltered || read))
  }
  return ranksAmong(rows.slice(0, top))
}

function groupsIn(between: LinkColumns | null): {
  readonly communities: Communities | null
  readonly rings: readonly Ring[]
} {
  if (between === null || between.sources.length > MOST_GROUPED) return { communities: null, rings: [] }
  return { communities: communitiesOf(between), rings: ringsOf(linkGraph(between)) }
}

/** What counts and is not among these links lies inside one domain, or outside the window. */
function excludedFrom(all: readonly UncountedLinks[], { links, inside }: Nodes): RankingJson['excluded'] {
  const counts = new Map(all.map(({ uncounted, count }) => [uncounted, count]))
  const of = (reason: string | null) => counts.get(reason) ?? 0
  const told = { spam: of('spam'), other: of('other'), nofollow: of('nofollow'), unconfirmed: of('unconfirmed') }
  // Links that came between the two looks are in neither.
  return { ...told, self: of('self') + inside, outsideWindow: Math.max(0, of(null) - links - inside) }
}
