// The days on which something of a conversation was learnt or found to be gone: what a look back can differ by. Pure.
import type { ConversationJson } from '../answers/shapes.ts'

/** "2026-05-31", in order. */
export function daysOf({ posts, comments, links }: ConversationJson): readonly string[] {
  const facts = [...posts, ...comments, ...links.flatMap(({ evidence }) => evidence)]
  const times = facts.flatMap(({ firstSeen, goneAt }) => [firstSeen, goneAt])
  return [...new Set(times.flatMap((time) => (time === null ? [] : [time.slice(0, 10)])))].sort()
}
