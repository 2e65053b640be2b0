// The newest responses to a post, or to any post of a blog, as a feed.
import { instantOf } from '../graph/instant.ts'
import type { Address } from '../graph/model.ts'
import { canonicalOf, commentsOf, whyNoResponse } from '../graph/verdict.ts'
import { kindOf, presentResponses } from './blog-responses.ts'
import { whyLeftOut } from './excluded.ts'
import { knownOf } from './known.ts'
import { requirePost } from './require-post.ts'
import { commentRow, linkRow, postRow } from './rows.ts'
import type { ResponseJson } from './shapes.ts'
import type { BlogTalk } from './surroundings.ts'
import { type AtomOptions, atomOf } from './writers/atom.ts'

const MOST_ENTRIES = 50

/** `asked`: a blog's home page, else a post. Throws AnswerError. */
export async function presentFeed(talk: BlogTalk, asked: Address, where: Omit<AtomOptions, 'title'>): Promise<string> {
  const known = knownOf(await talk.factsAt([asked]))
  const address = canonicalOf(known.facts, asked)
  if (known.facts.blogs.has(address)) {
    const options = { limit: MOST_ENTRIES, since: null, after: null, show: null, kind: null }
    const { blog, responses } = await presentResponses(talk, address, options)
    return atomOf(responses, { ...where, title: `Responses to ${blog.title ?? blog.address}` })
  }
  const target = postRow(known, requirePost(known, asked))
  const links = (known.inbound.get(address) ?? []).filter((link) => whyLeftOut(known, link) === null)
  const comments = commentsOf(known.facts, address).filter((comment) => whyNoResponse(known.facts, comment) === null)
  const responses = [
    ...links.map((link): ResponseJson => {
      return { kind: kindOf(link), source: postRow(known, link.source), target, link: linkRow(link), leftOut: null }
    }),
    ...comments.map((comment): ResponseJson => {
      return { kind: 'comment', comment: commentRow(known, comment), target, leftOut: null }
    }),
  ]
    .sort((one, other) => instantOfResponse(other) - instantOfResponse(one))
    .slice(0, MOST_ENTRIES)
  return atomOf(responses, { ...where, title: `Responses to ${target.title ?? target.address}` })
}

function instantOfResponse(response: ResponseJson): number {
  const { kind } = response
  const at =
    kind === 'comment' ? (response.comment.publishedAt ?? response.comment.firstSeen) : response.source.effectiveAt
  return instantOf(at) ?? 0
}
