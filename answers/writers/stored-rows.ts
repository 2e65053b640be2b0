// The rows of an export: what readers want, under canonical addresses, and beside it the facts as they are stored wherever these differ.
import { BLOG_FIELDS, COMMENT_FIELDS, EVIDENCE_FIELDS, POST_FIELDS } from '../../graph/fields.ts'
import { evidenceKey } from '../../graph/keys.ts'
import type { Address, Blog, Comment, Evidence, Graph, Post, Reading } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'
import type { Rename } from '../../graph/rename.ts'
import { UNTOLD_POST } from '../../graph/untold.ts'
import { type Link, postOf } from '../../graph/verdict.ts'
import type { Known } from '../known.ts'
import { blogRow, commentRow, linkRow, postRow } from '../rows.ts'

type Row = Readonly<Record<string, unknown>>

/** The named fields of a fact, in this order, so that equal facts are written alike. */
function pick<Fact extends object>(names: readonly (keyof Fact & string)[], fact: Fact): Row {
  return Object.fromEntries(names.map((name) => [name, fact[name]]))
}

const storedBlog = (blog: Blog): Row => pick(['address', ...BLOG_FIELDS, 'from'], blog)
const storedPost = (post: Post): Row => pick(['address', ...POST_FIELDS, 'from', 'seen'], post)
const storedComment = (comment: Comment): Row => pick(['address', 'post', ...COMMENT_FIELDS, 'from', 'seen'], comment)
export const storedEvidence = (proof: Evidence): Row => {
  return pick(['kind', 'source', 'target', 'zone', 'anchorText', 'comment', ...EVIDENCE_FIELDS, 'from', 'seen'], proof)
}

/** Our own notes for the next visit stay here. */
export function noteOf({ validators, leads, ...reading }: Reading): Omit<Reading, 'validators' | 'leads'> {
  return reading
}

/** A row that is one stored fact itself has `stored` null; one that joins several, or that nothing is stored for, names them. */
function withStored(row: Row, facts: readonly Row[]): Row {
  const [only] = facts
  const isItself = facts.length === 1 && only !== undefined && isPartOf(only, row)
  return { ...row, stored: isItself ? null : facts }
}

function isPartOf(fact: Row, row: Row): boolean {
  return Object.entries(fact).every(([name, value]) => JSON.stringify(value) === JSON.stringify(row[name]))
}

export function* blogRows(known: Known, stored: Graph): Iterable<Row> {
  const facts = Map.groupBy(stored.blogs, ({ address }) => known.facts.rename(address))
  for (const blog of known.facts.graph.blogs) {
    const row = { ...storedBlog(blog), ...blogRow(known, blog.address), feeds: blog.feeds }
    yield withStored(row, (facts.get(blog.address) ?? []).map(storedBlog))
  }
}

/** Every post that is stored, and every end of a link that is not. */
export function* postRows(known: Known, stored: Graph): Iterable<Row> {
  const facts = Map.groupBy(stored.posts, ({ address }) => known.facts.rename(address))
  const addresses = new Set([...facts.keys(), ...known.links.flatMap(({ source, target }) => [source, target])])
  for (const address of [...addresses].sort()) {
    const post: Post = postOf(known.facts, address) ?? { address, ...UNTOLD_POST }
    yield withStored({ ...postRow(known, address), ...storedPost(post) }, (facts.get(address) ?? []).map(storedPost))
  }
}

export function* commentRows(known: Known, stored: Graph): Iterable<Row> {
  const facts = Map.groupBy(stored.comments, ({ address }) => known.facts.rename(address))
  for (const comment of known.facts.graph.comments) {
    const row = { ...commentRow(known, comment), ...storedComment(comment) }
    yield withStored(row, (facts.get(comment.address) ?? []).map(storedComment))
  }
}

/** Stored comments that are no comment of their own: named another way by another road, or shown as a linkback. */
export function* otherComments(known: Known, stored: Graph): Iterable<Row> {
  const listed = new Set(known.facts.graph.comments.map(({ address }) => address))
  for (const comment of stored.comments)
    if (!listed.has(known.facts.rename(comment.address))) yield storedComment(comment)
}

/** `pairs`: the stored proofs by the canonical ends of their link. A proof that two names show stands twice, judged alike. */
export function* linkRows(
  links: Iterable<Link>,
  pairs: ReadonlyMap<string, readonly Evidence[]>,
  rename: Rename,
): Iterable<Row> {
  for (const link of links) {
    const judged = new Map(link.evidence.map((proof) => [evidenceKey(proof), proof]))
    const proofs = pairs.get(`${link.source}\n${link.target}`) ?? []
    const evidence = sortedBy(proofs, evidenceKey).map((proof) => {
      const { firstSeen, lastSeen, goneAt } = judged.get(evidenceKey(renamed(proof, rename))) ?? NEVER
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
