// The links that count for authority, and all links to one post or blog, from the relationships that are derived.
import type { Address } from '../../graph/model.ts'
import { domainOf } from '../../graph/site.ts'
import { Columns } from '../columns.ts'
import type { BlogLinks, CountedLinks, CountedOptions, LinkEnd, LinkTo, Store, UncountedLinks } from '../store.ts'
import type { Query, Server } from './server.ts'

const FIELDS: Readonly<Record<LinkEnd, string>> = {
  source: 's.address',
  target: 't.address',
  sourceBlog: 'n.sourceBlog',
  targetBlog: 'n.targetBlog',
}

/** Names come as words and are numbered here, each once: the server's own numbers of nodes are not ours to keep. */
export async function countedLinks(server: Server, { ends, within }: CountedOptions): Promise<CountedLinks> {
  const window = within === null ? '' : 'AND n.at >= $since AND n.at <= $until'
  const fields = ends.map((end) => FIELDS[end]).join(', ')
  const cypher = `MATCH (s:Post)-[n:LINKS_TO]->(t:Post) WHERE n.uncounted IS NULL ${window} RETURN ${fields}`
  let [columns, names] = [new Columns(ends), new Map<string, number>()]
  await server.eachRow(cypher, within ?? {}, () => {
    columns = new Columns(ends)
    names = new Map()
    return (record) => columns.add(ends.map((_, index) => numberIn(names, record.get(index))))
  })
  const words = [...names.keys()]
  const named = async (numbers: readonly number[]) => numbers.map((number) => words[number] ?? '')
  return { columns: columns.finish(), addresses: named, blogs: named }
}

function numberIn(names: Map<string, number>, name: string): number {
  const known = names.get(name)
  if (known !== undefined) return known
  names.set(name, names.size)
  return names.size - 1
}

export async function countUncounted(query: Query): Promise<readonly UncountedLinks[]> {
  const cypher = 'MATCH ()-[n:LINKS_TO]->() RETURN n.uncounted AS uncounted, count(*) AS count'
  return (await query(cypher)) as unknown as readonly UncountedLinks[]
}

const COUNTED_FROM = `UNWIND $blogs AS blog MATCH ()-[n:LINKS_TO {sourceBlog: blog}]->() USING INDEX SEEK n:LINKS_TO(sourceBlog) WHERE n.uncounted IS NULL
  RETURN blog AS sourceBlog, n.targetBlog AS targetBlog, count(*) AS count ORDER BY sourceBlog, targetBlog`

export async function countedFrom(query: Query, blogs: readonly string[]): Promise<readonly BlogLinks[]> {
  return (await query(COUNTED_FROM, { blogs })) as unknown as readonly BlogLinks[]
}

const LINK = `RETURN s.address AS source, t.address AS target, n.at AS at, n.uncounted AS uncounted,
  n.sourceBlog AS sourceBlog, n.targetBlog AS targetBlog ORDER BY coalesce(n.at, -9007199254740991) DESC, source, target`
const TO_POST = `MATCH (asked:Post {address: $post}) MATCH (t:Post {address: coalesce(asked.canonical, asked.address)})
  MATCH (s:Post)-[n:LINKS_TO]->(t) ${LINK}`
const TO_BLOGS = `UNWIND $blogs AS blog MATCH (s:Post)-[n:LINKS_TO {targetBlog: blog}]->(t:Post) USING INDEX SEEK n:LINKS_TO(targetBlog) ${LINK}`

export async function linksTo(query: Query, target: Parameters<Store['linksTo']>[0]): Promise<readonly LinkTo[]> {
  return (await query('post' in target ? TO_POST : TO_BLOGS, target)) as unknown as readonly LinkTo[]
}

export async function blogsOfDomain(query: Query, domain: string): Promise<readonly string[]> {
  const cypher = `MATCH ()-[n:LINKS_TO]->() WHERE n.targetBlog CONTAINS $domain RETURN DISTINCT n.targetBlog AS blog ORDER BY blog`
  const keys = (await query(cypher, { domain })).map(({ blog }): Address => String(blog))
  return keys.filter((key) => domainOf(key) === domain)
}
