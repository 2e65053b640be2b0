// Where the link in a heading leads: to its post, up to the blog, or to all posts of a kind.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../../context.ts'
import { descendants } from '../../dom.ts'
import type { Target } from '../../target.ts'
import { isAbove, isIndex, pageKey } from '../permalinks/page-address.ts'
import { leadsToTag } from '../permalinks/permalink.ts'

const linksOf = (heading: Element): readonly Element[] =>
  [heading, ...descendants(heading)].filter(({ name, attribs }) => name === 'a' && attribs.href)

/** The first link that is, or stands in, the heading; null when there is none. */
export function linkOf(heading: Element, reading: Reading): Target | null {
  const [link] = linksOf(heading)
  return link ? targetOf(link, reading) : null
}

/** True for the name of the blog: it leads above this page or, where several posts are to be expected, to the page itself. A title may lead to its own page. */
export function leadsHome(heading: Element, reading: Reading): boolean {
  const url = linkOf(heading, reading)
  if (url?.hash !== '') return false
  return pageKey(url.href) === pageKey(reading.address) ? isIndex(reading.url) : isAbove(url.href, reading.address)
}

/** True for a heading whose links only say of what kind a post is. */
export function leadsToTags(heading: Element): boolean {
  const links = linksOf(heading)
  return links.length > 0 && links.every(leadsToTag)
}
