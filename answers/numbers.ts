// The figures of the sentence: how many answered, and how fast.

import { instantOf } from '../graph/instant.ts'
import type { Address } from '../graph/model.ts'
import { commentsOf, effectiveDateOf, isSpam } from '../graph/verdict.ts'
import type { Conversation } from './conversation.ts'
import { blogKeyOf, type Known } from './known.ts'
import type { Numbers } from './shapes.ts'

/** Only answers dated after the root are timed: the day on which we first saw a post says nothing of how fast it came. */
export function numbersOf(known: Known, { root, answers }: Conversation): Numbers {
  const comments = [root, ...answers]
    .flatMap((post) => commentsOf(known.facts, post))
    .filter(({ address }) => !isSpam(known.facts, address))
  const start = datedInstant(known, root)
  const instants = [
    ...[...answers].map((post) => datedInstant(known, post)),
    ...comments.map(({ publishedAt }) => instantOf(publishedAt)),
  ]
  const delays = instants
    .flatMap((instant) => (instant === null || start === null || instant < start ? [] : [(instant - start) / 1000]))
    .sort((a, b) => a - b)
  return {
    posts: answers.size,
    blogs: new Set([...answers].map((post) => blogKeyOf(known, post))).size,
    comments: comments.length,
    halfWithin: delays[Math.ceil(delays.length / 2) - 1] ?? null,
    lastAfter: delays.at(-1) ?? null,
  }
}

/** In ms since 1970; null when nobody tells: when we first saw it is no date of its own. */
export function datedInstant(known: Known, post: Address): number | null {
  const { at, from } = effectiveDateOf(known.facts, post)
  return from === 'first-seen' ? null : instantOf(at)
}
