// Posts, blogs or domains as numbered nodes with their values by a measure, from the columns of the links that count.
import { domainOf } from '../../graph/site.ts'
import type { Measure, RankedBy } from '../shapes.ts'
import { hits } from './hits.ts'
import { type LinkColumns, linkGraph } from './link-graph.ts'
import { countsIn, differentCounts, groupLinks, numbered } from './numbered.ts'
import { pageRank } from './pagerank.ts'
import type { CountedLinks, LinkEnd } from './ranking-source.ts'

/** What is ranked, as nodes: their values, what each is called, and, for groups, the links between them. */
export interface Nodes {
  readonly values: Float64Array
  readonly links: number
  /** Links that count elsewhere, but not between these. */
  readonly inside: number
  readonly between: LinkColumns | null
  names(nodes: readonly number[]): Promise<readonly string[]>
}

const column = ({ columns }: CountedLinks, end: LinkEnd): Int32Array => columns.get(end) ?? new Int32Array()

/** What a ranking looks at: the rest takes no time. */
export function endsOf(by: RankedBy, measure: Measure): readonly LinkEnd[] {
  if (by !== 'post') return ['source', 'sourceBlog', 'targetBlog']
  return ['target', measure === 'blogs' ? 'sourceBlog' : 'source']
}

export async function nodesOf(counted: CountedLinks, by: RankedBy, measure: Measure): Promise<Nodes> {
  return by === 'post' ? posts(counted, measure) : groups(counted, by, measure)
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
