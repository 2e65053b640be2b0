// Which response answers which, where the markup does not nest: depth in a class or a margin, "in reply to" links, and "@name".
import type { Element } from 'domhandler'
import { classesOf, parentOf } from '../dom.ts'
import type { Response } from './response.ts'

/** Responses in the order of the page, with their parents filled in as far as anything tells. */
export function withParents(responses: readonly Response[]): readonly Response[] {
  if (responses.some(({ parent }) => parent !== null)) return responses
  const depths = responses.map(({ elements }) => (elements[0] ? depthOf(elements[0]) : null))
  if (depths.some((depth) => depth !== null && depth !== depths[0])) return byDepth(responses, depths)
  return byName(responses)
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

function byDepth(responses: readonly Response[], depths: readonly (number | null)[]): readonly Response[] {
  const open: { readonly depth: number; readonly id: string | null }[] = []
  return responses.map((response, at) => {
    const depth = depths[at] ?? 0
    while (open.length > 0 && (open.at(-1) as { depth: number }).depth >= depth) open.pop()
    const parent = open.at(-1)?.id ?? null
    open.push({ depth, id: response.id })
    return { ...response, parent }
  })
}

const FIRST_WORD = /^@\s?([\p{L}\p{N}_.-]{2,40})/u

/** "@Anna: …" answers what Anna last said before it. */
function byName(responses: readonly Response[]): readonly Response[] {
  const last = new Map<string, string>()
  return responses.map((response) => {
    const name = FIRST_WORD.exec(response.text)?.[1]
      ?.toLowerCase()
      .replace(/[.\-_]+$/, '')
    const parent = name === undefined ? null : (last.get(name) ?? null)
    const own = response.author?.toLowerCase().split(/\s/)[0]
    if (own && response.id !== null) last.set(own, response.id)
    return parent === null ? response : { ...response, parent }
  })
}
