// How many different blogs linked to a blog or a registrable domain, with the links that made the number: what opens a row of a ranking.
import { type Address, type Anchor, type Graph, ZONES } from '../graph/model.ts'
import { domainOf, looseName } from '../graph/site.ts'
import type { AuthorityOptions } from './authority.ts'
import { blogAt } from './blog-at.ts'
import { countExcluded, NAMED_ZONES } from './excluded.ts'
import { blogNameOf, knownOf } from './known.ts'
import type { AuthorityExcluded, AuthorityJson, Excluded } from './shapes.ts'
import { windowOf } from './window.ts'

interface LinkTo {
  readonly source: Address
  readonly at: number | null
  readonly uncounted: string | null
  readonly sourceBlog: string
}

/** What is asked of a store. */
export interface GroupSource {
  factsAt(addresses: Iterable<Address>): Promise<Graph>
  linksTo(target: { readonly blogs: readonly string[] }): Promise<readonly LinkTo[]>
  blogsOfDomain(domain: string): Promise<readonly string[]>
  countAnchorsToBlog(home: Address): Promise<readonly { readonly zone: Anchor['zone']; readonly count: number }[]>
}

/** Shown of those that linked; the numbers are of all. */
const MOST_BLOGS = 200
const MOST_LINKS = 50

/** `asked`: a home page or any post. States of links are today's; `asOf` ends the window. Throws AnswerError. */
export async function presentGroupAuthority(
  source: GroupSource,
  asked: Address,
  by: 'blog' | 'domain',
  options: AuthorityOptions,
): Promise<AuthorityJson> {
  const { home, name, keys } = await groupAt(source, asked, by)
  const links = await source.linksTo({ blogs: keys })
  const within = windowOf(options)
  const reasons = links.map((link) => {
    if (link.uncounted !== null) return link.uncounted
    if (by === 'domain' && domainOf(link.sourceBlog) === name) return 'self'
    const isOutside = within !== null && (link.at === null || link.at < within.since || link.at > within.until)
    return isOutside ? 'outsideWindow' : null
  })
  const counted = links.filter((_link, index) => reasons[index] === null)
  const blogs = Map.groupBy(counted, ({ sourceBlog }) => sourceBlog)
  return {
    ...{ by, name, address: home, measure: 'blogs', window: options.window, asOf: options.asOf },
    ...{ value: blogs.size, links: counted.length, blogs: await shownOf(source, blogs) },
    excluded: excludedFrom(await anchorsOf(source, home, by), reasons),
  }
}

interface Group {
  readonly home: Address
  readonly name: string
  readonly keys: readonly string[]
}

/** Throws AnswerError for a blog that nothing is known of; a domain nobody linked to has 0. */
async function groupAt(source: GroupSource, asked: Address, by: 'blog' | 'domain'): Promise<Group> {
  if (by === 'domain') {
    const name = domainOf(looseName(asked))
    return { home: asked, name, keys: await source.blogsOfDomain(name) }
  }
  const { home, key } = await blogAt(source, asked)
  return { home, name: key, keys: [key] }
}

async function shownOf(
  source: GroupSource,
  blogs: ReadonlyMap<string, readonly LinkTo[]>,
): Promise<AuthorityJson['blogs']> {
  const most = [...blogs]
    .sort(([one, ones], [other, others]) => others.length - ones.length || (one < other ? -1 : 1))
    .slice(0, MOST_BLOGS)
  const known = knownOf(await source.factsAt(most.flatMap(([, [first]]) => first?.source ?? [])))
  return most.map(([blog, own]) => ({
    blog,
    name: own[0] === undefined ? blog : blogNameOf(known, own[0].source),
    links: [...new Set(own.map(({ source: post }) => post))].sort().slice(0, MOST_LINKS),
  }))
}

/** A domain's blogs are not looked for one by one. */
async function anchorsOf(source: GroupSource, home: Address, by: 'blog' | 'domain'): Promise<Excluded> {
  const zones = by === 'blog' ? await source.countAnchorsToBlog(home) : []
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
