// The date that answers reckon with. Claimed dates lie; this one is at least possible (docs/terms.md).
import { commentsOf, type Facts, postOf } from './facts.ts'
import { earliestInstantOf, instantOf } from './instant.ts'
import type { Address, Comment, Time } from './model.ts'
import { postState } from './post-state.ts'
import { DAY, firstOf } from './time.ts'

export interface EffectiveDate {
  readonly at: Time | null
  readonly from: 'published' | 'seen-by-others' | 'first-seen' | null
}

/** Nobody blogged before. */
const FIRST_BLOGS = Date.parse('1994-01-01T00:00:00Z')

/**
 * `publishedAt` when it is possible (not before 1994, not after the day of the first reading), else the earliest date at which somebody else
 * saw the post (a linkback of it, a comment under it), else when we first saw it. Null when nothing is known.
 */
export function effectiveDateOf(facts: Facts, address: Address): EffectiveDate {
  const { firstSeen } = postState(facts, address)
  const published = postOf(facts, address)?.publishedAt ?? null
  if (published !== null && isPossible(published, firstSeen)) return { at: published, from: 'published' }
  const seen = seenByOthers(facts, address)
  if (seen !== null) return { at: seen, from: 'seen-by-others' }
  return { at: firstSeen, from: firstSeen === null ? null : 'first-seen' }
}

/** Of a comment: `publishedAt` when it is possible, else when it was first seen. */
export function commentedAt({ publishedAt, seen }: Comment): Time | null {
  const firstSeen = firstOf(seen.flatMap(({ at }) => at))
  return publishedAt !== null && isPossible(publishedAt, firstSeen) ? publishedAt : firstSeen
}

/** Read before it was published, it was not published then. */
function isPossible(claim: Time, firstSeen: Time | null): boolean {
  const [instant, earliest] = [instantOf(claim), earliestInstantOf(claim)]
  if (instant === null || earliest === null || instant < FIRST_BLOGS) return false
  return firstSeen === null || earliest < (Math.floor(Date.parse(firstSeen) / DAY) + 1) * DAY
}

function seenByOthers(facts: Facts, address: Address): Time | null {
  const linkbacks = facts.linkbacks.get(facts.rename(address)) ?? []
  const comments = commentsOf(facts, address)
  const times = [...linkbacks, ...comments].flatMap(({ publishedAt, seen }) => {
    const firstSeen = seen.flatMap(({ at }) => at).sort()[0] ?? null
    return publishedAt !== null && isPossible(publishedAt, firstSeen) ? [publishedAt] : []
  })
  return times.sort((a, b) => (instantOf(a) ?? 0) - (instantOf(b) ?? 0))[0] ?? null
}
