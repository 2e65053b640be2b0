// Rankings of posts, blogs or registrable domains by any measure of authority, from the links that count.
import { domainOf } from '../graph/site.ts'
import { pastDay } from './links-then.ts'
import { type Communities, communitiesOf } from './ranking/communities.ts'
import { linksNow, linksOfDay } from './ranking/counted-links.ts'
import { hits } from './ranking/hits.ts'
import { type LinkColumns, linkGraph } from './ranking/link-graph.ts'
import { namesOf } from './ranking/names.ts'
import { countsIn, differentCounts, groupLinks, numbered } from './ranking/numbered.ts'
import { pageRank } from './ranking/pagerank.ts'
import type { CountedLinks, LinkEnd, RankingSource, UncountedLinks } from './ranking/ranking-source.ts'
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

/** What is ranked, as nodes: their values, what each is called, and, for groups, the links between them. */
interface Nodes {
  readonly values: Float64Array
  readonly links: number
  /** Links that count elsewhere, but not between these. */
  readonly inside: number
  readonly between: LinkColumns | null
  names(nodes: readonly number[]): Promise<readonly string[]>
}

export async function presentRanking(source: RankingSource, options: RankingOptions): Promise<RankingJson> {
  const { by, measure, top } = options
  const wanted = { ends: endsOf(by, measure), within: windowOf(options) }
  const day = pastDay(options)
  const { counted, all } = await (day === null ? linksNow(source, wanted) : linksOfDay(source, wanted, day))
  const nodes = by === 'post' ? posts(counted, measure) : await groups(counted, by, measure)
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

const column = ({ columns }: CountedLinks, end: LinkEnd): Int32Array => columns.get(end) ?? new Int32Array()

/** What a ranking looks at: the rest takes no time. */
function endsOf(by: RankedBy, measure: Measure): readonly LinkEnd[] {
  if (by !== 'post') return ['source', 'sourceBlog', 'targetBlog']
  return ['target', measure === 'blogs' ? 'sourceBlog' : 'source']
}

function posts(counted: CountedLinks, measure: Measure): Nodes {
  const [to, from] = [column(counted, 'target'), column(counted, measure === 'blogs' ? 'sourceBlog' : 'source')]
  const { numbers, columns } = measure === 'blogs' ? numbered(to) : numbered(to, from)
  const [targets = to, sources = from] = columns
  const values =
    measure === 'blogs'
      ? differentCounts(targets, from, numbers.length, largestOf(from) + 1)
      : valuesOf(measure, { nodes: numbers.length, sources, targets, weights: null }, targets)
  const names = (nodes: readonly number[]) => counted.addresses(nodes.map((node) => numbers[node]!))
  return { values, links: to.length, inside: 0, between: null, names }
}

async function groups(counted: CountedLinks, by: 'blog' | 'domain', measure: Measure): Promise<Nodes> {
  const blogs = numbered(column(counted, 'sourceBlog'), column(counted, 'targetBlog'))
  const keys = await counted.blogs([...blogs.numbers])
  const { names, groupOf } = by === 'blog' ? { names: keys, groupOf: null } : domainsOf(keys)
  const [from = new Int32Array(), to = new Int32Array()] = blogs.columns
  const kept = groupOf === null ? null : rowsBetween(from, to, groupOf)
  const pick = (own: Int32Array) => (kept === null ? own : kept.map((row) => own[row]!))
  const grouped = (own: Int32Array) => (groupOf === null ? own : pick(own).map((blog) => groupOf[blog]!))
  const [sources, targets] = [grouped(from), grouped(to)]
  const between = groupLinks(pick(column(counted, 'source')), sources, targets, names.length)
  const values =
    measure === 'blogs'
      ? differentCounts(targets, pick(from), names.length, keys.length)
      : valuesOf(measure, between, targets)
  const named = async (nodes: readonly number[]) => nodes.map((node) => names[node] ?? '')
  return { values, links: targets.length, inside: from.length - targets.length, between, names: named }
}

/** `targets`: of each link, for counting. */
function valuesOf(measure: Measure, links: LinkColumns, targets: Int32Array): Float64Array {
  if (measure === 'pagerank') return pageRank(linkGraph(links))
  if (measure === 'hits') return hits(linkGraph(links)).authorities
  return measure === 'hubs' ? hits(linkGraph(links)).hubs : countsIn(targets, links.nodes)
}

function domainsOf(keys: readonly string[]): { readonly names: readonly string[]; readonly groupOf: Int32Array } {
  const domains = keys.map(domainOf)
  const names = [...new Set(domains)].sort()
  const numbers = new Map(names.map((name, number) => [name, number]))
  return { names, groupOf: Int32Array.from(domains, (domain) => numbers.get(domain) ?? 0) }
}

/** Links inside one domain are its own. */
function rowsBetween(from: Int32Array, to: Int32Array, groupOf: Int32Array): Int32Array {
  return Int32Array.from(from.keys()).filter((row) => groupOf[from[row]!] !== groupOf[to[row]!])
}

const largestOf = (numbers: Int32Array): number => numbers.reduce((most, number) => Math.max(most, number), 0)

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
