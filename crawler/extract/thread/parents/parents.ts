// Which response answers which, where the markup does not nest: depth in a class or a margin, "in reply to" links, and "@name".
import type { Element } from 'domhandler'
import type { Reading } from '../../context.ts'
import { classesOf, ofClasses, parentOf, placeOf } from '../../dom.ts'
import { tokensIn } from '../../tag.ts'
import { splitId } from '../items/ids.ts'
import type { Response } from '../response.ts'
import { answeredBeforeList } from './answered-before-list.ts'
import { answeredLinks } from './answered-links.ts'
import { answeredNames } from './answered-names.ts'

/** Responses in the order of the page, with their parents filled in as far as anything tells. A name tells only where nothing else does. */
export function withParents(responses: readonly Response[], reading: Reading): readonly Response[] {
  if (responses.length < 2) return responses
  const linked = answeredLinks(responses, reading)
  const guessed = responses.some(({ parent }) => parent !== null)
    ? new Map<Response, string>()
    : (byNumber(responses) ?? byDepth(responses) ?? byBoxes(responses) ?? answeredNames(responses))
  return responses.map((response) => {
    const parent = response.parent ?? linked.get(response) ?? guessed.get(response) ?? null
    return parent === response.parent ? response : { ...response, parent }
  })
}

/** By the number of the response that is answered, in an attribute that says so or in the id of the box that holds the answers. Null where nothing has one. */
function byNumber(responses: readonly Response[]): ReadonlyMap<Response, string> | null {
  const before = new Map<string, Element>()
  const found = new Map<Response, string>()
  for (const response of responses) {
    const [element] = response.elements
    if (!element) continue
    const answered = numberedParent(element) ?? numberOfBox(element, before)
    if (answered !== null && answered !== response.id && before.has(answered)) found.set(response, answered)
    if (response.id !== null) before.set(response.id, element)
  }
  return found.size > 0 ? found : null
}

/** `data-parent-id="12"`, `parentid="kmt-12"` */
function numberedParent({ attribs }: Element): string | null {
  for (const name of PARENT_ATTRIBUTES) {
    const value = attribs[name]
    if (value) return splitId(value)?.id ?? value
  }
  return null
}
const PARENT_ATTRIBUTES = ['data-parent-id', 'data-parent', 'data-comment-parent', 'data-parentid', 'parentid']

/** "comments-list-12", "replies-12", "children-of-12": the answers to the twelfth, which stands before the box. */
function numberOfBox(element: Element, before: ReadonlyMap<string, Element>): string | null {
  let node = parentOf(element)
  for (let level = 0; node && level < BOXES; node = parentOf(node), level++) {
    const parts = splitId(node.attribs.id ?? '')
    const answered = parts && OF_ANSWERS.test(parts.prefix) ? before.get(parts.id) : undefined
    if (parts && answered && placeOf(answered) < placeOf(node)) return parts.id
  }
  return null
}
/** How far up such a box may stand. */
const BOXES = 6
const OF_ANSWERS = /list|repl(?:y|ies)|child|answer|thread|sub|respon/

const DEPTH_CLASS =
  /^(?:depth|level|comment-?(?:level|depth)|commentlevel|indent|thread-level|lvl|nested)[-_]?(\d{1,2})$/
const MARGIN = /(?:margin|padding)-left:\s*(\d{1,4}(?:\.\d{1,3})?)/i

/** How deep it says it stands; null when it says nothing. Only the order of the numbers means anything. */
function depthOf(element: Element): number | null {
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

/** Some set answers in boxes that stand after what they answer: Drupal, DokuWiki. Null outside of them. */
function indentsOf(element: Element): number | null {
  let indents = 0
  for (let node = parentOf(element); node; node = parentOf(node))
    if (node.attribs.class && holdsAnswers(node)) indents++
  return indents || null
}

const holdsAnswers = ofClasses((classes) => [...tokensIn(classes).tokens].some((token) => ANSWERS.test(token)))
const ANSWERS =
  /^(?:indented|children|(?:sub|child|nested)[-_]?comments?|comments?[-_]?(?:repl(?:y|ies)|children|answers)(?:[-_]list)?|repl(?:y|ies)[-_]?list)$/

/** Where each stands in a box that also holds the boxes of its answers, or their list stands behind it. Null where nothing does. */
function byBoxes(responses: readonly Response[]): ReadonlyMap<Response, string> | null {
  const owners = new Map<Element, string>()
  const before = answeredBeforeList(responses)
  const found = new Map<Response, string>()
  for (const response of responses) {
    const box = response.elements[0] ? boxOf(response.elements[0]) : null
    if (!box || owners.has(box)) continue
    const outer = boxRound(box)
    const answered = (outer ? owners.get(outer) : undefined) ?? before(box)
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
  const depthsBy = (read: (element: Element) => number | null) =>
    responses.map(({ elements: [element] }) => (element ? read(element) : null))
  const indents = depthsBy(indentsOf)
  const depths = indents.every((depth) => depth === null) ? depthsBy(depthOf) : indents
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
