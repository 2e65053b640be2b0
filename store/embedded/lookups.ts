// Facts about sets of addresses, looked up in the file: one statement for a whole set.
import type { Address } from '../../graph/model.ts'
import type { Lookups } from '../lookups.ts'
import { addressAt, type Id, idsOf } from './addresses.ts'
import type { Connection } from './connection.ts'
import {
  aliasesAt,
  anchorsTo,
  blogsAt,
  commentsUnder,
  evidenceAt,
  evidenceOf,
  linkbacksAt,
  marksOn,
  postsAt,
  readingsOf,
} from './rows.ts'

/** Nothing here waits: who holds a transaction round it lets nobody in. */
export function lookupsOf(connection: Connection): Lookups {
  const on =
    <Found>(read: (connection: Connection, ids: readonly Id[]) => Found) =>
    async (addresses: ReadonlySet<Address>) =>
      read(connection, idsOf(connection, addresses))
  return {
    nearTo: on((file, ids) => ({ links: linked(file, ids), claims: aliasesAt(file, ids) })),
    blogsAt: on(blogsAt),
    postsAt: on(postsAt),
    commentsUnder: on(commentsUnder),
    evidenceAt: on(evidenceAt),
    evidenceOf: on(evidenceOf),
    linkbacksAt: on(linkbacksAt),
    anchorsTo: on(anchorsTo),
    aliasesAt: on(aliasesAt),
    marksOn: on(marksOn),
    readingsOf: on(readingsOf),
  }
}

const LINKED = `WITH near AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  SELECT one, post.blog, other, others.blog FROM (
    SELECT source AS one, target AS other FROM near JOIN evidence ON source = near.id
    UNION SELECT target, source FROM near JOIN evidence ON target = near.id
  ) LEFT JOIN post ON post.id = one LEFT JOIN post others ON others.id = other`

function linked(connection: Connection, ids: readonly Id[]) {
  const address = (id: unknown) => (id === null ? null : addressAt(connection, Number(id)))
  return connection.tuples(LINKED, JSON.stringify(ids)).map(([one, home, other, otherHome]) => ({
    one: addressAt(connection, Number(one)),
    home: address(home),
    other: addressAt(connection, Number(other)),
    otherHome: address(otherHome),
  }))
}
