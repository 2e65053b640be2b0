// Rows → facts, for sets of numbers of addresses. Every reader of the file comes through here.
import { BLOG_FIELDS, COMMENT_FIELDS, EVIDENCE_FIELDS, POST_FIELDS } from '../../graph/fields.ts'
import type { Alias, Anchor, Blog, Comment, Evidence, Mark, Post, Reading } from '../../graph/model.ts'
import { ourTime } from '../../graph/time.ts'
import { addressAt, type Id } from './addresses.ts'
import type { Connection, Tuple } from './connection.ts'
import { readSeen } from './seen.ts'
import { readTold } from './told.ts'

/** A set of numbers as one parameter. */
const IN = 'IN (SELECT value FROM json_each(?))'

type Ids = readonly Id[]

function read<Fact>(connection: Connection, sql: string, ids: Ids, back: (connection: Connection, row: Tuple) => Fact) {
  const rows = ids.length === 0 ? [] : connection.tuples(sql, JSON.stringify(ids))
  return rows.map((row) => back(connection, row)) as readonly Fact[]
}

const at = (connection: Connection, id: unknown) => addressAt(connection, Number(id))

export const blogsAt = (connection: Connection, ids: Ids): readonly Blog[] =>
  read(connection, `SELECT id, told FROM blog WHERE id ${IN}`, ids, blogOf)

function blogOf(connection: Connection, [id, told]: Tuple): Blog {
  return { address: at(connection, id), ...readTold(BLOG_FIELDS, told) } as Blog
}

export const postsAt = (connection: Connection, ids: Ids): readonly Post[] =>
  read(connection, `SELECT id, told, seen FROM post WHERE id ${IN}`, ids, postOf)

function postOf(connection: Connection, [id, told, seen]: Tuple): Post {
  return { address: at(connection, id), ...readTold(POST_FIELDS, told), seen: readSeen(connection, seen) } as Post
}

const COMMENT = 'SELECT id, post, told, seen FROM comment WHERE'

export const commentsAt = (connection: Connection, ids: Ids): readonly Comment[] =>
  read(connection, `${COMMENT} id ${IN}`, ids, commentOf)

export const commentsUnder = (connection: Connection, posts: Ids): readonly Comment[] =>
  read(connection, `${COMMENT} post ${IN}`, posts, commentOf)

function commentOf(connection: Connection, [id, post, told, seen]: Tuple): Comment {
  const where = { address: at(connection, id), post: at(connection, post) }
  return { ...where, ...readTold(COMMENT_FIELDS, told), seen: readSeen(connection, seen) } as Comment
}

const EVIDENCE = 'SELECT kind, source, target, zone, anchor_text, comment, told, seen FROM evidence'

export const evidenceFrom = (connection: Connection, sources: Ids): readonly Evidence[] =>
  read(connection, `${EVIDENCE} WHERE source ${IN}`, sources, proofOf)

const EVIDENCE_AT = `${EVIDENCE} WHERE id IN (
  WITH near AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  SELECT evidence.id FROM near JOIN evidence ON source = near.id UNION SELECT evidence.id FROM near JOIN evidence ON target = near.id)`

export const evidenceAt = (connection: Connection, ends: Ids): readonly Evidence[] =>
  read(connection, EVIDENCE_AT, ends, proofOf)

/** As the index of linkbacks has it (schema.ts). */
const IS_LINKBACK = `kind NOT IN ('citation', 'comment')`

const EVIDENCE_OF = `${EVIDENCE} WHERE id IN (
  WITH near AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  SELECT evidence.id FROM near JOIN evidence ON source = near.id
  UNION SELECT evidence.id FROM near JOIN evidence ON target = near.id WHERE ${IS_LINKBACK})`

export const evidenceOf = (connection: Connection, posts: Ids): readonly Evidence[] =>
  read(connection, EVIDENCE_OF, posts, proofOf)

const LINKBACKS_AT = `${EVIDENCE} WHERE id IN (
  WITH near AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  SELECT evidence.id FROM near JOIN evidence ON source = near.id WHERE ${IS_LINKBACK}
  UNION SELECT evidence.id FROM near JOIN evidence ON target = near.id WHERE ${IS_LINKBACK})`

export const linkbacksAt = (connection: Connection, ends: Ids): readonly Evidence[] =>
  read(connection, LINKBACKS_AT, ends, proofOf)

function proofOf(connection: Connection, row: Tuple): Evidence {
  const [kind, source, target, zone, anchorText, comment, told, seen] = row
  const ends = { source: at(connection, source), target: at(connection, target) }
  const identity = { kind, ...ends, zone, anchorText, comment }
  return { ...identity, ...readTold(EVIDENCE_FIELDS, told), seen: readSeen(connection, seen) } as Evidence
}

const ANCHOR = 'SELECT blog, target, zone, seen FROM anchor WHERE'

export const anchorsFrom = (connection: Connection, blogs: Ids): readonly Anchor[] =>
  read(connection, `${ANCHOR} blog ${IN}`, blogs, anchorOf)

export const anchorsTo = (connection: Connection, targets: Ids): readonly Anchor[] =>
  read(connection, `${ANCHOR} target ${IN}`, targets, anchorOf)

function anchorOf(connection: Connection, [blog, target, zone, seen]: Tuple): Anchor {
  const ends = { blog: at(connection, blog), target: at(connection, target) }
  return { ...ends, zone, seen: readSeen(connection, seen) } as Anchor
}

const ALIAS = 'SELECT other, main, why, seen FROM alias'

export const aliasesFrom = (connection: Connection, others: Ids): readonly Alias[] =>
  read(connection, `${ALIAS} WHERE other ${IN}`, others, aliasOf)

const ALIASES_AT = `${ALIAS} WHERE id IN (
  WITH near AS MATERIALIZED (SELECT value AS id FROM json_each(?))
  SELECT alias.id FROM near JOIN alias ON other = near.id UNION SELECT alias.id FROM near JOIN alias ON main = near.id)`

export const aliasesAt = (connection: Connection, ends: Ids): readonly Alias[] =>
  read(connection, ALIASES_AT, ends, aliasOf)

function aliasOf(connection: Connection, [other, main, why, seen]: Tuple): Alias {
  return { from: at(connection, other), to: at(connection, main), why, seen: readSeen(connection, seen) } as Alias
}

export const marksOn = (connection: Connection, subjects: Ids): readonly Mark[] =>
  read(connection, `SELECT subject, what, teller, at FROM mark WHERE subject ${IN}`, subjects, markOf)

function markOf(connection: Connection, [subject, what, teller, time]: Tuple): Mark {
  return { subject: at(connection, subject), what, by: teller, at: ourTime(time) } as Mark
}

export const READING = 'SELECT page, road, at, outcome, body, thread, next, reason, notes FROM reading'

export const readingsOf = (connection: Connection, pages: Ids): readonly Reading[] =>
  read(connection, `${READING} WHERE page ${IN}`, pages, readingOf)

export function readingOf(connection: Connection, row: Tuple): Reading {
  const [page, road, time, outcome, body, thread, next, reason, notes] = row
  const own = notes === null ? { validators: null, leads: [] } : JSON.parse(String(notes))
  const attempt = { page: at(connection, page), road, at: ourTime(time), outcome, body, thread }
  return { ...attempt, next: JSON.parse(String(next)), reason, ...own } as Reading
}
