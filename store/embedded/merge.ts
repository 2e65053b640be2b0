// Adds a graph to the file: each fact is read, merged by the graph's own function, and written when something differs.
import { createHash } from 'node:crypto'
import { BLOG_FIELDS, COMMENT_FIELDS, EVIDENCE_FIELDS, POST_FIELDS } from '../../graph/fields.ts'
import { mergeAnchors, mergeBlogs, mergeComments, mergeEvidence, mergePosts } from '../../graph/merge.ts'
import type { Alias, Anchor, Blog, Comment, Evidence, Graph, Mark, Post } from '../../graph/model.ts'
import { instantOf } from '../../graph/time.ts'
import { idOf } from './addresses.ts'
import type { Connection } from './connection.ts'
import { mergeReading } from './merge-reading.ts'
import { addSightings } from './sightings.ts'
import { readTold, writeTold } from './told.ts'

/** All or nothing. */
export function mergeInto(connection: Connection, graph: Graph): void {
  connection.writing(() => {
    for (const blog of graph.blogs) mergeBlog(connection, blog)
    for (const post of graph.posts) mergePost(connection, post)
    for (const comment of graph.comments) mergeComment(connection, comment)
    for (const proof of graph.evidence) mergeProof(connection, proof)
    for (const anchor of graph.anchors) mergeAnchor(connection, anchor)
    for (const alias of graph.aliases) mergeAlias(connection, alias)
    for (const mark of graph.marks) addMark(connection, mark)
    for (const reading of graph.readings) mergeReading(connection, reading)
  })
}

function mergeBlog(connection: Connection, blog: Blog): void {
  const id = idOf(connection, blog.address)
  const row = connection.get('SELECT told FROM blog WHERE id = ?', id)
  const known =
    row === undefined ? blog : ({ address: blog.address, ...readTold(BLOG_FIELDS, String(row.told)) } as Blog)
  const told = writeTold(BLOG_FIELDS, mergeBlogs(known, blog))
  if (told !== row?.told) connection.run('INSERT OR REPLACE INTO blog (id, told) VALUES (?, ?)', id, told)
}

function mergePost(connection: Connection, post: Post): void {
  const id = idOf(connection, post.address)
  const row = connection.get('SELECT told FROM post WHERE id = ?', id)
  const known =
    row === undefined
      ? post
      : ({ address: post.address, ...readTold(POST_FIELDS, String(row.told)), seen: [] } as unknown as Post)
  const merged = mergePosts(known, post)
  const told = writeTold(POST_FIELDS, merged)
  if (told !== row?.told) {
    const blog = merged.blog === null ? null : idOf(connection, merged.blog)
    connection.run('INSERT OR REPLACE INTO post (id, blog, told) VALUES (?, ?, ?)', id, blog, told)
  }
  addSightings(connection, 'post', id, post.seen)
}

function mergeComment(connection: Connection, comment: Comment): void {
  const { address } = comment
  const id = idOf(connection, address)
  const row = connection.get(
    'SELECT text AS post, told FROM comment JOIN address ON address.id = post WHERE comment.id = ?',
    id,
  )
  const known =
    row === undefined
      ? comment
      : ({ address, post: row.post, ...readTold(COMMENT_FIELDS, String(row.told)), seen: [] } as unknown as Comment)
  const merged = mergeComments(known, comment)
  const told = writeTold(COMMENT_FIELDS, merged)
  if (told !== row?.told || merged.post !== row.post) {
    connection.run(
      'INSERT OR REPLACE INTO comment (id, post, told) VALUES (?, ?, ?)',
      id,
      idOf(connection, merged.post),
      told,
    )
  }
  addSightings(connection, 'comment', id, comment.seen)
}

function mergeProof(connection: Connection, proof: Evidence): void {
  const [source, target, name] = [idOf(connection, proof.source), idOf(connection, proof.target), proofName(proof)]
  const row = connection.get(
    'SELECT id, told FROM evidence WHERE source = ? AND target = ? AND proof = ?',
    source,
    target,
    name,
  )
  if (row === undefined) {
    const { id } = connection.run(
      'INSERT INTO evidence (source, target, proof, kind, zone, anchor_text, comment, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[
        source,
        target,
        name,
        proof.kind,
        proof.zone,
        proof.anchorText,
        proof.comment,
        writeTold(EVIDENCE_FIELDS, proof),
      ],
    )
    addSightings(connection, 'evidence', id, proof.seen)
    return
  }
  const known = { ...proof, ...readTold(EVIDENCE_FIELDS, String(row.told)), seen: [] } as Evidence
  const told = writeTold(EVIDENCE_FIELDS, mergeEvidence(known, proof))
  if (told !== row.told) connection.run('UPDATE evidence SET told = ? WHERE id = ?', told, Number(row.id))
  addSightings(connection, 'evidence', Number(row.id), proof.seen)
}

/** What tells two proofs of one link apart; long anchor texts and comment names by their hash, to keep the index small. */
function proofName({ kind, comment, zone, anchorText }: Evidence): string {
  const rest = JSON.stringify([comment, anchorText])
  const short = rest.length <= 120 ? rest : createHash('sha256').update(rest).digest('base64url')
  return `${kind} ${zone ?? '-'} ${short}`
}

function mergeAnchor(connection: Connection, anchor: Anchor): void {
  const key = [idOf(connection, anchor.blog), idOf(connection, anchor.target), anchor.zone]
  const row = connection.get('SELECT seen FROM anchor WHERE blog = ? AND target = ? AND zone = ?', ...key)
  const known = row === undefined ? anchor : { ...anchor, seen: JSON.parse(String(row.seen)) }
  const seen = JSON.stringify(mergeAnchors(known, anchor).seen)
  if (seen !== row?.seen)
    connection.run('INSERT OR REPLACE INTO anchor (blog, target, zone, seen) VALUES (?, ?, ?, ?)', ...key, seen)
}

function mergeAlias(connection: Connection, { from, to, why, seen }: Alias): void {
  const key = [idOf(connection, from), idOf(connection, to), why]
  const row = connection.get('SELECT id FROM alias WHERE other = ? AND main = ? AND why = ?', ...key)
  const id =
    row === undefined
      ? connection.run('INSERT INTO alias (other, main, why) VALUES (?, ?, ?)', ...key).id
      : Number(row.id)
  addSightings(connection, 'alias', id, seen)
}

function addMark(connection: Connection, { subject, what, by, at }: Mark): void {
  const id = idOf(connection, subject)
  connection.run(
    'INSERT OR IGNORE INTO mark (subject, what, teller, at) VALUES (?, ?, ?, ?)',
    id,
    what,
    by,
    instantOf(at),
  )
}
