// The conversation round a post as JSON: all that the web, the terminal and the picture need, in one value.
import type { Address } from '../graph/model.ts'
import { commentsOf, effectiveDateOf, isSpam } from '../graph/verdict.ts'
import { cascadeFrom, type ParentChoice } from './cascade.ts'
import { completenessOf } from './completeness.ts'
import { conversationOf } from './conversation.ts'
import { indicesIn } from './indices.ts'
import { type Known, knownOf } from './known.ts'
import { numbersOf } from './numbers.ts'
import type { Dates } from './placed.ts'
import { requirePost } from './require-post.ts'
import { blogRow, commentRow, linkRow, postRow } from './rows.ts'
import type { BlogJson, ConversationJson } from './shapes.ts'
import type { Surroundings } from './surroundings.ts'
import { momentsIn } from './timeline.ts'
import { upstreamFrom } from './upstream.ts'

export interface PresentOptions {
  /** "2008-05-31": what was known at the end of this day (UTC); null: all there is. */
  readonly asOf: string | null
  /** Which parent a post has in the tree: the latest, when it is not said. */
  readonly parent?: ParentChoice
}

/** Throws AnswerError when nothing is known of the address, or it is no post. A post that nobody answered has numbers of 0. */
export function presentConversation(
  { graph, leftOut }: Surroundings,
  address: Address,
  { asOf, parent }: PresentOptions,
): ConversationJson {
  const known = knownOf(graph, asOf)
  const root = requirePost(known, address)
  const conversation = conversationOf(known, root)
  const cascade = [root, ...conversation.answers].sort()
  const members = [...cascade, ...conversation.answered].sort()
  const dates = datesOf(known, members)
  const comments = cascade
    .flatMap((post) => commentsOf(known.facts, post))
    .filter((comment) => !isSpam(known.facts, comment.address))
  const rows = {
    posts: members.map((post) => postRow(known, post)),
    comments: comments.map((comment) => commentRow(known, comment)),
    links: conversation.responses.map(linkRow),
    tree: cascadeFrom(conversation.responses, dates, root, parent),
    upstream: upstreamFrom(conversation.responses, dates, root, conversation.answered),
  }
  return {
    address,
    root,
    asOf,
    blogs: blogsOf(known, members),
    ...rows,
    indices: indicesIn(rows),
    moments: momentsIn({ root, ...rows }),
    numbers: numbersOf(known, conversation),
    completeness: completenessOf(known, conversation, leftOut),
    excluded: conversation.excluded,
  }
}

/** The effective date of each. */
export function datesOf(known: Known, posts: Iterable<Address>): Dates {
  return Object.fromEntries([...posts].map((post) => [post, effectiveDateOf(known.facts, post).at]))
}

function blogsOf(known: Known, posts: readonly Address[]): readonly BlogJson[] {
  const blogs = new Set(posts.flatMap((post) => known.facts.posts.get(post)?.blog ?? []))
  return [...blogs].sort().map((blog) => blogRow(known, blog))
}
