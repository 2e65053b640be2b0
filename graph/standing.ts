// Whether what once was shown still stands, and when it was first and last seen.
import { isDecisiveList } from './decisive.ts'
import type { Facts } from './facts.ts'
import { readingKey } from './keys.ts'
import { isLinkback } from './linkback.ts'
import type { Address, Comment, Evidence, Sighting, Time } from './model.ts'
import { postState } from './post-state.ts'
import { firstOf, lastOf } from './time.ts'

export interface Standing {
  readonly stands: boolean
  /** Null when no reading is known that showed it. */
  readonly firstSeen: Time | null
  /** A page found unchanged still shows it. */
  readonly lastSeen: Time | null
  /** The first decisive reading without it, or the end of the post it stood on; null while it stands. */
  readonly goneAt: Time | null
}

/** The post whose pages show it. */
function groundOf(thing: Evidence | Comment): Address {
  if (!('kind' in thing)) return thing.post
  return isLinkback(thing.kind) ? thing.target : thing.source
}

/** Of evidence and comments of `facts.graph`. */
export function standingOf(facts: Facts, thing: Evidence | Comment): Standing {
  const ground = groundOf(thing)
  const lastSeen = lastOf(thing.seen.flatMap((sighting) => heldTimes(facts, sighting)))
  const missed = firstOf(decisiveTimes(facts, thing, ground).filter((at) => lastSeen !== null && at > lastSeen))
  const goneAt = firstOf([missed, postState(facts, ground).goneAt].filter((at) => at !== null))
  return { stands: goneAt === null, firstSeen: firstOf(thing.seen.flatMap(({ at }) => at)), lastSeen, goneAt }
}

function heldTimes(facts: Facts, { page, road, at }: Sighting): readonly Time[] {
  return at.map((time) => facts.held.get(readingKey({ page, road, at: time })) ?? time)
}

/** Readings, by roads that once showed it, that would have shown it again: of the body for a citation, else of the thread. */
function decisiveTimes(facts: Facts, thing: Evidence | Comment, ground: Address): readonly Time[] {
  const inBody = 'kind' in thing && thing.kind === 'citation'
  const byPage = thing.seen.some(({ page, road }) => road === 'page' && (!inBody || page === ground))
  const pages = (inBody ? facts.bodies : facts.threads).get(ground) ?? []
  const lists = thing.seen
    .filter(({ road }) => road === 'api')
    .flatMap(({ page }) => facts.readings.get(page)?.filter(isDecisiveList) ?? [])
  return [...(byPage ? pages : []), ...lists.map(({ at }) => at)]
}
