// The days on which something of a conversation was learnt or found to be gone: what a look back can differ by. Pure.
import type { ConversationJson, PostJson } from '../answers/shapes.ts'

/** "2026-05-31", in order. */
export function daysOf({ posts, comments, links }: ConversationJson): readonly string[] {
  const days = new Set<string>()
  const add = ({ firstSeen, goneAt }: Pick<PostJson, 'firstSeen' | 'goneAt'>) => {
    if (firstSeen !== null) days.add(firstSeen.slice(0, 10))
    if (goneAt !== null) days.add(goneAt.slice(0, 10))
  }
  posts.forEach(add)
  comments.forEach(add)
  for (const { evidence } of links) evidence.forEach(add)
  return [...days].sort()
}
