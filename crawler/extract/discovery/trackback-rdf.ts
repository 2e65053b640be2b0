// TrackBack autodiscovery (TrackBack 1.2, "Autodiscovery of TrackBack Ping URLs"): RDF blocks, mostly hidden in HTML comments, often not well formed.
import type { Element } from 'domhandler'
import { absolute, oncePerPage, type Reading } from '../context.ts'
import { byTag, type Dom } from '../dom.ts'
import type { Endpoint } from '../extraction.ts'
import { parseDom } from '../parse-dom.ts'

export interface RdfBlock extends Endpoint {
  readonly title: string | null
}

/** One for each block with a ping address, in document order; those of a licence have none. Its entry keeps the fragment. */
export const trackbackBlocks = oncePerPage((reading): readonly RdfBlock[] => {
  const hidden = reading.notes
    .filter(({ data }) => /trackback:ping/i.test(data))
    .map(({ data }) => parseDom(withoutCdata(data)))
  return [...hidden, reading].flatMap(descriptions).flatMap((element) => blockOf(element, reading))
})

const withoutCdata = (text: string): string => text.replace(/<!\[CDATA\[|\]\]>/g, '')
const descriptions = (dom: Dom): readonly Element[] => byTag(dom, 'rdf:description')

function blockOf({ attribs }: Element, reading: Reading): RdfBlock[] {
  const address = absolute(attribs['trackback:ping'], reading)
  if (!address) return []
  const about = absolute(attribs['dc:identifier'], reading) ?? absolute(attribs['rdf:about'] ?? attribs.about, reading)
  return [{ protocol: 'trackback', address, about, title: attribs['dc:title']?.trim() || null }]
}
