// How many answers are probably missing: those that linkbacks told of and those that feeds and index pages of the answering blogs showed are two
// looks at the same answers, neither of which leads to the other.
import type { Road } from '../graph/model.ts'
import { isLinkback, type Link } from '../graph/verdict.ts'
import { chapman } from './capture-recapture.ts'
import type { Conversation } from './conversation.ts'
import type { Missing } from './shapes.ts'

/** On the page of the answer itself (`page`) we often are because a linkback led us there. */
const OWN_WAY: readonly Road[] = ['feed', 'index', 'api', 'archive']

export function missingFrom({ root, answers, responses }: Conversation): Missing {
  const found = responses.filter(
    ({ source, target }) => answers.has(source) && (target === root || answers.has(target)),
  )
  const told = found.filter(isTold)
  const looks = { one: told.length, other: found.filter(isShown).length, both: told.filter(isShown).length }
  const estimate = chapman(looks)
  const seen = { found: found.length, byLinkbacks: looks.one, byFeeds: looks.other, byBoth: looks.both }
  if (estimate === null) return { ...seen, missing: null, low: null, high: null }
  const beyond = (total: number): number => Math.max(0, Math.round(total - found.length))
  return { ...seen, missing: beyond(estimate.total), low: beyond(estimate.low), high: beyond(estimate.high) }
}

const isTold = ({ evidence }: Link): boolean => evidence.some(({ kind }) => isLinkback(kind))

const isShown = ({ evidence }: Link): boolean =>
  evidence.some(({ kind, seen }) => !isLinkback(kind) && seen.some(({ road }) => OWN_WAY.includes(road)))
