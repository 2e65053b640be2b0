// A conversation as a card of the home page: its title, its numbers and a tiny vine.

import { instantOf } from '../graph/instant.ts'
import type { Address, Time } from '../graph/model.ts'
import { canonicalOf, commentsOf, isSpam, standingOf } from '../graph/verdict.ts'
import { type Cascade, cascadeFrom } from './cascade.ts'
import { type Conversation, conversationOf } from './conversation.ts'
import { type Known, knownOf } from './known.ts'
import { numbersOf } from './numbers.ts'
import type { Dates } from './placed.ts'
import { datesOf } from './present.ts'
import { postRow } from './rows.ts'
import type { ConversationCardJson } from './shapes.ts'
import type { Surroundings } from './surroundings.ts'

/** More would not be seen. */
const MOST_BRANCHES = 61
const MOST_ARRIVALS = 100

export function presentCard({ graph }: Surroundings, asked: Address): ConversationCardJson {
  const known = knownOf(graph)
  const address = canonicalOf(known.facts, asked)
  const conversation = conversationOf(known, address)
  const dates = datesOf(known, [address, ...conversation.answers])
  const { title, blogName, publishedAt } = postRow(known, address)
  const cascade = cascadeFrom(conversation.responses, dates, address)
  return {
    address,
    title,
    blogName,
    publishedAt,
    numbers: numbersOf(known, conversation),
    branches: twigsOf(cascade, dates),
    arrivals: arrivalsOf(known, conversation).slice(0, MOST_ARRIVALS),
  }
}

/** When each answer and comment was first seen, the newest first. */
function arrivalsOf({ facts }: Known, { root, answers, responses }: Conversation): readonly Time[] {
  const proofs = Map.groupBy(
    responses.filter(({ source }) => answers.has(source)),
    ({ source }) => source,
  )
  const posts = [...proofs.values()].map((links) =>
    links.flatMap(({ evidence }) => evidence.flatMap(({ firstSeen }) => firstSeen ?? [])).toSorted(),
  )
  const comments = [root, ...answers]
    .flatMap((post) => commentsOf(facts, post))
    .filter(({ address }) => !isSpam(facts, address))
    .map((comment) => standingOf(facts, comment).firstSeen)
  return [...posts.map(([first]) => first), ...comments]
    .filter((time) => time !== undefined && time !== null)
    .toSorted()
    .reverse()
}

/** Parents come before children, so those that are kept have theirs. */
function twigsOf(cascade: Cascade, dates: Dates): ConversationCardJson['branches'] {
  const kept = cascade.slice(0, MOST_BRANCHES)
  const indexes = new Map(kept.map(({ address }, index) => [address, index]))
  const start = instantOf(dates[kept[0]?.address ?? ''] ?? null)
  return kept.map(({ address, parent }) => {
    const at = instantOf(dates[address] ?? null)
    return {
      parent: parent === null ? null : (indexes.get(parent) ?? null),
      after: at === null || start === null ? null : (at - start) / 1000,
    }
  })
}
