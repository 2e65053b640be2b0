// The rows of an export: what readers want, under canonical addresses, and beside it the facts as they are stored wherever these differ.
import { BLOG_FIELDS, COMMENT_FIELDS, EVIDENCE_FIELDS, POST_FIELDS } from '../../graph/fields.ts'
import { evidenceKey } from '../../graph/keys.ts'
import type { Address, Blog, Comment, Evidence, Post } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'
import type { Rename } from '../../graph/rename.ts'
import { UNTOLD_POST } from '../../graph/untold.ts'
import { commentsOf, isLinkback, postOf } from '../../graph/verdict.ts'
import { blogRow, commentRow, linkRow, postRow } from '../rows.ts'
import type { Piece } from './source.ts'

export type Row = Readonly<Record<string, unknown>>

/** The named fields of a fact, in this order, so that equal facts are written alike. */
export function pick<Fact extends object>(names: readonly string[], fact: Fact): Row {
  return Object.fromEntries(names.map((name) => [name, fact[name as keyof Fact]]))
}

const storedBlog = (blog: Blog): Row => pick(['address', ...BLOG_FIELDS, 'from'], blog)
const storedPost = (post: Post): Row => pick(['address', ...POST_FIELDS, 'from', 'seen'], post)
const storedComment = (comment: Comment): Row => pick(['address', 'post', ...COMMENT_FIELDS, 'from', 'seen'], comment)
export const storedEvidence = (proof: Evidence): Row => {
  return pick(['kind', 'source', 'target', 'zone', 'anchorText', 'comment', ...EVIDENCE_FIELDS, 'from', 'seen'], proof)
}

/** Of facts that are rows themselves. Our own notes on readings for the next visit stay here. */
export const FACT_FIELDS = {
  anchors: ['blog', 'target', 'zone', 'seen'],
  aliases: ['from', 'to', 'why', 'seen'],
  marks: ['subject', 'what', 'by', 'at'],
  readings: ['page', 'road', 'at', 'outcome', 'body', 'thread', 'next', 'reason'],
} as const

/** A row that is one stored fact itself has `stored` null; one that joins several, or that nothing is stored for, names them. */
function withStored(row: Row, facts: readonly Row[]): Row {
  const [only] = facts
  const isItself = facts.length === 1 && only !== undefined && isPartOf(only, row)
  return { ...row, stored: isItself ? null : facts }
}

function isPartOf(fact: Row, row: Row): boolean {
  return Object.entries(fact).every(([name, value]) => JSON.stringify(value) === JSON.stringify(row[name]))
}

export function* blogRows({ known, stored, own }: Piece): Iterable<Row> {
  const facts = Map.groupBy(stored.blogs, ({ address }) => known.facts.rename(address))
  for (const address of own) {
    const blog = known.facts.blogs.get(address)
    if (blog === undefined) continue
    const row = { ...storedBlog(blog), ...blogRow(known, address), feeds: blog.feeds }
    yield withStored(row, (facts.get(address) ?? []).map(storedBlog))
  }
}

/** Every post that is stored, and every end of a link that is not. */
export function* postRows({ known, stored, own }: Piece): Iterable<Row> {
  const facts = Map.groupBy(stored.posts, ({ address }) => known.facts.rename(address))
  const isEnd = (address: Address): boolean => known.inbound.has(address) || known.outbound.has(address)
  for (const address of own) {
    const own = facts.get(address) ?? []
    if (own.length === 0 && !isEnd(address)) continue
    const post: Post = postOf(known.facts, address) ?? { address, ...UNTOLD_POST }
    yield withStored({ ...postRow(known, address), ...storedPost(post) }, own.map(storedPost))
  }
}

export function* commentRows({ known, stored, own }: Piece): Iterable<Row> {
  const facts = Map.groupBy(stored.comments, ({ address }) => known.facts.rename(address))
  for (const comment of own.flatMap((post) => commentsOf(known.facts, post))) {
    const row = { ...commentRow(known, comment), ...storedComment(comment) }
    yield withStored(row, (facts.get(comment.address) ?? []).map(storedComment))
  }
}

/** Stored comments that are no comment of their own: named another way by another road, or shown as a linkback. */
export function otherComments({ known, stored, own }: Piece): readonly Row[] {
  const posts = new Set(own)
  const listed = new Set(known.facts.graph.comments.map(({ address }) => address))
  return stored.comments
    .filter(({ post, address }) => posts.has(known.facts.rename(post)) && !listed.has(known.facts.rename(address)))
    .map(storedComment)
}

/** Proofs that make no link: linkbacks from a post to itself. */
export function otherEvidence({ known: { facts }, stored, own }: Piece): readonly Evidence[] {
  const posts = new Set(own)
  return stored.evidence.filter(({ kind, source, target }) => {
    const canonical = facts.rename(source)
    return isLinkback(kind) && canonical === facts.rename(target) && posts.has(canonical)
  })
}

/** A proof that two names show stands twice, judged alike. */
export function* linkRows({ known: { facts, outbound }, stored, own }: Piece): Iterable<Row> {
  const pairOf = ({ source, target }: Pick<Evidence, 'source' | 'target'>) =>
    `${facts.rename(source)}\n${facts.rename(target)}`
  const pairs = Map.groupBy(stored.evidence, pairOf)
  const links = own.flatMap((source) => sortedBy(outbound.get(source) ?? [], ({ target }) => target))
  for (const link of links) {
    const judged = new Map(link.evidence.map((proof) => [evidenceKey(proof), proof]))
    const evidence = sortedBy(pairs.get(pairOf(link)) ?? [], evidenceKey).map((proof) => {
      const { firstSeen, lastSeen, goneAt } = judged.get(evidenceKey(renamed(proof, facts.rename))) ?? NEVER
      return { ...storedEvidence(proof), firstSeen, lastSeen, goneAt }
    })
    yield { ...linkRow(link), evidence }
  }
}

const NEVER = { firstSeen: null, lastSeen: null, goneAt: null }

function renamed(proof: Evidence, rename: Rename): Evidence {
  const maybe = (address: Address | null): Address | null => (address === null ? null : rename(address))
  return { ...proof, source: rename(proof.source), target: rename(proof.target), comment: maybe(proof.comment) }
}
