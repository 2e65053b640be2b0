// What an answer leaves out, counted by reason, so that nothing is hidden.

import type { Anchor, Zone } from '../graph/model.ts'
import { looseName } from '../graph/site.ts'
import { type Link, notAResponse } from '../graph/verdict.ts'
import { blogKeyOf, type Known } from './known.ts'
import type { Excluded } from './shapes.ts'

export const NOTHING_EXCLUDED: Excluded = { self: 0, blogroll: 0, navigation: 0, share: 0, spam: 0, other: 0 }

/** Why a link is no part of a conversation; null when it is. */
export function whyLeftOut({ facts }: Known, link: Link): keyof Excluded | null {
  const reason = notAResponse(facts, link)
  return reason === 'self' || reason === 'spam' || reason === null ? reason : 'other'
}

export const NAMED_ZONES: readonly Zone[] = ['blogroll', 'navigation', 'share']

/** Why an anchor outside body and comments makes no link. */
export function zoneLeftOut(known: Known, { blog, target, zone }: Anchor): keyof Excluded {
  if (looseName(blog) === blogKeyOf(known, target)) return 'self'
  return NAMED_ZONES.includes(zone) ? (zone as keyof Excluded) : 'other'
}

export function countExcluded(reasons: Iterable<keyof Excluded>): Excluded {
  const counts = { ...NOTHING_EXCLUDED }
  for (const reason of reasons) counts[reason] += 1
  return counts
}
