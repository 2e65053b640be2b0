// What a post is called: its own title, else the one that a linkback tells of it.
import type { ConversationJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'

/** Posts that nobody gave a title are left out. */
export function titlesOf({ posts, links }: Pick<ConversationJson, 'posts' | 'links'>): ReadonlyMap<Address, string> {
  const titles = new Map<Address, string>()
  for (const { source, evidence } of links) {
    for (const { title } of evidence) if (title !== null) titles.set(source, title)
  }
  for (const { address, title } of posts) if (title !== null) titles.set(address, title)
  return titles
}
