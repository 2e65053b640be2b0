// The state of a post, by its latest telling reading.
import type { Facts } from './facts.ts'
import type { Address, Reading, Time } from './model.ts'
import { DAY, firstOf } from './time.ts'
import { wasRead } from './timeline.ts'

/** `page`: read, but not one post (a home page, a file): a target for links, no member of a conversation. */
export const POST_STATES = ['read', 'unread', 'gone', 'refused', 'page'] as const
export type PostState = (typeof POST_STATES)[number]

export interface PostVerdict {
  readonly state: PostState
  /** Why it is unread, refused or gone, in the word of its reading; null when nobody said. */
  readonly reason: string | null
  /** When it was last read. */
  readonly fetchedAt: Time | null
  readonly firstSeen: Time | null
  readonly goneAt: Time | null
}

const known = new WeakMap<Facts, Map<Address, PostVerdict>>()

/** Worked out once: most other verdicts ask for it. */
export function postState(facts: Facts, address: Address): PostVerdict {
  const post = facts.rename(address)
  const verdicts = known.get(facts) ?? new Map<Address, PostVerdict>()
  known.set(facts, verdicts)
  const verdict = verdicts.get(post) ?? verdictOn(facts, post)
  verdicts.set(post, verdict)
  return verdict
}

function verdictOn(facts: Facts, post: Address): PostVerdict {
  const readings = readingsOfPost(facts, post)
  const reads = readings.filter(wasRead)
  const seen = facts.posts.get(post)?.seen.flatMap(({ at }) => at) ?? []
  const times = {
    fetchedAt: reads.at(-1)?.at ?? null,
    firstSeen: firstOf([...seen, ...reads.map(({ at }) => at)]),
  }
  return { ...times, ...stateBy(readings, post.includes('#')) }
}

/** A post without a page of its own is read where it lives. */
function readingsOfPost(facts: Facts, post: Address): readonly Reading[] {
  const [page = post] = post.split('#', 1)
  const readings = facts.readings.get(post) ?? facts.readings.get(page) ?? []
  return readings.filter(({ road }) => road === 'page' || road === 'index')
}

type State = Pick<PostVerdict, 'state' | 'reason' | 'goneAt'>

function stateBy(readings: readonly Reading[], livesOnIndex: boolean): State {
  const last = readings.findLast(({ outcome }) => outcome !== 'skipped')
  if (last === undefined) return { state: 'unread', reason: readings.at(-1)?.reason ?? null, goneAt: null }
  const goneAt = goneSince(readings)
  if (goneAt !== null) return { state: 'gone', reason: lastAbsence(readings)?.reason ?? null, goneAt }
  if (!wasRead(last))
    return { state: last.reason === 'not-html' ? 'page' : 'refused', reason: last.reason ?? last.outcome, goneAt }
  const isPost = livesOnIndex || (last.road === 'page' && last.body !== null)
  return { state: isPost ? 'read' : 'page', reason: null, goneAt }
}

/** 410, or 404 in two readings a day apart, and nothing read since. A refusal in between brings nothing back. */
function goneSince(readings: readonly Reading[]): Time | null {
  const absences = sinceLastRead(readings).filter(isAbsence)
  const [first, last] = [absences[0], absences.at(-1)]
  if (first === undefined || last === undefined) return null
  const isGone = absences.some(({ outcome }) => outcome === 'gone') || Date.parse(last.at) - Date.parse(first.at) >= DAY
  return isGone ? first.at : null
}

function lastAbsence(readings: readonly Reading[]): Reading | undefined {
  return readings.findLast(isAbsence)
}

function sinceLastRead(readings: readonly Reading[]): readonly Reading[] {
  return readings.slice(readings.findLastIndex(wasRead) + 1)
}

function isAbsence({ outcome }: Reading): boolean {
  return outcome === 'gone' || outcome === 'missing'
}
