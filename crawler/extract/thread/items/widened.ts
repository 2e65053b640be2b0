// Items whose id stands on their words alone, name and day beside them: what stands round them and round no other.
import { Element } from 'domhandler'
import { endOf, parentOf, placeOf } from '../../dom.ts'
import { countBelow } from '../../search.ts'
import { textOf } from '../../text.ts'
import type { Item } from './items.ts'

/** How far up the name may stand. */
const LEVELS = 3
/** In elements: larger boxes are columns. */
const MOST_INSIDE = 400
const ELSEWHERE = new Set(['body', 'html', 'main', 'ol', 'ul'])
/** Old themes set each response in a table of its own; the table round the only one is the page's. */
const TABLES = new Set(['tbody', 'table'])

export function widened(items: readonly Item[]): readonly Item[] {
  const starts = items.flatMap(({ nodes: [node] }) => (node instanceof Element ? placeOf(node) : []))
  const isAlone = isAloneAmong(starts)
  return items.map((item) => {
    const [node, other] = item.nodes
    return node instanceof Element && !other && item.id !== null && !item.weak
      ? { ...item, nodes: [boxOf(node, isAlone, starts.length > 1)] }
      : item
  })
}

/** Items whose anchor stands in a box for name and day: what stands round that box and round no other. Null where an item has no such box. */
export function boxed(items: readonly Item[]): readonly Item[] | null {
  const starts = items.flatMap(({ nodes: [node] }) => (node instanceof Element ? placeOf(node) : []))
  const isAlone = isAloneAmong(starts)
  const wider = items.flatMap((item) => {
    const [node] = item.nodes
    const line = node instanceof Element ? parentOf(node) : null
    const box = line && parentOf(line)
    const isBox =
      box &&
      !ELSEWHERE.has(box.name) &&
      !TABLES.has(box.name) &&
      isAlone(box) &&
      endOf(box) - placeOf(box) <= MOST_INSIDE
    return isBox ? [{ ...item, nodes: [box] }] : []
  })
  return wider.length < items.length ? null : wider
}

const isAloneAmong =
  (starts: readonly number[]) =>
  (around: Element): boolean =>
    countBelow(starts, endOf(around) + 1) - countBelow(starts, placeOf(around)) === 1

/** The highest that says more than what is inside it. */
function boxOf(element: Element, isAlone: (around: Element) => boolean, isOfSeveral: boolean): Element {
  let box = element
  let around = parentOf(element)
  for (let level = 0; around && level < LEVELS; level++, around = parentOf(around)) {
    if (ELSEWHERE.has(around.name) || (!isOfSeveral && TABLES.has(around.name)) || !isAlone(around)) break
    if (endOf(around) - placeOf(around) > MOST_INSIDE) break
    if (textOf(around) !== textOf(box)) box = around
  }
  return box
}
