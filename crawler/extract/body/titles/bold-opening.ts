// Titles that are no headings: the first words of a post, set off in bold.
import type { Element } from 'domhandler'
import { childElements } from '../../dom.ts'
import { textOf } from '../../text.ts'

const BOLD = new Set(['b', 'strong', 'big', 'font'])
const LONGEST_TITLE = 120

/** The first words of a block, where they are set off in bold; null where they are not. */
export function boldOpening(block: Element): Element | null {
  const firstIn = (element: Element) => childElements(element).find((child) => textOf(child) !== '')
  let first = firstIn(block)
  while (first && !BOLD.has(first.name)) first = firstIn(first)
  const text = first ? textOf(first) : ''
  return first && text !== '' && text.length <= LONGEST_TITLE && textOf(block).startsWith(text) ? first : null
}
