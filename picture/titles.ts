// What a post is called: its own title, else the one that a linkback tells of it.
import type { ConversationJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'

type Titled = Pick<ConversationJson, 'posts' | 'links'>
const known = new WeakMap<Titled, ReadonlyMap<Address, string>>()

/** Posts that nobody gave a title are left out. Of the same conversation they are found once. */
export function titlesOf(data: Titled): ReadonlyMap<Address, string> {
  const titles = known.get(data) ?? findTitles(data)
  known.set(data, titles)
  return titles
}

function findTitles({ posts, links }: Titled): ReadonlyMap<Address, string> {
  const titles = new Map<Address, string>()
  for (const { source, evidence } of links) {
    for (const { title } of evidence) if (title !== null) titles.set(source, title)
  }
  for (const { address, title } of posts) if (title !== null) titles.set(address, title)
  return titles
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
