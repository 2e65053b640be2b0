// The elements of a page that are, or hold, one post each; by the surest sign the page has: names, then its title, then where its paragraphs are.
import type { Element } from 'domhandler'
import type { Reading } from '../context.ts'
import { byTag, childElements, contains, inside, parentOf, placeOf } from '../dom.ts'
import { isInline } from '../text.ts'
import { isMoreOfBody, marksOf } from './marks.ts'
import type { Measures } from './measure.ts'
import { type PageTitles, repeatedHeading } from './title-heading.ts'

/** In document order, none inside another. */
export function unitsOf(reading: Reading, measures: Measures, titles: PageTitles): readonly Element[] {
  const bodies = namedBodies(reading, measures)
  if (bodies.length > 0) return bodies
  const entries = namedEntries(reading, measures)
  if (entries.length > 0) return entries
  const titled = titledBlock(reading, measures, titles)
  if (titled) return [titled]
  const likely = innermost(
    standing(reading, measures).filter(
      (element) => marksOf(element).entry === 'likely' && at(measures.words, element) > SOME,
    ),
  )
  const dense = likely.length > 0 ? null : densestOf(byTag(reading, 'html')[0] ?? null, measures)
  return dense ? [dense] : likely
}

const at = (letters: Int32Array, element: Element | null): number => (element ? (letters[placeOf(element)] ?? 0) : 0)

const standing = ({ elements }: Reading, { furniture }: Measures): readonly Element[] =>
  elements.filter((_, place) => furniture[place] === null)

/** Paragraphs that are named bodies themselves are parts of what holds them. */
function namedBodies(reading: Reading, measures: Measures): readonly Element[] {
  const images = byTag(reading, 'img')
  const isFilled = (element: Element): boolean =>
    at(measures.words, element) + at(measures.linkWords, element) > 0 || inside(images, element).length > 0
  return outermost(
    standing(reading, measures).filter(
      (element) => marksOf(element).body === 3 && !isMoreOfBody(element) && isFilled(element),
    ),
  )
}

const namedEntries = (reading: Reading, measures: Measures): readonly Element[] =>
  innermost(
    standing(reading, measures).filter(
      (element) => (marksOf(element).entry === 'sure' || element.name === 'article') && at(measures.words, element) > 0,
    ),
  )

function outermost(elements: readonly Element[]): readonly Element[] {
  const kept: Element[] = []
  for (const element of elements) {
    const last = kept.at(-1)
    if (!last || !contains(last, element)) kept.push(element)
  }
  return kept
}

const innermost = (elements: readonly Element[]): readonly Element[] =>
  elements.filter((element, index) => !elements[index + 1] || !contains(element, elements[index + 1] as Element))

/** So many letters under a title are a post; fewer may be its byline alone, unless going on adds menus. */
const ENOUGH = 200
const SOME = 40

/** What holds the heading that titles the page, and text enough. */
function titledBlock(reading: Reading, measures: Measures, titles: PageTitles): Element | null {
  const heading = repeatedHeading(reading, measures, titles)
  if (!heading) return null
  const { words, linkWords, prose } = measures
  const most = words.reduce((most, letters) => Math.max(most, letters), 0)
  let best: Element | null = null
  for (let node = parentOf(heading); node && node.name !== 'body' && node.name !== 'html'; node = parentOf(node)) {
    const added = at(words, node) - at(words, best)
    const addedLinks = at(linkWords, node) - at(linkWords, best)
    const isEnough = at(words, best) >= Math.min(ENOUGH, most * 0.5)
    if (best && at(words, best) - at(words, heading) >= SOME && addedLinks > added) break
    if (isEnough && at(prose, node) < 2 * at(prose, best)) break
    best = node
  }
  return best && (at(words, best) >= Math.min(ENOUGH, most * 0.5) || at(words, best) - at(words, heading) >= SOME)
    ? best
    : null
}

/** Goes down as long as one child holds most of the text. */
function densestOf(root: Element | null, measures: Measures): Element | null {
  if (!root) return null
  const letters = runningIn(root, measures)
  let best = root
  for (let next = largestIn(best, letters); next; next = largestIn(best, letters)) {
    if (at(letters, next) < at(letters, best) * 0.66) break
    best = next
  }
  return at(letters, best) > 0 ? best : null
}

/** Paragraphs tell best where the text is; recipes, verse and lists have few. */
export const runningIn = (root: Element, { words, prose }: Measures): Int32Array =>
  at(prose, root) * 2 > at(words, root) ? prose : words

const NO_BLOCK = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ol', 'ul', 'dl'])

export const largestIn = (element: Element, letters: Int32Array): Element | null =>
  childElements(element)
    .filter(
      (child) => !NO_BLOCK.has(child.name) && (!isInline(child) || child.name === 'span' || child.name === 'font'),
    )
    .reduce<Element | null>((best, child) => (best && at(letters, best) >= at(letters, child) ? best : child), null)
