// What counts as a response. Anchors outside body and comments never get here: they make no link.
import { type Facts, postOf } from './facts.ts'
import type { Link } from './link-state.ts'
import { isLinkback } from './linkback.ts'
import type { Address, Comment } from './model.ts'
import { postState } from './post-state.ts'
import { looseName } from './site.ts'
import { lastOf } from './time.ts'

export const NOT_RESPONSES = ['self', 'spam', 'noindex', 'denied', 'page'] as const
export type NotAResponse = (typeof NOT_RESPONSES)[number]

/** Why a link is no response; null when it is one. A response whose proofs are gone still was one. `page`: an end is no post. `noindex`: its source asks not to be shown. */
export function notAResponse(facts: Facts, link: Link): NotAResponse | null {
  if (link.self) return 'self'
  if (isSpamLink(facts, link)) return 'spam'
  if (asksNotToBeShown(facts, link.source)) return 'noindex'
  if (link.state === 'denied') return 'denied'
  return [link.source, link.target].some((end) => postState(facts, end).state === 'page') ? 'page' : null
}

/** Why a comment is no response to the blog it stands on; null when it is one. `self`: whoever wrote the post signed it. */
export function whyNoResponse(facts: Facts, comment: Comment): Extract<NotAResponse, 'self' | 'spam'> | null {
  if (isSignedByHost(facts, comment)) return 'self'
  return isSpam(facts, comment.address) ? 'spam' : null
}

/** With an address of the blog or of the post's author; or, without any address, with the author's name. */
function isSignedByHost(facts: Facts, { post, author, authorUrl }: Comment): boolean {
  const host = postOf(facts, post)
  if (host === null) return false
  if (authorUrl === null) return author !== null && host.author !== null && sameName(author, host.author)
  const signed = `${looseName(authorUrl)}/`
  return [host.blog, host.authorUrl].some((own) => own !== null && signed.startsWith(`${looseName(own)}/`))
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

export const UNCOUNTED = ['self', 'spam', 'unconfirmed', 'other', 'nofollow'] as const

/** Why a link gives no authority, whatever the window; null when it counts. */
export function whyUncounted(facts: Facts, link: Link): (typeof UNCOUNTED)[number] | null {
  const reason = notAResponse(facts, link)
  if (reason === 'self' || reason === 'spam') return reason
  if (link.state !== 'confirmed') return 'unconfirmed'
  if (reason !== null) return 'other'
  return isNofollow(link) ? 'nofollow' : null
}

/** Every anchor of the source's own that stands asks not to be counted. */
function isNofollow({ evidence }: Link): boolean {
  const own = evidence.filter(({ kind, stands }) => stands && !isLinkback(kind))
  return own.every(({ rel }) => /(?:^|\s)nofollow(?:\s|$)/i.test(rel ?? ''))
}

/** Its page says `noindex`, and was not read again since without saying so. */
export function asksNotToBeShown(facts: Facts, post: Address): boolean {
  const said = (facts.marks.get(post) ?? []).filter(({ what }) => what === 'noindex').map(({ at }) => at)
  const asked = lastOf(said)
  if (asked === null) return false
  return !(facts.readings.get(post) ?? []).some(({ road, outcome, at }) => {
    return road === 'page' && outcome === 'read' && at > asked
  })
}

/** By the owner's newest mark, else the page's newest. Of a post, a comment or a blog. */
export function isSpam(facts: Facts, subject: Address): boolean {
  const marks = (facts.marks.get(facts.rename(subject)) ?? []).filter(({ what }) => what !== 'noindex')
  const owners = marks.filter(({ by }) => by === 'owner')
  const telling = owners.length > 0 ? owners : marks
  const newest = telling.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).at(-1)
  return newest?.what === 'spam'
}

function isSpamLink(facts: Facts, { source, evidence }: Link): boolean {
  const blog = facts.posts.get(source)?.blog ?? null
  if (isSpam(facts, source) || (blog !== null && isSpam(facts, blog))) return true
  return evidence.every(({ comment }) => comment !== null && isSpam(facts, comment))
}
