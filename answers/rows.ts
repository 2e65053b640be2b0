// The rows that leave the house: posts, blogs, comments, links, as shapes.ts has them.
import type { Address, Comment } from '../graph/model.ts'
import { UNTOLD_BLOG, UNTOLD_POST } from '../graph/untold.ts'
import { aliasesOf, effectiveDateOf, type Link, type Proof, postOf, postState, standingOf } from '../graph/verdict.ts'
import { blogNameOf, type Known } from './known.ts'
import type { BlogJson, CommentJson, EvidenceJson, LinkJson, PostJson } from './shapes.ts'

/** Of a post that is known, or only pointed at. */
export function postRow(known: Known, address: Address): PostJson {
  const post = postOf(known.facts, address) ?? { address, ...UNTOLD_POST }
  const { state, reason, fetchedAt, firstSeen, goneAt } = postState(known.facts, address)
  const date = effectiveDateOf(known.facts, address)
  const { title, blog, author, authorUrl, publishedAt, updatedAt, language, excerpt, truncated, commentsStated } = post
  return {
    address,
    aliases: aliasesOf(known.facts, address),
    title,
    blog,
    blogName: blogNameOf(known, address),
    author,
    authorUrl,
    publishedAt,
    updatedAt,
    effectiveAt: date.at,
    effectiveFrom: date.from,
    language,
    excerpt,
    fetchedAt,
    firstSeen,
    goneAt,
    state,
    reason,
    truncated,
    commentsStated,
  }
}

export function blogRow({ facts }: Known, address: Address): BlogJson {
  const { title, platform, language, feeds } = facts.blogs.get(address) ?? UNTOLD_BLOG
  return { address, title, platform, language, feeds: feeds ?? [] }
}

export function commentRow({ facts }: Known, comment: Comment): CommentJson {
  const { address, post, author, authorUrl, publishedAt, parent, text } = comment
  const { firstSeen, lastSeen, goneAt } = standingOf(facts, comment)
  return { address, post, author, authorUrl, publishedAt, parent, text, firstSeen, lastSeen, goneAt }
}

export function linkRow({ source, target, kinds, state, reason, self, publishedAt, evidence }: Link): LinkJson {
  return { source, target, kinds, state, reason, self, publishedAt, evidence: evidence.map(evidenceRow) }
}

function evidenceRow(proof: Proof): EvidenceJson {
  const { source, target, from, stands, ...row } = proof
  return row
}
