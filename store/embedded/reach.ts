// Breadth-first from a post over response links in both directions: which posts, under which names, belong to its conversation.
import { byText } from '../../graph/order.ts'
import { sameBlog } from '../../graph/site.ts'
import type { AroundOptions } from '../store.ts'
import type { Id } from './addresses.ts'
import type { Connection, Row } from './connection.ts'

export interface Reached {
  /** The posts under all their names. */
  readonly names: ReadonlySet<Id>
  readonly leftOut: number
}

export function reach(connection: Connection, start: Id, options: AroundOptions): Reached {
  const { depth = Number.POSITIVE_INFINITY, limit = Number.POSITIVE_INFINITY } = options
  const names = namesOf(connection, [start])
  const beyond = new Set<Id>()
  const count = { posts: 1, leftOut: 0 }
  let frontier: readonly Id[] = [...names]
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const next: Id[] = []
    for (const neighbour of frontier.flatMap((id) => neighboursOf(connection, id))) {
      if (names.has(neighbour) || beyond.has(neighbour)) continue
      const fits = count.posts < limit
      for (const name of namesOf(connection, [neighbour])) {
        ;(fits ? names : beyond).add(name)
        if (fits) next.push(name)
      }
      count[fits ? 'posts' : 'leftOut']++
    }
    frontier = next
  }
  return { names, leftOut: count.leftOut }
}

/** These and all other names that alias claims give them, believed or not: verdicts weigh the claims. */
export function namesOf(connection: Connection, ids: Iterable<Id>): Set<Id> {
  const names = new Set(ids)
  for (const id of names) {
    for (const row of connection.all(
      'SELECT main AS id FROM alias WHERE other = ?1 UNION SELECT other FROM alias WHERE main = ?1',
      id,
    ))
      names.add(Number(row.id))
  }
  return names
}

const OUT = 'SELECT target AS id FROM evidence WHERE source = ?1'
const IN = 'SELECT source AS id FROM evidence WHERE target = ?1'
const homedIn = (
  ids: string,
) => `SELECT a.id, a.text, home.text AS blog FROM (${ids}) near JOIN address a ON a.id = near.id
  LEFT JOIN post ON post.id = near.id LEFT JOIN address home ON home.id = post.blog`
const SELF = homedIn('SELECT ?1 AS id')
const NEIGHBOURS = homedIn(`${OUT} UNION ${IN}`)
const ANSWERS = homedIn(`SELECT DISTINCT id FROM (${IN})`)

/** Posts of other blogs that link here or are linked from here, by address. Links inside one blog lead to all of it, and are no responses. */
export function neighboursOf(connection: Connection, id: Id): readonly Id[] {
  return ofOtherBlogs(connection, id, NEIGHBOURS)
}

/** Posts of other blogs that link here. */
export function answersTo(connection: Connection, id: Id): readonly Id[] {
  return ofOtherBlogs(connection, id, ANSWERS)
}

function ofOtherBlogs(connection: Connection, id: Id, sql: string): readonly Id[] {
  const [own] = connection.all(SELF, id).map(homed)
  const others = connection.all(sql, id).map(homed)
  return others
    .filter((other) => own !== undefined && !sameBlog(own, other))
    .sort((one, other) => byText(one.address, other.address))
    .map((other) => other.id)
}

function homed({ id, text, blog }: Row) {
  return { id: Number(id), address: String(text), blog: blog == null ? null : String(blog) }
}
