// Adds a graph to the file, all or nothing. What is there and differs is merged by the graph's own functions.
import { BLOG_FIELDS, COMMENT_FIELDS, EVIDENCE_FIELDS, POST_FIELDS } from '../../graph/fields.ts'
import { mergeAliases, mergeAnchors, mergeBlogs, mergeComments, mergeEvidence, mergePosts } from '../../graph/merge.ts'
import type { Alias, Anchor, Blog, Comment, Evidence, Graph, Mark, Post } from '../../graph/model.ts'
import { ourInstant } from '../../graph/time.ts'
import { addressAt, idOf } from './addresses.ts'
import type { Connection } from './connection.ts'
import { mergeReading } from './merge-reading.ts'
import { proofName } from './proof-name.ts'
import { Table } from './put.ts'
import { readSeen, writeSeen } from './seen.ts'
import { readTold, writeTold } from './told.ts'

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

const BLOG = new Table('blog', ['id'], [], ['told'])

function mergeBlog(connection: Connection, blog: Blog): void {
  const values = (one: Blog) => [writeTold(BLOG_FIELDS, one)]
  BLOG.put(connection, {
    key: [idOf(connection, blog.address)],
    values: values(blog),
    union: ([told]) => values(mergeBlogs({ ...blog, ...readTold(BLOG_FIELDS, told) } as Blog, blog)),
  })
}

const POST = new Table('post', ['id'], [], ['blog', 'told', 'seen'])

function mergePost(connection: Connection, post: Post): void {
  const values = (one: Post) => [
    one.blog === null ? null : idOf(connection, one.blog),
    writeTold(POST_FIELDS, one),
    writeSeen(connection, one.seen),
  ]
  POST.put(connection, {
    key: [idOf(connection, post.address)],
    values: values(post),
    union: ([, told, seen]) => {
      const known = { ...post, ...readTold(POST_FIELDS, told), seen: readSeen(connection, seen) } as Post
      return values(mergePosts(known, post))
    },
  })
}

const COMMENT = new Table('comment', ['id'], [], ['post', 'told', 'seen'])

function mergeComment(connection: Connection, comment: Comment): void {
  const values = (one: Comment) => [
    idOf(connection, one.post),
    writeTold(COMMENT_FIELDS, one),
    writeSeen(connection, one.seen),
  ]
  COMMENT.put(connection, {
    key: [idOf(connection, comment.address)],
    values: values(comment),
    union: ([post, told, seen]) => {
      const under = { post: addressAt(connection, Number(post)), seen: readSeen(connection, seen) }
      return values(mergeComments({ ...comment, ...readTold(COMMENT_FIELDS, told), ...under } as Comment, comment))
    },
  })
}

const EVIDENCE = new Table(
  'evidence',
  ['source', 'target', 'proof'],
  ['kind', 'zone', 'anchor_text', 'comment'],
  ['told', 'seen'],
)

function mergeProof(connection: Connection, proof: Evidence): void {
  const { kind, zone, anchorText, comment } = proof
  const values = (one: Evidence) => [writeTold(EVIDENCE_FIELDS, one), writeSeen(connection, one.seen)]
  EVIDENCE.put(connection, {
    key: [idOf(connection, proof.source), idOf(connection, proof.target), proofName(proof)],
    fixed: [kind, zone, anchorText, comment],
    values: values(proof),
    union: ([told, seen]) => {
      const known = { ...proof, ...readTold(EVIDENCE_FIELDS, told), seen: readSeen(connection, seen) } as Evidence
      return values(mergeEvidence(known, proof))
    },
  })
}

const ANCHOR = new Table('anchor', ['blog', 'target', 'zone'], [], ['seen'])

function mergeAnchor(connection: Connection, anchor: Anchor): void {
  const values = (one: Anchor) => [writeSeen(connection, one.seen)]
  ANCHOR.put(connection, {
    key: [idOf(connection, anchor.blog), idOf(connection, anchor.target), anchor.zone],
    values: values(mergeAnchors(anchor, anchor)),
    union: ([seen]) => values(mergeAnchors({ ...anchor, seen: readSeen(connection, seen) }, anchor)),
  })
}

const ALIAS = new Table('alias', ['other', 'main', 'why'], [], ['seen'])

function mergeAlias(connection: Connection, alias: Alias): void {
  const values = (one: Alias) => [writeSeen(connection, one.seen)]
  ALIAS.put(connection, {
    key: [idOf(connection, alias.from), idOf(connection, alias.to), alias.why],
    values: values(alias),
    union: ([seen]) => values(mergeAliases({ ...alias, seen: readSeen(connection, seen) }, alias)),
  })
}

function addMark(connection: Connection, { subject, what, by, at }: Mark): void {
  connection.run(
    'INSERT OR IGNORE INTO mark (subject, what, teller, at) VALUES (?, ?, ?, ?)',
    idOf(connection, subject),
    what,
    by,
    ourInstant(at),
  )
}
