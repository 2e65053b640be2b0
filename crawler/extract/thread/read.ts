// The responses of a page: every layer asked, surest first. What two layers found is kept once, as the surer one read it.
import type { Reading } from '../context.ts'
import { placeOf } from '../dom.ts'
import { joined } from './joined.ts'
import { readJsonLd } from './json-ld.ts'
import { readLinkbackLists } from './linkback-lists.ts'
import { readMarkup } from './markup.ts'
import { readMicroformats } from './microformats.ts'
import { withParents } from './parents.ts'
import { withPermalinks } from './permalinks.ts'
import type { Response } from './response.ts'
import { readStructure } from './structure.ts'

export function readResponses(reading: Reading): readonly Response[] {
  const microformats = readMicroformats(reading)
  const marked = joined(microformats, readMarkup(reading))
  const hasComments = marked.some(({ kind }) => kind.mark === null)
  const threaded = hasComments ? marked : joined(marked, firstOf(reading, readJsonLd, readStructure))
  const found = joined(threaded, readLinkbackLists(reading))
  return withParents(withPermalinks([...found].sort(inOrder), reading), reading)
}

function firstOf(
  reading: Reading,
  ...layers: readonly ((reading: Reading) => readonly Response[])[]
): readonly Response[] {
  for (const layer of layers) {
    const found = layer(reading)
    if (found.length > 0) return found
  }
  return []
}

/** In the order of the page; what no element shows keeps its place. */
const inOrder = (one: Response, other: Response): number =>
  one.elements[0] && other.elements[0] ? placeOf(one.elements[0]) - placeOf(other.elements[0]) : 0
