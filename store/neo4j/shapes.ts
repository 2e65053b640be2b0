// How each kind of fact stands in the database: label or relationship, identity, properties.
import { BLOG_FIELDS, COMMENT_FIELDS, POST_FIELDS } from '../../graph/fields.ts'
import { evidenceKey } from '../../graph/keys.ts'
import {
  mergeAliases,
  mergeAnchors,
  mergeBlogs,
  mergeComments,
  mergeGraphs,
  mergeMarks,
  mergePosts,
  mergeReadings,
} from '../../graph/merge.ts'
import {
  type Address,
  type Alias,
  type Anchor,
  type Blog,
  type Comment,
  EMPTY_GRAPH,
  type Evidence,
  type EvidenceKind,
  type Graph,
  LINKBACK_KINDS,
  type Mark,
  type Post,
  type Reading,
} from '../../graph/model.ts'
import type { Shape, Write } from './merge-facts.ts'
import {
  digested,
  digestOf,
  type Properties,
  proofBack,
  proofText,
  readingBack,
  seenBetween,
  shown,
  shownBack,
  told,
  toldBack,
} from './properties.ts'
import type { Statement } from './statements.ts'

export const blogBack = (n: Properties) => ({ address: n.address, ...toldBack(BLOG_FIELDS, n) }) as unknown as Blog
export const postBack = (n: Properties) =>
  ({ address: n.address, ...toldBack(POST_FIELDS, n), seen: shownBack(n) }) as unknown as Post
export const commentBack = (n: Properties) =>
  ({ address: n.address, post: n.post, ...toldBack(COMMENT_FIELDS, n), seen: shownBack(n) }) as unknown as Comment

function node(label: string, key: readonly string[]) {
  const pattern = `(n:${label} {${key.map((name) => `${name}: row.${name}`).join(', ')}})`
  return {
    find: `MATCH ${pattern} USING INDEX SEEK n:${label}(${key.join(', ')})`,
    bind: `MERGE ${pattern}`,
    bindAll: null,
  }
}

/** To a post. Where one has many, all lead to it: they are looked for from their source. */
function relationship(label: 'Blog' | 'Post', type: string, key = '') {
  const source = `(source:${label} {address: row.source})`
  const bind = `MATCH (target:Post {address: row.target}) MERGE (source)-[n:${type}${key}]->(target)`
  return {
    find: `MATCH ${source}-[n:${type}]->() USING INDEX SEEK source:${label}(address)`,
    bind: `MATCH ${source} ${bind}`,
    bindAll: `MATCH ${source} WITH source, row.all AS all UNWIND all AS row ${bind}`,
  }
}

const BLOG: Shape<Blog> = {
  ...node('Blog', ['address']),
  identity: ({ address }) => ({ address }),
  properties: (blog) => digested(told(BLOG_FIELDS, blog)),
  read: blogBack,
  merge: mergeBlogs,
}

export const POST: Shape<Post> = {
  ...node('Post', ['address']),
  identity: ({ address }) => ({ address }),
  properties: (post) => digested({ ...told(POST_FIELDS, post), ...shown(post.seen) }),
  read: postBack,
  merge: mergePosts,
}

const COMMENT: Shape<Comment> = {
  ...node('Comment', ['address']),
  identity: ({ address }) => ({ address }),
  properties: (comment) => digested({ post: comment.post, ...told(COMMENT_FIELDS, comment), ...shown(comment.seen) }),
  read: commentBack,
  merge: mergeComments,
}

export const ANCHOR: Shape<Anchor> = {
  ...relationship('Blog', 'ANCHOR', ' {zone: row.zone}'),
  identity: ({ blog, target, zone }) => ({ source: blog, target, zone }),
  properties: ({ target, zone, seen }) => ({ ...shown(seen), digest: digestOf(target, zone, JSON.stringify(seen)) }),
  read: (n, same) => ({ ...same, seen: shownBack(n) }),
  merge: mergeAnchors,
}

export const ALIAS: Shape<Alias> = {
  ...relationship('Post', 'ALIAS_OF', ' {why: row.why}'),
  identity: ({ from, to, why }) => ({ source: from, target: to, why }),
  properties: ({ to, why, seen }) => ({ ...shown(seen), digest: digestOf(to, why, JSON.stringify(seen)) }),
  read: (n, same) => ({ ...same, seen: shownBack(n) }),
  merge: mergeAliases,
}

export const MARK: Shape<Mark> = {
  ...node('Mark', ['subject', 'what', 'by', 'at']),
  identity: ({ subject, what, by, at }) => ({ subject, what, by, at }),
  properties: () => ({ digest: '' }),
  read: (_, same) => same,
  merge: mergeMarks,
}

export const READING: Shape<Reading> = {
  ...node('Reading', ['page', 'road', 'at']),
  identity: ({ page, road, at }) => ({ page, road, at }),
  properties: ({ outcome, body, thread, next, reason, validators, leads }) => {
    const noted = outcome === 'read' && (validators !== null || leads.length > 0)
    return digested({
      outcome,
      body,
      thread,
      next,
      reason,
      notes: noted ? JSON.stringify({ validators, leads }) : null,
    })
  },
  read: readingBack,
  merge: mergeReadings,
}

/** Kinds of evidence and their relationships, which run from the post that links to the post that is linked. */
export const TYPES = {
  citation: 'CITES',
  comment: 'COMMENT',
  trackback: 'TRACKBACK',
  pingback: 'PINGBACK',
  webmention: 'WEBMENTION',
  refback: 'REFBACK',
  linkback: 'LINKBACK',
} as const satisfies Readonly<Record<EvidenceKind, string>>

/** For patterns: `:CITES|COMMENT|…`. */
export const ANY_LINK = `:${Object.values(TYPES).join('|')}`

export const ANY_LINKBACK = `:${LINKBACK_KINDS.map((kind) => TYPES[kind]).join('|')}`

const KINDS = new Map<unknown, EvidenceKind>(Object.entries(TYPES).map(([kind, type]) => [type, kind as EvidenceKind]))

/** All proofs of one kind for one link: one relationship. */
export interface LinkOfKind {
  readonly source: Address
  readonly target: Address
  readonly proofs: readonly Evidence[]
}

export function linksByKind(evidence: readonly Evidence[]): ReadonlyMap<EvidenceKind, readonly LinkOfKind[]> {
  const kinds = new Map<EvidenceKind, readonly LinkOfKind[]>()
  for (const [kind, ofKind] of Map.groupBy(evidence, (proof) => proof.kind)) {
    const pairs = Map.groupBy(ofKind, ({ source, target }) => `${source}\n${target}`)
    kinds.set(
      kind,
      [...pairs.values()].map((proofs) => linkOf(proofs)),
    )
  }
  return kinds
}

function linkOf(proofs: readonly Evidence[]): LinkOfKind {
  const { source, target } = proofs[0] as Evidence
  return { source, target, proofs }
}

export function linkShape(kind: EvidenceKind): Shape<LinkOfKind> {
  return {
    ...relationship('Post', TYPES[kind]),
    identity: ({ source, target }) => ({ source, target }),
    properties: ({ target, proofs }) => {
      const evidence = proofs.map(proofText)
      return { evidence, ...inBrief(proofs), digest: digestOf(target, ...evidence) }
    },
    read: (n, { source, target }) => linkOf(proofsBack({ type: TYPES[kind], source, target, evidence: n.evidence })),
    merge: (one, other) => ({ ...one, proofs: mergeProofs([...one.proofs, ...other.proofs]) }),
  }
}

function mergeProofs(evidence: readonly Evidence[]): readonly Evidence[] {
  return mergeGraphs({ ...EMPTY_GRAPH, evidence }).evidence
}

/** A row `{type, source, target, evidence}` of a query. */
export function proofsBack({ type, source, target, evidence }: Properties): readonly Evidence[] {
  const kind = KINDS.get(type) as EvidenceKind
  return (evidence as string[]).map((text) => proofBack(kind, String(source), String(target), text))
}

/** What a reader of Cypher looks for, of the first proof that has it. */
function inBrief(proofs: readonly Evidence[]): Properties {
  const [first] = [...proofs].sort((one, other) => (evidenceKey(one) < evidenceKey(other) ? -1 : 1))
  const { zone, anchorText, context, rel, mention, title, excerpt, blogName, publishedAt } = first as Evidence
  const seen = seenBetween(proofs.flatMap((proof) => proof.seen))
  return { zone, anchorText, context, rel, mention, title, excerpt, blogName, publishedAt, ...seen }
}

/** Every fact of a graph with its shape, nodes before the relationships between them. */
export function* everyShape(graph: Graph, write: Write): Iterable<Statement> {
  yield* write(BLOG, graph.blogs)
  yield* write(POST, graph.posts)
  yield* write(COMMENT, graph.comments)
  for (const [kind, links] of linksByKind(graph.evidence)) yield* write(linkShape(kind), links)
  yield* write(ANCHOR, graph.anchors)
  yield* write(ALIAS, graph.aliases)
  yield* write(MARK, graph.marks)
  yield* write(READING, graph.readings)
}
