// What a post is called: its own title, else the one that a linkback tells of it.
import type { ConversationJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'

/** Posts that nobody gave a title are left out. */
export function titlesOf({ posts, links }: ConversationJson): ReadonlyMap<Address, string> {
  const told = links.flatMap(({ source, evidence }) =>
    evidence.flatMap(({ title }) => (title === null ? [] : [[source, title] as const])),
  )
  const own = posts.flatMap(({ address, title }) => (title === null ? [] : [[address, title] as const]))
  return new Map([...told, ...own])
}
