// What a post is called: its own title, else the one that a linkback tells of it.
import type { ConversationJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { oncePer } from './once-per.ts'

type Titled = Pick<ConversationJson, 'posts' | 'links'>

/** Posts that nobody gave a title are left out. */
export const titlesOf = oncePer(({ posts, links }: Titled): ReadonlyMap<Address, string> => {
  const titles = new Map<Address, string>()
  for (const { source, evidence } of links) {
    for (const { title } of evidence) if (title !== null) titles.set(source, ownTitle(title))
  }
  for (const { address, title } of posts) if (title !== null) titles.set(address, title)
  return titles
})

/** Linkbacks tell the title of the whole page: "A Blog » Blog Archive » The Post", "The Post « A Blog". */
export function ownTitle(title: string): string {
  const own = title.includes(' « ') ? title.split(' « ')[0] : title.split(/(?:^|\s)» /).at(-1)
  return own?.trim() || title
}

/** What tells an untitled post from the others of its blog: the end of its address ("…/a-slug", "…/archives/12", "?p=12"); '' for a home page. */
export function endOf(address: Address): string {
  const { pathname, search } = new URL(address)
  const parts = pathname.split('/').filter((part) => part !== '')
  const told = parts.slice(/\p{L}/u.test(parts.at(-1) ?? '') ? -1 : -2).join('/')
  return `${parts.length > 0 ? '…/' : ''}${readable(told)}${search}`
}

/** A broken escape is taken as it stands. */
function readable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
