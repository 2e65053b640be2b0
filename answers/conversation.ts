// Who belongs to the conversation round a post: everything that answered it, n-th order, and what it answered, up to the roots.
import type { Address } from '../graph/model.ts'
import { canonicalOf, commentsOf, isSpam, type Link } from '../graph/verdict.ts'
import { countExcluded, whyLeftOut, zoneLeftOut } from './excluded.ts'
import type { Known } from './known.ts'
import { groupedBy, reachedFrom } from './responses.ts'
import type { Excluded } from './shapes.ts'

export interface Conversation {
  readonly root: Address
  /** Posts that answered the root or an answer to it, without the root. */
  readonly answers: ReadonlySet<Address>
  /** Posts that the root answered, and those these answered; never by way of what answered the root in turn. */
  readonly answered: ReadonlySet<Address>
  /** The responses between all of these. */
  readonly responses: readonly Link[]
  /** What pointed at the root or an answer, or was said under them, and is no response. */
  readonly excluded: Excluded
}

export function conversationOf(known: Known, address: Address): Conversation {
  const root = canonicalOf(known.facts, address)
  const responses = known.links.filter((link) => whyLeftOut(known, link) === null)
  const down = reachedFrom(root, groupedBy(responses, 'target', 'source'))
  const upwards = responses.filter(({ target }) => !down.has(target))
  const up = reachedFrom(root, groupedBy(upwards, 'source', 'target')).difference(down)
  const members = down.union(up)
  return {
    root,
    answers: down.difference(new Set([root])),
    answered: up,
    responses: responses.filter(({ source, target }) => members.has(source) && members.has(target)),
    excluded: excludedFrom(known, down),
  }
}

function excludedFrom(known: Known, posts: ReadonlySet<Address>): Excluded {
  const { facts } = known
  const reasons = [...posts].flatMap((post) => [
    ...(known.inbound.get(post) ?? []).flatMap((link) => whyLeftOut(known, link) ?? []),
    ...(facts.anchors.get(post) ?? []).map((anchor) => zoneLeftOut(known, anchor)),
    ...commentsOf(facts, post).flatMap(({ address }) => (isSpam(facts, address) ? ['spam' as const] : [])),
  ])
  return countExcluded(reasons)
}
