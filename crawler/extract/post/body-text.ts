// The words of a post, a block a line: its body without what stands there beside the talk (furniture, captions, bylines, "read also: …").
import type { Element } from 'domhandler'
import type { Measures } from '../body/measure.ts'
import type { PostPlace } from '../body/post-place.ts'
import { isCaption } from '../body/zones/caption.ts'
import { type Reading, targetOf } from '../context.ts'
import { childElements, contains, descendants, endOf, placeOf, within } from '../dom.ts'
import { zoneOfTextLine } from '../links/line-zones.ts'
import { isInline, linesOf, textOf } from '../text.ts'
import { startsLikeByline } from './byline-words.ts'

/** Null when nothing is left. */
export function textOfBody(reading: Reading, place: PostPlace, measures: Measures): string | null {
  const isLeft = leftOut(reading, place, measures)
  const lines = place.body.flatMap((part) => linesOf(part, isLeft))
  const first = lines.findIndex((line) => !isByline(line, reading))
  return lines.slice(Math.min(Math.max(first, 0), LONGEST_BYLINE)).join('\n') || null
}

/** Lines of a byline that stands inside the body. */
const LONGEST_BYLINE = 3
const isByline = (line: string, reading: Reading): boolean =>
  line.length < 60 && (reading.dateOf(line) !== null || startsLikeByline(line, null))

function leftOut(reading: Reading, { title, body }: PostPlace, { furniture, words, linkWords, prose }: Measures) {
  const [first] = body
  const hasTitle = title !== null && contains(first, title)
  const paragraphs = Math.max(...body.map((part) => prose[placeOf(part)] ?? 0))
  const header = hasTitle ? null : headerIn(first, reading)
  const isAbove = (element: Element): boolean =>
    hasTitle ? endOf(element) <= endOf(title) && contains(first, element) : element === header
  const isBeside = (element: Element): boolean => {
    const [text, linked] = [words[placeOf(element)] ?? 0, linkWords[placeOf(element)] ?? 0]
    if (linked === 0 || linked > LONGEST_ASIDE || !isLeaf(element)) return false
    const zone = zoneOfTextLine(textOf(element), anchorsIn(element), reading)
    if (zone === 'tags') return true
    const isAside = text < linked + LABEL && paragraphs > 10 * linked
    return isAside && (zone !== null || (text < 5 && leadsInside(element, reading)))
  }
  return (element: Element): boolean =>
    furniture[placeOf(element)] !== null || isAbove(element) || isCaption(element) || isBeside(element)
}

/** A theme may repeat for machines, at the top of the words, the head that stands above them. */
function headerIn(body: Element, reading: Reading): Element | null {
  const header = within(reading, body).find(({ name }) => name === 'header')
  return header && descendants(header).some(({ name }) => name === 'h1') ? header : null
}

/** Letters of an aside's links, and of the label before them. */
const LONGEST_ASIDE = 300
const LABEL = 40
const isLeaf = (element: Element): boolean =>
  !isInline(element) && childElements(element).every((child) => isInline(child) || child.name === 'br')

const anchorsIn = (line: Element): ReadonlyMap<Element, string> =>
  new Map(
    descendants(line)
      .filter(({ name }) => name === 'a')
      .map((anchor) => [anchor, textOf(anchor)]),
  )

/** A line of nothing but links to other posts of the blog is an aside of a long text, without a label too. */
const leadsInside = (line: Element, reading: Reading): boolean =>
  [...anchorsIn(line).keys()].every(
    (anchor) => (targetOf(anchor, reading)?.hostname ?? reading.url.hostname) === reading.url.hostname,
  )
