// The facts of a conversation: what is needed to say of its posts, comments and links exactly what the whole graph would say.
import { mergeGraphs } from '../../graph/merge.ts'
import type { Address, Anchor, Graph } from '../../graph/model.ts'
import type { AroundOptions, Neighbourhood } from '../store.ts'
import { placesAround } from './places.ts'
import { reach } from './reach.ts'
import { anchorsTo, blogsAt, commentsUnder, evidenceFrom, evidenceTo, marksOn, postsAt } from './read.ts'
import type { Query } from './server.ts'

export async function around(query: Query, address: Address, options: AroundOptions = {}): Promise<Neighbourhood> {
  const { names, leftOut } = await reach(query, address, options)
  return { graph: await factsAround(query, names), leftOut }
}

/** What is to be known to judge the posts of these names. */
export async function factsAround(query: Query, names: ReadonlySet<Address>): Promise<Graph> {
  const comments = await commentsUnder(query, names)
  const evidence = [...(await evidenceFrom(query, names)), ...(await evidenceTo(query, names))]
  const ends = evidence.flatMap(({ source, target }) => [source, target])
  const pages = [...comments, ...evidence].flatMap(({ seen }) => seen.map(({ page }) => page))
  const places = await placesAround(query, [...names, ...ends, ...pages])
  const posts = await postsAt(query, places.addresses)
  const homes = await placesAround(
    query,
    posts.flatMap(({ blog }) => blog ?? []),
  )
  const near = places.addresses.union(homes.addresses)
  const isNear = ({ blog, seen }: Anchor) => near.has(blog) || seen.some(({ page }) => near.has(page))
  const anchors = await anchorsTo(query, places.addresses.union(names))
  return mergeGraphs({
    blogs: await blogsAt(query, homes.addresses),
    posts: [...posts, ...(await postsAt(query, homes.addresses))],
    comments,
    evidence,
    anchors: anchors.filter((anchor) => names.has(anchor.target) || isNear(anchor)),
    aliases: [...places.aliases, ...homes.aliases],
    marks: await marksOn(query, [...near, ...comments.map((comment) => comment.address)]),
    readings: [...places.readings, ...homes.readings],
  })
}
