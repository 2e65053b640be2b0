// The responses of a page: every layer asked, surest first. What two layers found is kept once, as the surer one read it.
import type { Reading } from '../context.ts'
import { placeOf } from '../dom.ts'
import { readJsonLd } from './json-ld.ts'
import { readMarkup } from './markup.ts'
import { readMicroformats } from './microformats.ts'
import { withParents } from './parents.ts'
import type { Response } from './response.ts'
import { readStructure } from './structure.ts'

export function readResponses(reading: Reading): readonly Response[] {
  const microformats = readMicroformats(reading)
  const marked = joined(microformats, readMarkup(reading))
  const found = marked.length > 0 ? marked : firstOf(reading, readJsonLd, readStructure)
  return withParents([...found].sort(inOrder))
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

/** Alike: shown by one element, of one id, or the same words by the same name. */
function joined(surer: readonly Response[], others: readonly Response[]): readonly Response[] {
  if (surer.length === 0) return others
  const elements = new Set(surer.flatMap((response) => response.elements))
  const keys = new Set(surer.flatMap(keysOf))
  return [
    ...surer,
    ...others.filter(
      (other) =>
        !other.elements.some((element) => elements.has(element)) && !keysOf(other).some((key) => keys.has(key)),
    ),
  ]
}

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
