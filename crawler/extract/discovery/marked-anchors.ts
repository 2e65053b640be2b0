// The anchors of a page that may lead to a feed, to trackbacks, or to a window of comments: one look at each, for all who ask.
import { oncePerPage } from '../context.ts'
import { byTag } from '../dom.ts'

/** All such addresses have one of these in them, and most addresses have none. */
const SIGN = /feed|rss|atom|rdf|index\.(?:xml|json)|comment|track|tb|disp=|[?&](?:c|pb)=1/i

/** In document order. Those that say a type, or what a script does with them, are among them whatever their address. */
export const markedAnchors = oncePerPage((reading) =>
  byTag(reading, 'a').filter(
    ({ attribs: { href, type, onclick } }) =>
      onclick !== undefined || (href && (type !== undefined || SIGN.test(href))),
  ),
)
