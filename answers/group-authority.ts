// How many different blogs linked to a blog or a registrable domain, with the links that made the number: what opens a row of a ranking.
import { endOfDay } from '../graph/as-of.ts'
import { type Address, type Anchor, type Graph, type Time, ZONES } from '../graph/model.ts'
import { domainOf, looseName, siteOf } from '../graph/site.ts'
import { AnswerError } from './answer-error.ts'
import { blogAt } from './blog-at.ts'
import { countExcluded, NAMED_ZONES } from './excluded.ts'
import { blogNameOf, knownThen } from './known.ts'
import { linksThen, pastDay, type ThenSource } from './links-then.ts'
import type { LinksTo, LinkTo } from './links-to.ts'
import type { AuthorityExcluded, AuthorityJson, Excluded } from './shapes.ts'
import { isWithin, type Window, windowed, windowOf } from './window.ts'

/** What is asked of a store. */
export interface GroupSource extends ThenSource, LinksTo {
  factsAt(addresses: Iterable<Address>, options?: Parameters<ThenSource['factsAt']>[1]): Promise<Graph>
  blogsOfDomain(domain: string): Promise<readonly string[]>
  countAnchorsToBlog(
    home: Address,
    until: Time | null,
  ): Promise<readonly { readonly zone: Anchor['zone']; readonly count: number }[]>
}

/** Shown of those that linked; the numbers are of all. */
const MOST_BLOGS = 200
const MOST_LINKS = 50

/** `asked`: a home page or any post. As of a day that is over every link of the source is judged anew. Throws AnswerError. */
export async function presentGroupAuthority(
  source: GroupSource,
  asked: Address,
  by: 'blog' | 'domain',
  options: Window,
): Promise<AuthorityJson> {
  const day = pastDay(options)
  const group = await groupAt(source, asked, by, day)
  const links = await (day === null ? linksNow(source, group) : linksOfDay(source, group, day))
  const within = windowOf(options)
  const reasons = links.map((link) => {
    if (link.uncounted !== null) return link.uncounted
    if (by === 'domain' && domainOf(link.sourceBlog) === group.name) return 'self'
    return isWithin(link.at, within) ? null : 'outsideWindow'
  })
  const counted = links.filter((_link, index) => reasons[index] === null)
  const blogs = Map.groupBy(counted, ({ sourceBlog }) => sourceBlog)
  return {
    ...{ by, name: group.name, address: group.home, measure: 'blogs' },
    ...windowed(options),
    ...{ value: blogs.size, links: counted.length, blogs: await shownOf(source, blogs, day) },
    excluded: excludedFrom(await anchorsOf(source, group, day), reasons),
  }
}

interface Group {
  readonly by: 'blog' | 'domain'
  readonly home: Address
  readonly name: string
}

/** Throws AnswerError for a blog that nothing is known of, not even a link to it; a domain nobody linked to has 0. */
async function groupAt(source: GroupSource, asked: Address, by: Group['by'], day: string | null): Promise<Group> {
  if (by === 'domain') return { by, home: asked, name: domainOf(looseName(asked)) }
  const { home, key } = await blogAt(source, asked, day).catch((error) => onlyLinkedTo(source, asked, error))
  return { by, home, name: key }
}

async function linksNow(source: GroupSource, { by, name }: Group): Promise<readonly LinkTo[]> {
  return source.linksTo({ blogs: by === 'blog' ? [name] : await source.blogsOfDomain(name) })
}

async function linksOfDay(source: GroupSource, { by, name }: Group, day: string): Promise<readonly LinkTo[]> {
  const links: LinkTo[] = []
  for await (const link of linksThen(source, day))
    if ((by === 'blog' ? link.targetBlog : domainOf(link.targetBlog)) === name) links.push(link)
  return links
}

/** A blog of which nothing was read may be known by the links to it. */
async function onlyLinkedTo(source: GroupSource, asked: Address, error: unknown) {
  const key = siteOf(asked)
  if (!(error instanceof AnswerError) || (await source.linksTo({ blogs: [key] })).length === 0) throw error
  return { home: asked, key }
}

async function shownOf(
  source: GroupSource,
  blogs: ReadonlyMap<string, readonly LinkTo[]>,
  day: string | null,
): Promise<AuthorityJson['blogs']> {
  const most = [...blogs]
    .sort(([one, ones], [other, others]) => others.length - ones.length || (one < other ? -1 : 1))
    .slice(0, MOST_BLOGS)
  const firsts = most.flatMap(([, [first]]) => first?.source ?? [])
  const known = knownThen(await source.factsAt(firsts), day)
  return most.map(([blog, own]) => ({
    blog,
    name: own[0] === undefined ? blog : blogNameOf(known, own[0].source),
    links: [...new Set(own.map(({ source: post }) => post))].sort().slice(0, MOST_LINKS),
  }))
}

/** A domain's blogs are not looked for one by one. */
async function anchorsOf(source: GroupSource, { by, home }: Group, day: string | null): Promise<Excluded> {
  const until = day === null ? null : endOfDay(day)
  const zones = by === 'blog' ? await source.countAnchorsToBlog(home, until) : []
  const of = (zone: Anchor['zone']) => zones.find((own) => own.zone === zone)?.count ?? 0
  const other = ZONES.filter((zone) => !NAMED_ZONES.includes(zone)).reduce((sum, zone) => sum + of(zone), 0)
  return { ...countExcluded([]), blogroll: of('blogroll'), navigation: of('navigation'), share: of('share'), other }
}

function excludedFrom(anchors: Excluded, reasons: readonly (string | null)[]): AuthorityExcluded {
  const count = (reason: string) => reasons.filter((own) => own === reason).length
  return {
    ...anchors,
    ...{ self: count('self'), spam: count('spam'), other: anchors.other + count('other') },
    ...{ nofollow: count('nofollow'), unconfirmed: count('unconfirmed'), outsideWindow: count('outsideWindow') },
  }
}
