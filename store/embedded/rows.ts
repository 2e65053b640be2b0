// Rows → facts, by the number of an address. Every reader of the file comes through here.
import { BLOG_FIELDS, COMMENT_FIELDS, EVIDENCE_FIELDS, POST_FIELDS } from '../../graph/fields.ts'
import type { Alias, Anchor, Blog, Comment, Evidence, Mark, Post, Reading } from '../../graph/model.ts'
import { timeOf } from '../../graph/time.ts'
import type { Id } from './addresses.ts'
import type { Connection, Row } from './connection.ts'
import { sightingsOf } from './sightings.ts'
import { readTold } from './told.ts'

export function blogsAt(connection: Connection, address: Id): readonly Blog[] {
  const rows = connection.all('SELECT text, told FROM blog JOIN address USING (id) WHERE id = ?', address)
  return rows.map(({ text, told }) => ({ address: text, ...readTold(BLOG_FIELDS, String(told)) }) as Blog)
}

export function postsAt(connection: Connection, address: Id): readonly Post[] {
  const rows = connection.all('SELECT text, told FROM post JOIN address USING (id) WHERE id = ?', address)
  return rows.map(({ text, told }) => {
    return {
      address: text,
      ...readTold(POST_FIELDS, String(told)),
      seen: sightingsOf(connection, 'post', address),
    } as unknown as Post
  })
}

const COMMENT = `SELECT comment.id, own.text AS address, post.text AS post, told FROM comment
  JOIN address own ON own.id = comment.id JOIN address post ON post.id = comment.post`

export function commentsAt(connection: Connection, address: Id): readonly Comment[] {
  return connection.all(`${COMMENT} WHERE comment.id = ?`, address).map((row) => commentOf(connection, row))
}

export function commentsUnder(connection: Connection, post: Id): readonly Comment[] {
  return connection.all(`${COMMENT} WHERE comment.post = ?`, post).map((row) => commentOf(connection, row))
}

function commentOf(connection: Connection, { id, address, post, told }: Row): Comment {
  const seen = sightingsOf(connection, 'comment', Number(id))
  return { address, post, ...readTold(COMMENT_FIELDS, String(told)), seen } as unknown as Comment
}

const EVIDENCE = `SELECT evidence.id, kind, s.text AS source, t.text AS target, zone, anchor_text, comment, told FROM evidence
  JOIN address s ON s.id = evidence.source JOIN address t ON t.id = evidence.target`

export function evidenceFrom(connection: Connection, source: Id): readonly Evidence[] {
  return connection.all(`${EVIDENCE} WHERE evidence.source = ?`, source).map((row) => evidenceOf(connection, row))
}

export function evidenceBetween(connection: Connection, source: Id, target: Id): readonly Evidence[] {
  const rows = connection.all(`${EVIDENCE} WHERE evidence.source = ? AND evidence.target = ?`, source, target)
  return rows.map((row) => evidenceOf(connection, row))
}

function evidenceOf(connection: Connection, { id, told, anchor_text: anchorText, ...identity }: Row): Evidence {
  const seen = sightingsOf(connection, 'evidence', Number(id))
  return { ...identity, anchorText, ...readTold(EVIDENCE_FIELDS, String(told)), seen } as unknown as Evidence
}

const ANCHOR = `SELECT b.text AS blog, t.text AS target, zone, seen FROM anchor
  JOIN address b ON b.id = anchor.blog JOIN address t ON t.id = anchor.target`

export function anchorsFrom(connection: Connection, blog: Id): readonly Anchor[] {
  return connection.all(`${ANCHOR} WHERE anchor.blog = ?`, blog).map(anchorOf)
}

export function anchorsTo(connection: Connection, target: Id): readonly Anchor[] {
  return connection.all(`${ANCHOR} WHERE anchor.target = ?`, target).map(anchorOf)
}

function anchorOf({ seen, ...identity }: Row): Anchor {
  return { ...identity, seen: JSON.parse(String(seen)) } as unknown as Anchor
}

const ALIAS = `SELECT alias.id, o.text AS "from", m.text AS "to", why FROM alias
  JOIN address o ON o.id = alias.other JOIN address m ON m.id = alias.main`

export function aliasesFrom(connection: Connection, other: Id): readonly Alias[] {
  return connection.all(`${ALIAS} WHERE alias.other = ?`, other).map((row) => aliasOf(connection, row))
}

export function aliasesTo(connection: Connection, main: Id): readonly Alias[] {
  return connection.all(`${ALIAS} WHERE alias.main = ?`, main).map((row) => aliasOf(connection, row))
}

function aliasOf(connection: Connection, { id, ...claim }: Row): Alias {
  return { ...claim, seen: sightingsOf(connection, 'alias', Number(id)) } as unknown as Alias
}

export function marksOn(connection: Connection, subject: Id): readonly Mark[] {
  const rows = connection.all(
    'SELECT text AS subject, what, teller AS "by", at FROM mark JOIN address ON id = mark.subject WHERE mark.subject = ?',
    subject,
  )
  return rows.map((row) => ({ ...row, at: timeOf(row.at) }) as unknown as Mark)
}

export const READING = `SELECT text AS page, road, at, outcome, body, thread, next, reason, notes FROM reading
  JOIN address ON id = reading.page`

export function readingsOf(connection: Connection, page: Id): readonly Reading[] {
  return connection.all(`${READING} WHERE reading.page = ?`, page).map(readingOf)
}

export function readingOf({ at, next, notes, ...row }: Row): Reading {
  const own = notes === null ? { validators: null, leads: [] } : JSON.parse(String(notes))
  return { ...row, at: timeOf(at), next: JSON.parse(String(next)), ...own } as unknown as Reading
}
