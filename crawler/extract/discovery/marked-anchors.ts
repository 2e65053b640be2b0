// The anchors of a page by what their address has in it: one look at each, for all who ask. All in document order.
import type { Element } from 'domhandler'
import { oncePerPage, type Reading } from '../context.ts'
import { byTag } from '../dom.ts'

/** All addresses of feeds, of trackbacks and of windows of comments have one of these in them, and most addresses have none. */
const SIGN = /feed|rss|atom|rdf|index\.(?:xml|json)|comment|track|tb|disp=|[?&](?:c|pb)=1/i

/** Those that may lead to one of these: also all that say a type, or what a script does with them, whatever their address. */
export const markedAnchors = (reading: Reading): readonly Element[] => anchorsOf(reading).marked

/** Those that lead to a place of a page ("#comment-12"). */
export const fragmentAnchors = (reading: Reading): readonly Element[] => anchorsOf(reading).withFragment

const anchorsOf = oncePerPage((reading) => {
  const [marked, withFragment]: [Element[], Element[]] = [[], []]
  for (const anchor of byTag(reading, 'a')) {
    const { href, type, onclick } = anchor.attribs
    if (onclick !== undefined || (href && (type !== undefined || SIGN.test(href)))) marked.push(anchor)
    if (href?.includes('#')) withFragment.push(anchor)
  }
  return { marked, withFragment }
})
