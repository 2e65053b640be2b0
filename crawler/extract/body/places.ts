// Where the posts of a page are: for each its entry (title, byline and all) and its body, as elements of the page's tree.
import type { Element } from 'domhandler'
import type { Reading } from '../context.ts'
import { contains, endOf, inside, parentOf, placeOf } from '../dom.ts'
import { type Card, isWorded } from './cards.ts'
import { feetOf } from './feet.ts'
import { leadBetween } from './lead.ts'
import { isMoreOfBody, marksOf, mayBeMore } from './marks.ts'
import type { Measures } from './measure.ts'
import { narrowed } from './narrow.ts'
import { ownPlace, withParts } from './own-place.ts'
import { isIndex, pageKey } from './permalinks/page-address.ts'
import { pageOfThread } from './permalinks/page-of-thread.ts'
import { permalinkByTitle, permalinkOf, permalinkUnder } from './permalinks/permalink.ts'
import type { PostPlace } from './post-place.ts'
import { repeatedHeading } from './titles/repeated-heading.ts'
import { titleHeadingOf, titleLikesOf } from './titles/title-heading.ts'
import { NO_TITLES, type PageTitles } from './titles/title-words.ts'
import { type Units, unitsOf } from './units.ts'

export interface Places {
  /** The post the page is about; null when it shows several, or none. */
  readonly post: PostPlace | null
  /** The posts of a page that shows several. */
  readonly entries: readonly PostPlace[]
}

/** `hasThread`: responses belong to one post, so a page that shows them is about one. */
export function placesOf(reading: Reading, measures: Measures, titles: PageTitles, hasThread: boolean): Places {
  const heading = repeatedHeading(reading, measures, titles)
  const units = unitsOf(reading, measures, titles, heading)
  const places = placesAround(units, reading, measures, titles)
  const own =
    ownPlace(places, reading, measures, heading) ?? (hasThread && !isIndex(reading.url) ? (places[0] ?? null) : null)
  if (own) return { post: withLead(withParts(own, places, heading), reading, measures), entries: [] }
  // An archive that only lists is no post.
  return { post: null, entries: places.filter(({ permalink }) => places.length > 1 || permalink !== null) }
}

/** Round each unit. */
function placesAround(
  { elements: units, bold, cards, days }: Units,
  reading: Reading,
  measures: Measures,
  titles: PageTitles,
): readonly PostPlace[] {
  const stated = units.length === 1 ? titles : { ...NO_TITLES, blog: titles.blog }
  const likes = titleLikesOf(reading, measures, stated, bold)
  const places = units.map((unit, index) => {
    const beside = [units[index - 1], units[index + 1]].filter((other) => other !== undefined)
    const card = cards?.get(unit)
    if (card) return placeOnCard(card, reading, measures)
    const entry = entryAround(unit, beside, measures)
    const body = bodyIn(unit, entry, reading, measures)
    const permalink = permalinkOf(entry, body[0], reading, measures, bold)
    const title = titleHeadingOf(
      likes,
      reading,
      { entry, body: body[0], permalink, after: endBefore(units[index - 1]) },
      stated,
    )
    return {
      entry,
      body,
      title,
      permalink: permalink ?? (title && units.length > 1 ? permalinkByTitle(title, entry, reading) : null),
    }
  })
  const feet = feetOf(places)
  const posts = isIndex(reading.url) ? withoutHead(withPages(places, reading)) : places
  return posts.map((place, index) => {
    const foot = feet[index] ?? []
    return {
      ...place,
      foot,
      day: days?.get(units[index] as Element) ?? null,
      after: Math.max(endBefore(places[index - 1]?.entry), endBefore(feet[index - 1]?.at(-1))),
      permalink: place.permalink ?? permalinkUnder(foot, reading),
    }
  })
}

/** Copies of blogs are made in which the titles of an archive lead to the archive itself: it is the page of none of several. */
function withPages<Place extends Pick<PostPlace, 'entry' | 'permalink'>>(
  places: readonly Place[],
  reading: Reading,
): readonly Place[] {
  const page = pageKey(reading.address)
  const isHere = ({ permalink }: Place): boolean =>
    permalink !== null && pageKey(permalink) === page && !permalink.includes('#')
  if (places.filter(isHere).length < 2) return places
  return places.map((place) => (isHere(place) ? { ...place, permalink: pageOfThread(place.entry, reading) } : place))
}

/** What stands over the first of several, and is like the title of none of the others, heads them all. */
function withoutHead<Place extends Pick<PostPlace, 'entry' | 'title'>>(places: readonly Place[]): readonly Place[] {
  const [first, ...others] = places
  const head = first?.title
  if (!first || !head || others.length === 0 || contains(first.entry, head)) return places
  return others.some(({ title }) => title?.name === head.name) ? places : [{ ...first, title: null }, ...others]
}

/** A card that says no more than its day has no body inside it. */
function placeOnCard({ element, title, address }: Card, reading: Reading, measures: Measures) {
  const body = isWorded(element, measures) ? bodyIn(element, element, reading, measures) : ([element] as const)
  return { entry: element, body, title, permalink: address }
}

/** Above a post stands the one before it, and its title is none of this one. */
const endBefore = (before: Element | undefined): number => (before ? endOf(before) : -1)

/** Letters that a title, a byline and tags may add to a body. */
const ROOM = 600

/** The largest element round a unit that is named a post, else that holds no other unit (`beside`) and little other text. */
function entryAround(unit: Element, beside: readonly Element[], { words }: Measures): Element {
  const most = (words[placeOf(unit)] ?? 0) * 1.5 + ROOM
  let widest = unit
  for (let node = parentOf(unit); node && node.name !== 'body' && node.name !== 'html'; node = parentOf(node)) {
    const around = node
    if (beside.some((other) => contains(around, other)) || (words[placeOf(around)] ?? 0) > most) break
    widest = around
    if (marksOf(around).entry === 'sure' && marksOf(unit).entry !== 'sure') break
  }
  return widest
}

function bodyIn(unit: Element, entry: Element, reading: Reading, measures: Measures): readonly [Element, ...Element[]] {
  const { words, furniture } = measures
  const named = marksOf(unit).body === 'sure' ? unit : narrowed(unit, reading, measures)
  const isMore = (element: Element): boolean =>
    furniture[placeOf(element)] === null &&
    (words[placeOf(element)] ?? 0) > 0 &&
    !contains(named, element) &&
    !contains(element, named) &&
    isMoreOfBody(element)
  return [named, ...inside(mayBeMore(reading), entry).filter(isMore)]
}

function withLead(own: PostPlace, reading: Reading, measures: Measures): PostPlace {
  const lead = own.title ? leadBetween(own.title, own.body[0], reading, measures) : []
  return { ...own, body: [...lead, ...own.body] as unknown as PostPlace['body'] }
}
