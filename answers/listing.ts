// Lists that are too long for one answer: posts, blogs, comments of a post, people of a conversation. By address, page by page, so that a page stays
// what it was while others are added.
import type { Address, Graph } from '../graph/model.ts'
import { asksNotToBeShown, canonicalOf, commentsOf, type Facts, isSpam, postOf } from '../graph/verdict.ts'
import { cursorWord } from './cursor.ts'
import { knownOf } from './known.ts'
import { requirePost } from './require-post.ts'
import { blogRow, commentRow, postRow } from './rows.ts'
import type {
  BlogJson,
  BlogsJson,
  CommentsJson,
  ConversationJson,
  Hidden,
  PeopleJson,
  PostJson,
  PostsJson,
} from './shapes.ts'
import { signaturesOf } from './signatures.ts'
import { judged, type Piece, type Source } from './writers/source.ts'

export interface ListOptions {
  readonly limit: number
  /** The last address of the page before; '' for the first page. */
  readonly after: Address | ''
  readonly asOf: string | null
}

type Row<Kept> = Kept | keyof Hidden | null

/** Rows of the pieces until the page is full; what is not shown is counted. */
async function pageOf<Kept extends { readonly address: Address }>(
  pieces: AsyncIterable<Piece>,
  limit: number,
  rowOf: (piece: Piece, address: Address) => Row<Kept>,
): Promise<{ readonly rows: readonly Kept[]; readonly leftOut: Hidden; readonly next: string | null }> {
  const rows: Kept[] = []
  const leftOut = { spam: 0, noindex: 0 }
  for await (const piece of pieces)
    for (const address of piece.own) {
      const row = rowOf(piece, address)
      if (row === 'spam' || row === 'noindex') leftOut[row]++
      else if (row !== null && rows.length === limit) return { rows, leftOut, next: cursorWord([rows.at(-1)?.address]) }
      else if (row !== null) rows.push(row)
    }
  return { rows, leftOut, next: null }
}

function hiddenIn(facts: Facts, address: Address): keyof Hidden | null {
  const blog = postOf(facts, address)?.blog ?? null
  if (isSpam(facts, address) || (blog !== null && isSpam(facts, blog))) return 'spam'
  return asksNotToBeShown(facts, address) ? 'noindex' : null
}

/** `blog`: only those that say they are of it; null: all, those that are only linked to as well. */
export async function presentPosts(
  source: Source,
  { limit, after, asOf, blog }: ListOptions & { readonly blog: Address | null },
): Promise<PostsJson> {
  const { rows, ...page } = await pageOf<PostJson>(
    judged(source, 'posts', { asOf, after }),
    limit,
    ({ known }, address) => {
      const post = known.facts.posts.get(address)
      if (post === undefined || (blog !== null && post.blog !== blog)) return null
      return hiddenIn(known.facts, address) ?? postRow(known, address)
    },
  )
  return { posts: rows, ...page }
}

export async function presentBlogs(source: Source, { limit, after, asOf }: ListOptions): Promise<BlogsJson> {
  const { rows, ...page } = await pageOf<BlogJson>(
    judged(source, 'blogs', { asOf, after }),
    limit,
    ({ known }, address) => {
      if (!known.facts.blogs.has(address)) return null
      return isSpam(known.facts, address) ? 'spam' : blogRow(known, address)
    },
  )
  return { blogs: rows, ...page }
}

/** Of one post. Throws AnswerError. */
export function presentComments(graph: Graph, asked: Address, { limit, after, asOf }: ListOptions): CommentsJson {
  const known = knownOf(graph, asOf)
  const post = requirePost(known, asked)
  const all = commentsOf(known.facts, post)
  const shown = all.filter(({ address }) => !isSpam(known.facts, address))
  const rest = shown.filter(({ address }) => address > after)
  const page = rest.slice(0, limit)
  return {
    post,
    comments: page.map((comment) => commentRow(known, comment)),
    total: shown.length,
    leftOut: { spam: all.length - shown.length, noindex: 0 },
    next: rest.length > limit ? cursorWord([page.at(-1)?.address]) : null,
  }
}

/** Signatures in a conversation. */
export function presentPeople({ address, posts, comments }: ConversationJson, limit: number): PeopleJson {
  const signed = [
    ...posts.map((post) => ({ ...post, is: 'posts' }) as const),
    ...comments.map((one) => ({ ...one, is: 'comments' }) as const),
  ]
  const people = signaturesOf(signed)
  return {
    address,
    people: people.slice(0, limit),
    total: people.length,
    leftOut: Math.max(0, people.length - limit),
    unsigned: signed.filter(({ author }) => author === null).length,
  }
}

/** Of the blog as it is called now. */
export async function homeOf(source: Source, asked: Address): Promise<Address> {
  return canonicalOf(knownOf(await source.factsAt([asked], { links: 'linkbacks' })).facts, asked)
}
