// The links a page proves: citations in its posts, links in its comments, linkbacks it shows. Pure.
import { addressOf } from '../../graph/address.ts'
import { tell } from '../../graph/fields.ts'
import type { Address, Evidence } from '../../graph/model.ts'
import { looseName } from '../../graph/site.ts'
import { UNTOLD_EVIDENCE } from '../../graph/untold.ts'
import type { ExtractedLink, ExtractedLinkback } from '../extract/extraction.ts'
import { isThreadPage } from '../said.ts'
import type { CommentNames } from './comments.ts'
import { claimed, MEDIUM, plain, SHORT } from './plain.ts'
import { type Telling, tellDated } from './telling.ts'

/** Citations of the post, and of each entry on a page of several. */
export function citationsOf(telling: Telling): readonly Evidence[] {
  const { extraction, post, page, road, said } = telling
  if (isThreadPage(said)) return []
  const own =
    road === 'page' && post !== null ? linksFrom(post, [...extraction.citations, ...selfLinksOf(telling)], telling) : []
  const entries = extraction.entries.flatMap((entry) => {
    const source = entry.address === null ? null : addressOf(entry.address, page)
    return source === null ? [] : linksFrom(source, entry.citations, telling)
  })
  return [...own, ...entries]
}

/** A post's links to itself in its own words: kept, and marked as such by the verdicts. */
function selfLinksOf({ extraction, post, page }: Telling): readonly ExtractedLink[] {
  return extraction.otherLinks.filter(
    ({ zone, target }) => (zone === 'body' || zone === 'quote') && addressOf(target, page) === post,
  )
}

function linksFrom(source: Address, links: readonly ExtractedLink[], telling: Telling): readonly Evidence[] {
  return links.flatMap((link) => evidenceOf('citation', source, link, null, telling))
}

/** Links in comments: from the commented post to what the comment cites. */
export function commentLinksOf(telling: Telling, names: CommentNames): readonly Evidence[] {
  return telling.extraction.otherLinks.flatMap((link) => {
    const comment = link.zone === 'comment' && link.comment !== null ? (names.get(link.comment) ?? null) : null
    if (comment === null) return []
    const source = telling.post ?? addressOf(comment)
    // A comment's own permalink is no word of its author.
    if (source === null || addressOf(link.target, telling.page) === source) return []
    return evidenceOf('comment', source, link, comment, telling)
  })
}

function evidenceOf(
  kind: 'citation' | 'comment',
  source: Address,
  link: ExtractedLink,
  comment: Address | null,
  { page, told, seen }: Telling,
): readonly Evidence[] {
  const target = addressOf(link.target, page)
  if (target === null) return []
  const fields = { context: plain(link.context, MEDIUM), rel: plain(link.rel, SHORT), mention: link.mention }
  const anchorText = plain(link.anchorText, SHORT) ?? ''
  return [
    { ...UNTOLD_EVIDENCE, kind, source, target, zone: link.zone, anchorText, comment, ...tell(told, fields), seen },
  ]
}

/** Linkbacks: from the page that is said to link here. One from the post itself makes no link. */
export function linkbacksOf(telling: Telling): readonly Evidence[] {
  const { post } = telling
  if (post === null) return []
  return telling.extraction.linkbacks.flatMap((linkback) => linkbackEvidence(linkback, post, telling))
}

function linkbackEvidence(linkback: ExtractedLinkback, target: Address, telling: Telling): readonly Evidence[] {
  const { page, seen, at } = telling
  const source = linkback.source === null ? null : addressOf(linkback.source, page)
  if (source === null || looseName(source) === looseName(target)) return []
  const fields = {
    mention: linkback.mention,
    title: plain(linkback.title, SHORT),
    excerpt: plain(linkback.excerpt, MEDIUM),
    blogName: plain(linkback.blogName, SHORT),
    publishedAt: claimed(linkback.publishedAt, at),
    shownAt: plain(linkback.shownAt, MEDIUM),
    inferred: linkback.inferred,
  }
  return [
    { ...UNTOLD_EVIDENCE, kind: linkback.protocol ?? 'linkback', source, target, ...tellDated(telling, fields), seen },
  ]
}
