// Tells a linkback from a comment: by class, by its own label, by the heading it stands under, and last by its words.
import { Element } from 'domhandler'
import { oncePerPage, type Reading } from '../../context.ts'
import { byTag, descendants, endOf, insideAny, parentOf, placeOf } from '../../dom.ts'
import { remembering } from '../../memo.ts'
import { type LinkbackMark, MARKS } from '../../platforms/platform.ts'
import { countBelow } from '../../search.ts'
import { textOf } from '../../text.ts'
import { announcingLines, HEADING_TAGS, headingsAmong, namesComments } from '../counts/headings.ts'
import { namedElements } from '../items/ids.ts'
import type { Item } from '../items/items.ts'
import { eachRule, type Rules } from '../items/rules.ts'
import { isLinksHere, linkbackOpening, linkbacksNamed, saysLinked } from './linkback-words.ts'

export interface Kind {
  readonly mark: LinkbackMark | null
  readonly inferred: boolean
}

export const COMMENT: Kind = { mark: null, inferred: false }

/** By the classes of the element that shows it or of what stands closely round it; null when these say nothing. */
export const markByClass = (element: Element, marks: Rules<LinkbackMark>): LinkbackMark | null =>
  nearestFitting(element, marks, MARKS)

/** As `markByClass`, inside the list it stands in: a list of trackbacks may hold pingbacks that say so. */
export const markInList = (element: Element, marks: Rules<LinkbackMark>): LinkbackMark | null =>
  nearestFitting(element, marks, MARKS, isList)
const isList = ({ name }: Element): boolean => name === 'ol' || name === 'ul' || name === 'dl'

/** Of `all`, the first whose rules fit the element, else what stands next round it, short of an `end`. */
export function nearestFitting<One>(
  element: Element,
  rules: Rules<One>,
  all: readonly One[],
  isEnd: (element: Element) => boolean = () => false,
): One | null {
  let node: Element | null = element
  for (let level = 0; node && level < LEVELS && node.name !== 'body' && !isEnd(node); node = parentOf(node), level++) {
    let first = all.length
    eachRule(node, rules, ({ role, test }, around) => {
      if (test(around)) first = Math.min(first, all.indexOf(role))
    })
    if (first < all.length) return all[first] ?? null
  }
  return null
}
const LEVELS = 4

/** By the words that stand beside name, date and text: "Pingback:", "Trackback by", "pingback at"; "3 Trackbacks" only counts them. */
export const markByLabel = (label: string): LinkbackMark | null =>
  linkbackOpening(label) ??
  markIn(label.replace(COUNTED, '').replace(/backs\b/gi, '')) ??
  (saysLinked(label) ? 'linkback' : null)
/** "TrackBack (0)" counts them too. */
const COUNTED = /(?:track|ping)-?backs?\s?[:：([]\s?\d{1,4}/gi
const markIn = (text: string): LinkbackMark | null => linkbacksNamed(text)[0] ?? null

/** By its own id: "trackback-12". */
export const markByAnchor = (anchor: string | null): LinkbackMark | null =>
  anchor !== null && /^(?:li-|div-)?(?:trackback|pingback)[-_]?\d/i.test(anchor)
    ? markIn(anchor.replace(/\d+$/, ''))
    : null

/** "ping-12" names none of them. */
export const isPing = (anchor: string | null): boolean => anchor !== null && /^(?:li-|div-)?ping[-_]?\d/i.test(anchor)

/** By what stands where its author's name would: "TrackBack". */
export const markByName = (name: string | null): LinkbackMark | null =>
  name !== null && /^(?:ping|track)-?back$/i.test(name) ? markIn(name) : null

const NOT_A_LIST = /\burl\b|(?<!-)\buri\b|address|adresse|link for|comment|kommentar|reaction|response/i

/** For each place of a page, the linkbacks that the nearest heading before it announces, headings inside responses left out. */
export function headingMarks(reading: Reading, items: readonly Item[]): (place: number) => LinkbackMark | null {
  if (announcing(reading).length === 0) return () => null
  const isInside = insideAny(items.flatMap(({ nodes }) => nodes).filter((node) => node instanceof Element))
  const isPast = pastBoxes(items)
  const named = (...names: readonly string[]): readonly Element[] =>
    names.flatMap((name) => byTag(reading, name)).filter((heading) => !isInside(placeOf(heading)))
  const lines = commentLines(reading).filter((line) => !isInside(placeOf(line)))
  const headings = named(...HEADING_TAGS)
  const { before } = headingsAmong([...headings, ...namedAnchors(reading), ...lines])
  const { before: termBefore } = headingsAmong(named('dt'))
  return (place) => {
    const [heading, term] = [before(place), termBefore(place)]
    const nearest = term && isOver(term, place) && !(heading && placeOf(heading) > placeOf(term)) ? term : heading
    return nearest && !isPast(nearest, place) ? announcedBy(nearest) : null
  }
}

const announces = (heading: Element): boolean => announcedBy(heading) !== null

/** The headings that announce linkbacks. */
export const announcingHeadings = oncePerPage((reading) =>
  HEADING_TAGS.flatMap((name) => byTag(reading, name)).filter(announces),
)

/** All that announces them: most pages have none of it. */
const announcing = oncePerPage((reading) => [
  ...announcingHeadings(reading),
  ...byTag(reading, 'dt').filter(announces),
  ...namedAnchors(reading).filter(announces),
])

/** Tells whether a place stands outside the box that a heading shares with the responses it announces. */
function pastBoxes(items: readonly Item[]): (heading: Element, place: number) => boolean {
  const starts = items.flatMap(({ nodes }) => nodes.find((node) => node instanceof Element) ?? []).map(placeOf)
  return (heading, place) => {
    const end = endOf(parentOf(heading) ?? heading)
    return place > end && countBelow(starts, end + 1) > countBelow(starts, placeOf(heading))
  }
}

/** What stands over comments in a heading's place, and over no linkbacks. */
export const commentLines = oncePerPage((reading) =>
  announcingLines(reading).filter((line) => !isLinksHere(textOf(line)) && linkbacksNamed(textOf(line)).length === 0),
)

/** Texts that begin with what their linkback is: "Pingback: …". */
export const linkbackLabels = oncePerPage(
  ({ texts }) => new Set(texts.filter(({ data }) => linkbackOpening(data) !== null)),
)

const namedAnchors = oncePerPage((reading) =>
  namedElements(reading).filter(
    (element) =>
      element.name === 'a' && (namesComments(element) || ANCHOR.test(element.attribs.name ?? element.attribs.id ?? '')),
  ),
)

/** A term heads no more than the rest of its own list. */
const isOver = (term: Element, place: number): boolean => place <= endOf(parentOf(term) ?? term)

const ANCHOR = /^(?:trackbacks?|pingbacks?|pings)$/i

/** Which linkbacks a heading, or a named anchor, says are under it. */
export function announcedBy(heading: Element): LinkbackMark | null {
  const text = textOf(heading).slice(0, 80) || (heading.attribs.name ?? heading.attribs.id ?? '')
  const mark = announcedIn(text)
  return mark !== null && !isLinksHere(text) && isOneItself(heading, text) ? null : mark
}

const announcedIn = remembering((text): LinkbackMark | null => {
  if (isLinksHere(text)) return 'linkback'
  if (NOT_A_LIST.test(text)) return null
  const marks = linkbacksNamed(text)
  return marks.length > 1 ? 'linkback' : (marks[0] ?? null)
})

/** "Pingback: <a>Far away</a>", where themes set names as headings. */
const isOneItself = (heading: Element, text: string): boolean =>
  linkbackOpening(text) !== null && descendants(heading).some(({ attribs }) => /^https?:/.test(attribs.href ?? ''))
