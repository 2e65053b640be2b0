// Where the text of a page is that names nothing: down into the fullest child, and the next.
import type { Element } from 'domhandler'
import { childElements } from '../dom.ts'
import { isInline } from '../text.ts'
import type { Measures } from './measure.ts'
import { lettersOf } from './standing.ts'

/** Goes down as long as one child holds most of the text. */
export function densestOf(root: Element | null, measures: Measures): Element | null {
  if (!root) return null
  const letters = runningIn(root, measures)
  let best = root
  for (let next = largestIn(best, letters); next; next = largestIn(best, letters)) {
    if (lettersOf(letters, next) < lettersOf(letters, best) * 0.66) break
    best = next
  }
  return lettersOf(letters, best) > 0 ? best : null
}

/** Paragraphs tell best where the text is; recipes, verse and lists have few. */
export const runningIn = (root: Element, { words, prose }: Measures): readonly number[] =>
  lettersOf(prose, root) * 2 > lettersOf(words, root) ? prose : words

const NO_BLOCK = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ol', 'ul', 'dl'])

export const largestIn = (element: Element, letters: readonly number[]): Element | null =>
  childElements(element)
    .filter(
      (child) => !NO_BLOCK.has(child.name) && (!isInline(child) || child.name === 'span' || child.name === 'font'),
    )
    .reduce<Element | null>(
      (best, child) => (best && lettersOf(letters, best) >= lettersOf(letters, child) ? best : child),
      null,
    )
