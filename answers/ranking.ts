// Rankings of posts, blogs or registrable domains by any measure of authority, from the links that count.
import { pastDay } from './links-then.ts'
import { type Communities, communitiesOf } from './ranking/communities.ts'
import { linksNow, linksOfDay } from './ranking/counted-links.ts'
import { type LinkColumns, linkGraph } from './ranking/link-graph.ts'
import { namesOf } from './ranking/names.ts'
import { endsOf, type Nodes, nodesOf } from './ranking/nodes.ts'
import type { RankingSource, UncountedLinks } from './ranking/ranking-source.ts'
import { ranked } from './ranking/ranks.ts'
import { type Ring, ringsOf } from './ranking/rings.ts'
import type { Measure, RankedBy, RankingJson } from './shapes.ts'
import { type Window, windowed, windowOf } from './window.ts'

export interface RankingOptions extends Window {
  readonly by: RankedBy
  readonly measure: Measure
  /** Rows at most. */
  readonly top: number
}

/** More links between blogs than these are not searched for communities and rings: it would take minutes. */
const MOST_GROUPED = 500_000

export async function presentRanking(source: RankingSource, options: RankingOptions): Promise<RankingJson> {
  const { by, measure, top } = options
  const wanted = { ends: endsOf(by, measure), within: windowOf(options) }
  const day = pastDay(options)
  const { counted, all } = await (day === null ? linksNow(source, wanted) : linksOfDay(source, wanted, day))
  const nodes = await nodesOf(counted, by, measure)
  const { communities, rings } = groupsIn(nodes.between)
  const rows = ranked(nodes.values, top)
  const titles = await namesOf(source, by, await nodes.names(rows.map(({ node }) => node)), day)
  const ringOf = new Map(rings.flatMap(({ members }, number) => members.map((node) => [node, number] as const)))
  return {
    ...{ by, measure, ...windowed(options) },
    rows: rows.map(({ node, rank, value }, index) => ({
      ...{ rank, value },
      ...(titles[index] ?? { name: '', address: null, title: null }),
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
