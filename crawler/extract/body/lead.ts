// The first words of a post where a theme sets them apart from its body: between the title and it ("teaser", "intro", "standfirst").
import type { Element } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import type { Reading } from '../context.ts'
import { childElements, endOf, placeOf } from '../dom.ts'
import { isInline, SILENT, textOf } from '../text.ts'
import type { Measures } from './measure.ts'
import { isCaption } from './zones/caption.ts'

/** Shorter lines there are bylines. */
const SHORTEST = 80
/** So many elements at most stand between a title and the words under it. */
const NEAR = 60
/** Names of a lead are those of teasers of other posts, and it may stand in the header of its post. */
const MAY_BE: ReadonlySet<Zone | null> = new Set([null, 'related', 'navigation'])

/** The paragraphs between the end of `title` and the beginning of `body`, in document order; mostly none. */
export function leadBetween(
  title: Element,
  body: Element,
  reading: Reading,
  { furniture }: Measures,
): readonly Element[] {
  const [from, to] = [endOf(title) + 1, placeOf(body)]
  if (to - from > NEAR) return []
  return reading.elements
    .slice(from, Math.max(from, to))
    .filter((element) => endOf(element) < to && MAY_BE.has(furniture[placeOf(element)] ?? null) && isParagraph(element))
}

function isParagraph(element: Element): boolean {
  if (
    isInline(element) ||
    SILENT.has(element.name) ||
    isCaption(element) ||
    !childElements(element).every((child) => isInline(child) || child.name === 'br')
  )
    return false
  return textOf(element, ({ name }) => name === 'a').length >= SHORTEST
}
