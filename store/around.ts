// The facts of a conversation, from any engine: what is needed to say of its posts, comments and links exactly what the whole graph would say.
import { aliasKey, anchorKey, blogKey, commentKey, evidenceKey, markKey, postKey, readingKey } from '../graph/keys.ts'
import type { Address, Anchor, Evidence, Graph } from '../graph/model.ts'
import { sortedBy } from '../graph/order.ts'
import type { Lookups } from './lookups.ts'
import { placesAround } from './places.ts'
import { namesOf, reach } from './reach.ts'
import { remembering } from './remembering.ts'
import type { AroundOptions, FactsAtOptions, Neighbourhood } from './store.ts'

export async function around(given: Lookups, address: Address, options: AroundOptions = {}): Promise<Neighbourhood> {
  const lookups = remembering(given)
  const { names, leftOut } = await reach(lookups, address, options)
  return { graph: await factsAround(lookups, names), leftOut }
}

/** The same under all their names. */
export async function factsAt(
  given: Lookups,
  addresses: Iterable<Address>,
  { links }: FactsAtOptions = { links: 'all' },
): Promise<Graph> {
  const lookups = remembering(given)
  const names = new Set((await namesOf(lookups, new Set(addresses))).keys())
  const wanted = { all: lookups.evidenceAt, outbound: lookups.evidenceOf, linkbacks: lookups.linkbacksAt }[links]
  return factsAround(lookups, names, await wanted(names))
}

/** What is to be known to judge the posts of these names, and such links from and to them as are wanted; null: all. */
export async function factsAround(
  lookups: Lookups,
  names: ReadonlySet<Address>,
  wanted: readonly Evidence[] | null = null,
): Promise<Graph> {
  const [comments, evidence, own] = await Promise.all([
    lookups.commentsUnder(names),
    wanted ?? lookups.evidenceAt(names),
    postsAround(lookups, names),
  ])
  const mentioned = new Set<Address>()
  for (const { source, target } of evidence) mentioned.add(source).add(target)
  for (const { seen } of [...comments, ...evidence]) for (const { page } of seen) mentioned.add(page)
  const further = await postsAround(lookups, mentioned.difference(own.addresses), own.addresses)
  const places = own.addresses.union(further.addresses)
  const posts = [...own.posts, ...further.posts]
  const blogs = new Set(posts.flatMap(({ blog }) => blog ?? [])).difference(places)
  const homes = await placesAround(lookups, blogs, places)
  const near = places.union(homes.addresses)
  const isNear = ({ blog, seen }: Anchor) => near.has(blog) || seen.some(({ page }) => near.has(page))
  const subjects = near.union(new Set(comments.map((comment) => comment.address)))
  const [blogsNear, postsAtHomes, marks] = await Promise.all([
    lookups.blogsAt(near),
    lookups.postsAt(homes.addresses),
    lookups.marksOn(subjects),
  ])
  return {
    blogs: sortedBy(blogsNear, blogKey),
    posts: sortedBy([...posts, ...postsAtHomes], postKey),
    comments: sortedBy(comments, commentKey),
    evidence: sortedBy(evidence, evidenceKey),
    anchors: sortedBy(
      [...own.anchors, ...further.anchors].filter((anchor) => names.has(anchor.target) || isNear(anchor)),
      anchorKey,
    ),
    aliases: sortedBy([...own.aliases, ...further.aliases, ...homes.aliases], aliasKey),
    marks: sortedBy(marks, markKey),
    readings: sortedBy([...own.readings, ...further.readings, ...homes.readings], readingKey),
  }
}

/** The places round some addresses, what is told there of posts, and anchors that lead there. */
async function postsAround(lookups: Lookups, start: ReadonlySet<Address>, known: ReadonlySet<Address> = new Set()) {
  const places = await placesAround(lookups, start, known)
  const [posts, anchors] = await Promise.all([lookups.postsAt(places.addresses), lookups.anchorsTo(places.addresses)])
  return { ...places, posts, anchors }
}
