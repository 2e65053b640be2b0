// The facts of a conversation: what is needed to say of its posts, comments and links exactly what the whole graph would say.
import { mergeGraphs } from '../../graph/merge.ts'
import { type Address, type Anchor, type Comment, EMPTY_GRAPH, type Evidence, type Graph } from '../../graph/model.ts'
import type { AroundOptions, Neighbourhood } from '../store.ts'
import { addressesOf, type Id, idsOf, knownId } from './addresses.ts'
import type { Connection } from './connection.ts'
import { placesAround } from './places.ts'
import { reach } from './reach.ts'
import { anchorsTo, blogsAt, commentsUnder, evidenceBetween, evidenceFrom, marksOn, postsAt } from './rows.ts'

export function around(connection: Connection, address: Address, options: AroundOptions = {}): Neighbourhood {
  return connection.reading(() => {
    const start = knownId(connection, address)
    if (start === null) return { graph: EMPTY_GRAPH, leftOut: 0 }
    const { names, leftOut } = reach(connection, start, options)
    return { graph: factsAround(connection, names), leftOut }
  })
}

function factsAround(connection: Connection, names: ReadonlySet<Id>): Graph {
  const load = <Fact>(ids: Iterable<Id>, read: (connection: Connection, id: Id) => readonly Fact[]): readonly Fact[] =>
    [...ids].flatMap((id) => read(connection, id))
  const comments = load(names, commentsUnder)
  const evidence = [...load(names, evidenceFrom), ...load(names, evidenceFromOutside(names))]
  const places = placesAround(connection, [...names, ...mentionedBy(connection, comments, evidence)])
  const posts = load(places.ids, postsAt)
  const homes = placesAround(
    connection,
    idsOf(
      connection,
      posts.map(({ blog }) => blog),
    ),
  )
  const blogs = load(homes.ids, blogsAt)
  const commented = idsOf(
    connection,
    comments.map((comment) => comment.address),
  )
  const near = new Set(addressesOf(connection, [...places.ids, ...homes.ids]))
  const isNear = ({ blog, seen }: Anchor) => near.has(blog) || seen.some(({ page }) => near.has(page))
  return mergeGraphs({
    blogs,
    posts: [...posts, ...load(homes.ids, postsAt)],
    comments,
    evidence,
    anchors: [...load(names, anchorsTo), ...load(places.ids, anchorsTo).filter(isNear)],
    aliases: [...places.aliases, ...homes.aliases],
    marks: load(new Set([...places.ids, ...homes.ids, ...commented]), marksOn),
    readings: [...places.readings, ...homes.readings],
  })
}

/** Links to a post from where the conversation does not go: its own blog, or what a limit left out. */
function evidenceFromOutside(names: ReadonlySet<Id>) {
  return (connection: Connection, target: Id): readonly Evidence[] => {
    const sources = connection
      .all('SELECT DISTINCT source FROM evidence WHERE target = ?', target)
      .map(({ source }) => Number(source))
    return sources
      .filter((source) => !names.has(source))
      .flatMap((source) => evidenceBetween(connection, source, target))
  }
}

/** The other ends of the links, and the pages that showed links and comments. */
function mentionedBy(
  connection: Connection,
  comments: readonly Comment[],
  evidence: readonly Evidence[],
): readonly Id[] {
  const ends = evidence.flatMap(({ source, target }) => [source, target])
  const pages = [...comments, ...evidence].flatMap(({ seen }) => seen.map(({ page }) => page))
  return idsOf(connection, [...ends, ...pages])
}
