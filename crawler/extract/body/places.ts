// Where the posts of a page stand: one post with the page to itself, or several under each other. Names first (marks.ts), then where the text is.
import type { Element } from 'domhandler'
import type { Reading } from '../context.ts'
import { childElements, contains, parentOf, placeOf, within } from '../dom.ts'
import { isMoreOfBody, marksOf } from './marks.ts'
import type { Measures } from './measure.ts'
import { isIndexAddress, pageKey, permalinkOf } from './permalink.ts'
import { type PageTitles, repeatedHeading, titleHeadingOf } from './title-heading.ts'

export interface PostPlace {
  /** The whole post: title, date, body and what goes with them. Holds no other post. */
  readonly entry: Element
  /** Its words: one element, or several beside each other ("more …"). What stands in it before `title` is none of them. */
  readonly body: readonly [Element, ...Element[]]
  readonly title: Element | null
  /** The address its own title or permalink leads to, fragment kept; null when nothing in it does. */
  readonly permalink: string | null
}

export interface Places {
  /** The post the page is about; null when it shows several, or none. */
  readonly post: PostPlace | null
  /** The posts of a page that shows several. */
  readonly entries: readonly PostPlace[]
}

/** `hasThread`: responses belong to one post, so a page that shows them is about one. */
export function placesOf(reading: Reading, measures: Measures, titles: PageTitles, hasThread: boolean): Places {
  const units = unitsOf(reading, measures, titles)
  const places = units.map((unit) => placeAround(unit, units, reading, measures, titles))
  const own =
    ownPlace(places, reading, measures, titles) ??
    (hasThread && !isIndexAddress(reading.address) ? (places[0] ?? null) : null)
  if (own) return { post: withParts(own, places), entries: [] }
  // An archive that only lists is no post.
  return { post: null, entries: places.filter(({ permalink }) => places.length > 1 || permalink !== null) }
}

/** Elements that are, or hold, one post each; by the surest sign the page has. */
function unitsOf(reading: Reading, measures: Measures, titles: PageTitles): readonly Element[] {
  const { words, linkWords, furniture } = measures
  const standing = reading.elements.filter((_, place) => furniture[place] === null)
  const bodies = outermost(
    standing.filter((element) => marksOf(element).body === 3 && !isMoreOfBody(element) && isFilled(element)),
  )
  if (bodies.length > 0) return bodies
  const entries = innermost(
    standing.filter(
      (element) =>
        (marksOf(element).entry === 'sure' || element.name === 'article') && (words[placeOf(element)] ?? 0) > 0,
    ),
  )
  if (entries.length > 0) return entries
  const titled = titledBlock(reading, measures, titles)
  if (titled) return [titled]
  const likely = innermost(
    standing.filter((element) => marksOf(element).entry === 'likely' && (words[placeOf(element)] ?? 0) > 40),
  )
  const densest =
    likely.length > 0
      ? null
      : densestOf(
          reading.elements.filter((element) => parentOf(element) === null),
          measures,
        )
  return densest ? [densest] : likely

  function isFilled(element: Element): boolean {
    const place = placeOf(element)
    return (
      (words[place] ?? 0) + (linkWords[place] ?? 0) > 0 || within(reading, element).some(({ name }) => name === 'img')
    )
  }
}

const outermost = (elements: readonly Element[]): readonly Element[] => {
  const kept: Element[] = []
  for (const element of elements)
    if (!kept.length || !contains(kept[kept.length - 1] as Element, element)) kept.push(element)
  return kept
}

const innermost = (elements: readonly Element[]): readonly Element[] =>
  elements.filter((element, at) => !elements[at + 1] || !contains(element, elements[at + 1] as Element))

/** So many letters under a title are a post; fewer may be its byline alone, unless going on adds menus. */
const ENOUGH = 200
const SOME = 40

/** What holds the heading that titles the page, and text enough. */
function titledBlock(reading: Reading, measures: Measures, titles: PageTitles): Element | null {
  const heading = repeatedHeading(reading, measures, titles)
  if (!heading) return null
  const { words, linkWords } = measures
  const most = words.reduce((most, letters) => Math.max(most, letters), 0)
  const ofHeading = words[placeOf(heading)] ?? 0
  let best: Element | null = null
  for (let node = parentOf(heading); node && node.name !== 'body' && node.name !== 'html'; node = parentOf(node)) {
    const [here, inBest] = [placeOf(node), best ? placeOf(best) : -1]
    const added = (words[here] ?? 0) - (words[inBest] ?? 0)
    const addedLinks = (linkWords[here] ?? 0) - (linkWords[inBest] ?? 0)
    if (best && (words[inBest] ?? 0) - ofHeading >= SOME && addedLinks > added) return best
    best = node
    if ((words[here] ?? 0) >= ENOUGH || (words[here] ?? 0) >= most * 0.5) return node
  }
  return null
}

/** Goes down from `roots` as long as one child holds most of the text. */
function densestOf(roots: readonly Element[], { words }: Measures): Element | null {
  const wordsOf = (element: Element): number => words[placeOf(element)] ?? 0
  let best = largest(roots, wordsOf)
  while (best) {
    const next = largest(
      childElements(best).filter(({ name }) => BLOCKS.has(name)),
      wordsOf,
    )
    if (!next || wordsOf(next) < wordsOf(best) * 0.66) break
    best = next
  }
  return best && wordsOf(best) > 0 ? best : null
}

const BLOCKS = new Set([
  'html',
  'body',
  'div',
  'article',
  'section',
  'main',
  'table',
  'tbody',
  'tr',
  'td',
  'center',
  'form',
  'font',
  'span',
  'dl',
  'dd',
  'ul',
  'li',
  'content',
])

const largest = (elements: readonly Element[], size: (element: Element) => number): Element | null =>
  elements.reduce<Element | null>((best, element) => (best && size(best) >= size(element) ? best : element), null)

function placeAround(
  unit: Element,
  units: readonly Element[],
  reading: Reading,
  measures: Measures,
  titles: PageTitles,
): PostPlace {
  const entry = entryAround(unit, units, measures)
  const body = bodyIn(unit, entry, reading, measures)
  const permalink = permalinkOf(entry, body[0], reading, measures)
  const isOnly = units.length === 1
  return {
    entry,
    body,
    permalink,
    title: titleHeadingOf(
      reading,
      { entry, body: body[0], permalink },
      measures,
      isOnly ? titles : { ...titles, stated: [] },
    ),
  }
}

/** Letters that a title, a byline and tags may add to a body. */
const ROOM = 600

/** The largest element round a unit that is named a post, else that holds no other unit and little other text. */
function entryAround(unit: Element, units: readonly Element[], { words }: Measures): Element {
  const most = (words[placeOf(unit)] ?? 0) * 1.5 + ROOM
  let widest = unit
  for (let node = parentOf(unit); node && node.name !== 'body' && node.name !== 'html'; node = parentOf(node)) {
    const around = node
    if (units.some((other) => other !== unit && contains(around, other)) || (words[placeOf(around)] ?? 0) > most) break
    widest = around
    if (marksOf(around).entry === 'sure' && marksOf(unit).entry !== 'sure') break
  }
  return widest
}

function bodyIn(unit: Element, entry: Element, reading: Reading, measures: Measures): readonly [Element, ...Element[]] {
  const { words, furniture } = measures
  const wordsOf = (element: Element): number => words[placeOf(element)] ?? 0
  const inner = within(reading, unit).filter(
    (element) => marksOf(element).body >= 2 && furniture[placeOf(element)] === null,
  )
  const named =
    marksOf(unit).body === 3 ? unit : (inner.find((element) => wordsOf(element) > wordsOf(unit) * 0.5) ?? unit)
  const isMore = (element: Element): boolean =>
    isMoreOfBody(element) &&
    !contains(named, element) &&
    !contains(element, named) &&
    wordsOf(element) > 0 &&
    furniture[placeOf(element)] === null
  return [named, ...within(reading, entry).filter(isMore)]
}

/** The one post the page is about, or null when it shows several on equal terms. */
function ownPlace(
  places: readonly PostPlace[],
  reading: Reading,
  measures: Measures,
  titles: PageTitles,
): PostPlace | null {
  const own = places.find(
    ({ permalink }) =>
      permalink !== null && pageKey(permalink) === pageKey(reading.address) && !permalink.includes('#'),
  )
  if (own) return own
  const isIndex = isIndexAddress(reading.address)
  if (places.length === 1)
    return isIndex && (places[0]?.permalink || new URL(reading.address).pathname !== '/') ? null : (places[0] ?? null)
  if (isIndex) return null
  const heading = repeatedHeading(reading, measures, titles)
  const titled = heading && places.find(({ entry }) => contains(entry, heading))
  return (
    titled ??
    fullest(
      places.filter(({ permalink }) => permalink === null),
      measures,
    )
  )
}

/** A place with twice the text of any other is the page's; the others are teasers. */
function fullest(places: readonly PostPlace[], { words }: Measures): PostPlace | null {
  const sizeOf = ({ body }: PostPlace): number => words[placeOf(body[0])] ?? 0
  const [first, second] = [...places].sort((one, other) => sizeOf(other) - sizeOf(one))
  return first && (!second || sizeOf(first) > 2 * sizeOf(second)) ? first : null
}

/** Some themes cut one body into parts of the same name; a part has no permalink and no title of its own. */
function withParts(own: PostPlace, places: readonly PostPlace[]): PostPlace {
  const names = own.body[0].attribs.class
  const parts = places.filter(
    ({ body, permalink, title }) =>
      names &&
      body[0] !== own.body[0] &&
      body[0].attribs.class === names &&
      permalink === null &&
      (title === null || title === own.title || !contains(body[0], title)),
  )
  const body = [...own.body, ...parts.flatMap((part) => part.body)].sort((one, other) => placeOf(one) - placeOf(other))
  return { ...own, body: body as [Element, ...Element[]] }
}
