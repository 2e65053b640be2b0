// The responses of a page: every layer asked, surest first. What two layers found is kept once, as the surer one read it.
import type { Element } from 'domhandler'
import type { Reading } from '../context.ts'
import { parentOf, placeOf } from '../dom.ts'
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

/** Alike: shown by one element or by one inside the other, of one id, or the same words by the same name. */
function joined(surer: readonly Response[], others: readonly Response[]): readonly Response[] {
  if (surer.length === 0) return others
  const elements = new Set(surer.flatMap((response) => response.elements))
  const around = new Set([...elements].flatMap(outwards))
  const keys = new Set(surer.flatMap(keysOf))
  const isKnown = (other: Response): boolean =>
    other.elements.some((element) => around.has(element) || outwards(element).some((outer) => elements.has(outer))) ||
    keysOf(other).some((key) => keys.has(key))
  return [...surer, ...others.filter((other) => !isKnown(other))]
}

/** An element and those round it, up to the one that holds threads and all. */
function outwards(element: Element): readonly Element[] {
  const found: Element[] = []
  for (let node: Element | null = element; node && node.name !== 'body' && found.length < NEAR; node = parentOf(node))
    found.push(node)
  return found
}
const NEAR = 12

function keysOf({ id, author, text, source }: Response): readonly string[] {
  const keys: string[] = []
  if (id !== null) keys.push(`id ${id}`)
  if (source !== null) keys.push(`source ${source}`)
  if (author !== null && text !== '') keys.push(`said ${author} ${text.slice(0, 60)}`)
  return keys
}

/** In the order of the page; what no element shows keeps its place. */
const inOrder = (one: Response, other: Response): number =>
  one.elements[0] && other.elements[0] ? placeOf(one.elements[0]) - placeOf(other.elements[0]) : 0
