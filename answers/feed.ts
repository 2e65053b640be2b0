// The newest responses to a post, or to any post of a blog, as a feed.
import type { Address } from '../graph/model.ts'
import { canonicalOf } from '../graph/verdict.ts'
import { presentResponses } from './blog-responses.ts'
import { whyLeftOut } from './excluded.ts'
import { knownOf } from './known.ts'
import { requirePost } from './require-post.ts'
import { linkRow, postRow } from './rows.ts'
import type { ResponseJson } from './shapes.ts'
import type { BlogTalk } from './surroundings.ts'
import { type AtomOptions, atomOf } from './writers/atom.ts'

const MOST_ENTRIES = 50

/** `asked`: a blog's home page, else a post. Throws AnswerError. */
export async function presentFeed(talk: BlogTalk, asked: Address, where: Omit<AtomOptions, 'title'>): Promise<string> {
  const known = knownOf(await talk.factsAt([asked]))
  const address = canonicalOf(known.facts, asked)
  if (known.facts.blogs.has(address)) {
    const options = { limit: MOST_ENTRIES, since: null, after: null, show: null }
    const { blog, responses } = await presentResponses(talk, address, options)
    return atomOf(responses, { ...where, title: `Responses to ${blog.title ?? blog.address}` })
  }
  const target = postRow(known, requirePost(known, asked))
  const links = (known.inbound.get(address) ?? []).filter((link) => whyLeftOut(known, link) === null)
  const responses: readonly ResponseJson[] = links
    .map((link) => ({ source: postRow(known, link.source), target, link: linkRow(link), leftOut: null }))
    .sort((one, other) => ((one.source.effectiveAt ?? '') < (other.source.effectiveAt ?? '') ? 1 : -1))
    .slice(0, MOST_ENTRIES)
  return atomOf(responses, { ...where, title: `Responses to ${target.title ?? target.address}` })
}
