// Which response answers which, where the markup does not nest: depth in a class or a margin, "in reply to" links, and "@name".
import type { Element } from 'domhandler'
import type { Reading } from '../../context.ts'
import { classesOf, parentOf } from '../../dom.ts'
import type { Response } from '../response.ts'
import { answeredLinks } from './answered-links.ts'
import { answeredNames } from './answered-names.ts'

/** Responses in the order of the page, with their parents filled in as far as anything tells. A name tells only where nothing else does. */
export function withParents(responses: readonly Response[], reading: Reading): readonly Response[] {
  if (responses.length < 2) return responses
  const linked = answeredLinks(responses, reading)
  const guessed = responses.some(({ parent }) => parent !== null)
    ? new Map<Response, string>()
    : (byDepth(responses) ?? byBoxes(responses) ?? answeredNames(responses))
  return responses.map((response) => {
    const parent = response.parent ?? linked.get(response) ?? guessed.get(response) ?? null
    return parent === response.parent ? response : { ...response, parent }
  })
}

const DEPTH_CLASS =
  /^(?:depth|level|comment-?(?:level|depth)|commentlevel|indent|thread-level|lvl|nested)[-_]?(\d{1,2})$/
const MARGIN = /(?:margin|padding)-left:\s*(\d{1,4}(?:\.\d{1,3})?)/i

/** How deep it says it stands; null when it says nothing. Only the order of the numbers means anything. */
function depthOf(element: Element): number | null {
  const indents = indentsOf(element)
  if (indents > 0) return indents
  let node: Element | null = element
  for (let level = 0; node && level < 3; node = parentOf(node), level++) {
    for (const token of classesOf(node)) {
      const found = DEPTH_CLASS.exec(token)
      if (found) return Number(found[1])
    }
    const margin = MARGIN.exec(node.attribs.style ?? '')
    if (margin) return Number(margin[1])
  }
  return null
}

/** Drupal sets replies in boxes that stand after what they answer. */
function indentsOf(element: Element): number {
  let indents = 0
  for (let node = parentOf(element); node; node = parentOf(node))
    if (node.attribs.class && classesOf(node).has('indented')) indents++
  return indents
}

/** Where each stands in a box that also holds the boxes of its answers. Null where no box stands in another. */
function byBoxes(responses: readonly Response[]): ReadonlyMap<Response, string> | null {
  const owners = new Map<Element, string>()
  const found = new Map<Response, string>()
  for (const response of responses) {
    const box = response.elements[0] ? boxOf(response.elements[0]) : null
    if (!box || owners.has(box)) continue
    const outer = boxRound(box)
    const answered = outer ? owners.get(outer) : undefined
    if (answered !== undefined) found.set(response, answered)
    if (response.id !== null) owners.set(box, response.id)
  }
  return found.size > 0 ? found : null
}

/** The item of a list that it stands in, else what stands next round it. */
function boxOf(element: Element): Element | null {
  let around = parentOf(element)
  for (let level = 0; around && level < 3; level++, around = parentOf(around)) if (around.name === 'li') return around
  return parentOf(element)
}

/** The like of a box round it, or the item of a list round the list that an item stands in. */
function boxRound(box: Element): Element | null {
  const around = parentOf(box)
  if (around && isAlike(around, box)) return around
  const item = around && LISTS.has(around.name) && box.name === 'li' ? parentOf(around) : null
  return item?.name === 'li' ? item : null
}
const LISTS = new Set(['ul', 'ol'])

const isAlike = (one: Element, other: Element): boolean =>
  one.name === other.name && one.attribs.class !== undefined && one.attribs.class === other.attribs.class

/** Null where all stand equally deep. */
function byDepth(responses: readonly Response[]): ReadonlyMap<Response, string> | null {
  const depths = responses.map(({ elements }) => (elements[0] ? depthOf(elements[0]) : null))
  if (depths.every((depth) => depth === null || depth === depths[0])) return null
  const open: { readonly depth: number; readonly id: string | null }[] = []
  const found = new Map<Response, string>()
  responses.forEach((response, at) => {
    const depth = depths[at] ?? 0
    // A linkback that says nothing of its depth stands in a list of its own: it neither answers nor is answered.
    if (response.kind.mark !== null && depths[at] === null) {
      open.length = 0
      return
    }
    while (open.length > 0 && (open.at(-1) as { depth: number }).depth >= depth) open.pop()
    const parent = open.at(-1)?.id ?? null
    if (parent !== null) found.set(response, parent)
    open.push({ depth, id: response.id })
  })
  return found
}
