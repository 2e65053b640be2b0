// What counts as a response. Anchors outside body and comments never get here: they make no link.
import type { Facts } from './facts.ts'
import type { Link } from './link-state.ts'
import type { Address } from './model.ts'

/** Why a link is no response; null when it is one. A response whose proofs are gone still was one. */
export function notAResponse(facts: Facts, link: Link): 'self' | 'spam' | 'denied' | null {
  if (link.self) return 'self'
  if (isSpamLink(facts, link)) return 'spam'
  return link.state === 'denied' ? 'denied' : null
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
