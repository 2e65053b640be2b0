// Responses that two layers or two lists of one page give: what both show is kept once, as the surer read it.
import type { Element } from 'domhandler'
import { parentOf } from '../dom.ts'
import type { Response } from './response.ts'

/** Alike: shown by one element or by one inside the other, of one id, or the same words by the same name. */
export function joined(surer: readonly Response[], others: readonly Response[]): readonly Response[] {
  if (surer.length === 0) return others
  if (others.length === 0) return surer
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
