// A post that stands in the row of its own comments, told by the title of the page.
import { Element, Text } from 'domhandler'
import type { Reading } from '../../context.ts'
import { headTitle } from '../../post/title.ts'
import type { Response } from '../response.ts'

/** False for the first of a row where it alone begins with what the page is called. */
export function isBelowPost(reading: Reading): (response: Response, at: number, all: readonly Response[]) => boolean {
  const title = headTitle(reading) ?? ''
  const isTitled = ({ elements: [first] }: Response): boolean => {
    const words = first ? firstWords(first) : ''
    return words.length >= SHORTEST_TITLE && words.length < title.length && title.includes(words)
  }
  return (response, at, all) => at > 0 || !isTitled(response) || (all[1] !== undefined && isTitled(all[1]))
}
/** In letters. */
const SHORTEST_TITLE = 8

/** The first text of an element; empty where it is wrapped up too deep. */
function firstWords(element: Element): string {
  let inner: Element = element
  for (let level = 0; level < DEEPEST; level++) {
    const first = inner.children.find((child) => child instanceof Element || wordsIn(child) !== '')
    if (!(first instanceof Element)) return wordsIn(first)
    inner = first
  }
  return ''
}
const DEEPEST = 8

const wordsIn = (node: unknown): string => (node instanceof Text ? node.data.trim() : '')
