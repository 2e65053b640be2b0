// How far a response runs from the element that is marked as one: that alone, with what belongs to it, or up to the next.
import { Element, Text } from 'domhandler'
import { childElements, closest, endOf, nextElement, parentOf, placeOf } from '../../dom.ts'
import { countBelow } from '../../search.ts'
import type { Rulebook } from './rulebook.ts'
import { fitsAny } from './selectors.ts'

/** What tells how far a response runs. */
export type Ends = Pick<Rulebook, 'starts' | 'tails'>

/** A term or a heading that is marked as a response is its first line. */
const STARTS = new Set(['a', 'dt', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BREAKS = new Set(['h1', 'h2', 'h3', 'h4', 'form', 'hr'])

/** The nodes that show a response: the marked element, or with it those that follow up to the next. */
export function nodesOf(element: Element, starts: readonly number[], ends: Ends): readonly (Element | Text)[] {
  const runsOn = STARTS.has(element.name) || fitsAny(element, ends.starts)
  if (!runsOn) return [element, ...tailsOf(element, starts, ends)]
  const cells = element.name === 'a' ? rowOf(element, starts) : null
  if (cells) return [cells]
  const first = element.name === 'a' ? lifted(element) : element
  return [first, ...run(first, starts)]
}

/** The row of a table, where the anchor stands in one of its cells and no other response does in any. */
function rowOf(anchor: Element, starts: readonly number[]): Element | null {
  const cell = closest(anchor, ({ name }) => name === 'td' || name === 'th')
  const row = cell && parentOf(cell)
  if (row?.name !== 'tr' || childElements(row).length < 2) return null
  const from = countBelow(starts, placeOf(row))
  return countBelow(starts, endOf(row) + 1) - from === 1 ? row : null
}

/** A named anchor stands for the paragraph or line it opens. */
function lifted(anchor: Element): Element {
  let node = anchor
  for (let parent = parentOf(node); parent && LINES.has(parent.name); parent = parentOf(node)) node = parent
  return node
}
const LINES = new Set(['p', 'span', 'small', 'b', 'strong', 'cite', 'em', 'font', 'h4', 'h5', 'h6', 'dt', 'a'])

function tailsOf(element: Element, starts: readonly number[], ends: Ends): readonly Element[] {
  const next = nextElement(element)
  return next && isTail(next, ends) && !holdsStart(next, starts) ? [next] : []
}

export const isTail = (node: Element | Text, { tails }: Ends): boolean =>
  node instanceof Element && fitsAny(node, tails)

/** The siblings that follow, up to the next response or whatever ends the thread. */
function run(from: Element, starts: readonly number[]): (Element | Text)[] {
  const nodes: (Element | Text)[] = []
  for (let node = from.next; node; node = node.next) {
    // A definition is its term's, with the answers that stand in it.
    const isOwn = from.name === 'dt' && node instanceof Element && node.name === 'dd'
    if (node instanceof Element && !isOwn && (BREAKS.has(node.name) || holdsStart(node, starts))) break
    if (node instanceof Element || node instanceof Text) nodes.push(node)
  }
  return nodes
}

/** True when a response begins in it. */
const holdsStart = (element: Element, starts: readonly number[]): boolean =>
  (starts[countBelow(starts, placeOf(element))] ?? Number.POSITIVE_INFINITY) <= endOf(element)
