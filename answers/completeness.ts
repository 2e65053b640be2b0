// How much of a conversation can be seen: which roads were tried, which failed and why, and what is known to be missing.
import { type Address, LINKBACK_KINDS, type Reading, ROADS } from '../graph/model.ts'
import { commentsOf, isDecisiveList, isLinkback, postOf, postState } from '../graph/verdict.ts'
import type { Conversation } from './conversation.ts'
import type { Known } from './known.ts'
import { missingFrom } from './missing.ts'
import type { Completeness, Road } from './shapes.ts'

/** One try of a road: null when it went well, else why not. */
type Try = string | null

/** Of the root and its answers. What the root links to besides was asked for too, but nobody misses an answer there. */
export function completenessOf(known: Known, conversation: Conversation, leftOut: number): Completeness {
  const posts = [conversation.root, ...conversation.answers]
  const states = posts.map((post) => postState(known.facts, post).state)
  return {
    roads: roadsTo(known, posts),
    unread: states.filter((state) => state === 'unread').length,
    refused: states.filter((state) => state === 'refused').length,
    leftOut,
    commentsMissing: posts.reduce((sum, post) => sum + commentsMissing(known, post), 0),
    missing: missingFrom(conversation),
  }
}

function roadsTo(known: Known, posts: readonly Address[]): readonly Road[] {
  const readings = latestReadings(known, posts)
  const read = ROADS.map((road) => {
    return roadOf(road, readings.filter((reading) => reading.road === road).map(triedBy))
  })
  const comments = roadOf(
    'comments',
    posts.flatMap((post) => threadTries(known, post)),
  )
  const linkbacks = LINKBACK_KINDS.map((kind) => roadOf(kind, linkbackTries(known, posts, kind)))
  return [...read.slice(0, 1), comments, ...read.slice(1), ...linkbacks].filter(({ tried }) => tried > 0)
}

function roadOf(road: string, tries: readonly Try[]): Road {
  const reasons = tries.filter((reason) => reason !== null)
  return { road, tried: tries.length, failed: reasons.length, reasons: [...new Set(reasons)].sort() }
}

/** Of each page and road the newest reading that was an attempt: of the posts' own pages, and of whatever page showed one of their parts. */
function latestReadings({ facts, inbound }: Known, posts: readonly Address[]): readonly Reading[] {
  const parts = posts.flatMap((post) => [
    ...(postOf(facts, post)?.seen ?? []),
    ...commentsOf(facts, post).flatMap(({ seen }) => seen),
    ...(inbound.get(post) ?? []).flatMap(({ evidence }) => evidence).flatMap(({ seen }) => seen),
  ])
  const pages = new Set([...posts, ...parts.map(({ page }) => page)])
  const readings = [...pages].flatMap((page) => facts.readings.get(page) ?? [])
  const latest = new Map(readings.map((reading) => [`${reading.page}\n${reading.road}`, reading]))
  return [...latest.values()]
}

function triedBy({ outcome, reason, body }: Reading): Try {
  if (outcome === 'read' || outcome === 'unchanged') return body === 'cut' ? 'cut' : null
  return reason ?? outcome
}

/** A page with a thread had it looked at; further pages of it that were not read are told by their reason. */
function threadTries({ facts }: Known, post: Address): readonly Try[] {
  const page = facts.readings.get(post)?.findLast(({ road, outcome }) => road === 'page' && outcome !== 'skipped')
  if (page === undefined || page.thread === null) return []
  if (facts.threads.has(post) || isListed(facts, post)) return [null]
  if (page.thread === 'cut') return ['cut']
  const missing = page.next.flatMap((next) => {
    const last = facts.readings.get(next)?.at(-1)
    return last === undefined ? ['a page of it was not read'] : (triedBy(last) ?? [])
  })
  return missing.length > 0 ? [missing[0] ?? null] : [null]
}

/** A service's list of the comments gave all of them in one answer. */
function isListed(facts: Known['facts'], post: Address): boolean {
  const lists = commentsOf(facts, post).flatMap(({ seen }) => seen.filter(({ road }) => road === 'api'))
  return lists.some(({ page }) => facts.readings.get(page)?.some(isDecisiveList))
}

/** Linkbacks of one kind that the posts show: followed to their source, or why not. */
function linkbackTries({ inbound }: Known, posts: readonly Address[], kind: string): readonly Try[] {
  return posts
    .flatMap((post) => inbound.get(post) ?? [])
    .filter(({ kinds }) => kinds.some((own) => own === kind))
    .map(({ state, reason }) => (state === 'confirmed' ? null : (reason ?? state)))
}

/** Comments that the page counts beyond those found; many blogs count linkbacks among them. */
function commentsMissing({ facts, inbound }: Known, post: Address): number {
  const stated = postOf(facts, post)?.commentsStated ?? 0
  const linkbacks = (inbound.get(post) ?? []).filter(({ kinds }) => kinds.some(isLinkback)).length
  return Math.max(0, stated - commentsOf(facts, post).length - linkbacks)
}
