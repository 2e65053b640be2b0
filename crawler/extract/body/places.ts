// Where the posts of a page stand: one post with the page to itself, or several under each other. Names first (marks.ts), then where the text is.
import type { Element } from 'domhandler'
import { absolute, type Reading } from '../context.ts'
import { childElements, contains, endOf, hasClass, parentOf, placeOf, relsOf, within } from '../dom.ts'
import { isMoreOfBody, marksOf } from './marks.ts'
import type { Measures } from './measure.ts'

export interface PostPlace {
  /** The whole post: title, date, body and what goes with them. Holds no other post. */
  readonly entry: Element
  /** Its words: one element, or several beside each other ("more …"). */
  readonly body: readonly Element[]
  /** The address its own title or permalink leads to, fragment kept; null when nothing in it does. */
  readonly permalink: string | null
}

export interface Places {
  /** The post the page is about; null when it shows several, or none. */
  readonly post: PostPlace | null
  /** The posts of a page that shows several. */
  readonly entries: readonly PostPlace[]
}

export function placesOf(reading: Reading, measures: Measures): Places {
  const units = unitsOf(reading, measures)
  const places = units.map((unit) => placeAround(unit, units, reading, measures))
  if (places.length === 0) return { post: null, entries: [] }
  const own = ownPlace(places, reading)
  return own ? { post: own, entries: [] } : { post: null, entries: places }
}

/** Elements that are, or hold, one post each. */
function unitsOf(reading: Reading, measures: Measures): readonly Element[] {
  const standing = reading.elements.filter(
    (_, place) => measures.furniture[place] === null && (measures.words[place] ?? 0) > 0,
  )
  const bodies = outermost(standing.filter((element) => marksOf(element).body === 3 && !isMoreOfBody(element)))
  if (bodies.length > 0) return bodies
  const entries = innermost(standing.filter((element) => marksOf(element).entry || element.name === 'article'))
  const worthy = entries.filter((element) => (measures.words[placeOf(element)] ?? 0) > 40)
  if (worthy.length > 0) return worthy
  const densest = densestOf(reading, measures)
  return densest ? [densest] : []
}

const outermost = (elements: readonly Element[]): readonly Element[] => {
  const kept: Element[] = []
  for (const element of elements)
    if (!kept.length || !contains(kept[kept.length - 1] as Element, element)) kept.push(element)
  return kept
}

const innermost = (elements: readonly Element[]): readonly Element[] =>
  elements.filter((element, at) => !elements[at + 1] || !contains(element, elements[at + 1] as Element))

/** Goes down from the whole page as long as one child holds most of the text. */
function densestOf({ elements }: Reading, { words }: Measures): Element | null {
  const wordsOf = (element: Element): number => words[placeOf(element)] ?? 0
  const roots = elements.filter((element) => parentOf(element) === null)
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

function placeAround(unit: Element, units: readonly Element[], reading: Reading, measures: Measures): PostPlace {
  const entry = entryAround(unit, units)
  return { entry, body: bodyIn(unit, entry, reading, measures), permalink: permalinkOf(entry, unit, reading) }
}

/** The largest element round a unit that is named a post, else that holds no other unit. */
function entryAround(unit: Element, units: readonly Element[]): Element {
  let widest = unit
  for (let node = parentOf(unit); node && node.name !== 'body' && node.name !== 'html'; node = parentOf(node)) {
    const around = node
    if (units.some((other) => other !== unit && contains(around, other))) break
    widest = around
    if (marksOf(around).entry && !marksOf(unit).entry) break
  }
  return widest
}

function bodyIn(unit: Element, entry: Element, reading: Reading, { words, furniture }: Measures): readonly Element[] {
  const wordsOf = (element: Element): number => words[placeOf(element)] ?? 0
  const inner = within(reading, unit).filter(
    (element) => marksOf(element).body >= 2 && furniture[placeOf(element)] === null,
  )
  const named =
    marksOf(unit).body === 3 ? unit : (inner.find((element) => wordsOf(element) > wordsOf(unit) * 0.5) ?? unit)
  const more = within(reading, entry).filter(
    (element) =>
      isMoreOfBody(element) &&
      !contains(named, element) &&
      wordsOf(element) > 0 &&
      furniture[placeOf(element)] === null,
  )
  return [named, ...more]
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5'])
const PERMALINK_CLASSES = [
  'u-url',
  'permalink',
  'permalinks',
  'entry-permalink',
  'post-permalink',
  'entry-title-link',
  'published',
  'timestamp-link',
]
const PERMALINK_WORDS = /^(?:permalink|permanent link|link|permalien|enlace permanente|#|¶|∞|固定リンク|パーマリンク)$/i

function permalinkOf(entry: Element, unit: Element, reading: Reading): string | null {
  const anchors = within(reading, entry).filter(({ name, attribs }) => name === 'a' && attribs.href)
  const inBody = (anchor: Element): boolean =>
    placeOf(anchor) > placeOf(unit) && placeOf(anchor) <= endOf(unit) && unit !== entry
  const found =
    anchors.find((anchor) => relsOf(anchor).has('bookmark')) ??
    anchors.find((anchor) => !inBody(anchor) && isHeading(anchor, entry)) ??
    anchors.find((anchor) => PERMALINK_CLASSES.some((token) => hasClass(anchor, token))) ??
    anchors.find((anchor) => PERMALINK_WORDS.test(plainText(anchor)))
  return found ? absolute(found.attribs.href, reading) : null
}

const plainText = (anchor: Element): string =>
  anchor.children.length === 1 && anchor.children[0] && 'data' in anchor.children[0]
    ? anchor.children[0].data.trim()
    : ''

function isHeading(anchor: Element, entry: Element): boolean {
  for (let node = parentOf(anchor); node && node !== entry; node = parentOf(node))
    if (HEADINGS.has(node.name) || hasClass(node, 'entry-title') || hasClass(node, 'post-title')) return true
  return false
}

/** The one post the page is about, or null when it shows several on equal terms. */
function ownPlace(places: readonly PostPlace[], reading: Reading): PostPlace | null {
  const own = places.filter(
    ({ permalink }) =>
      permalink !== null && pageKey(permalink) === pageKey(reading.address) && !permalink.includes('#'),
  )
  if (own.length >= 1) return own[0] ?? null
  if (places.length === 1) return isIndexAddress(reading.address) && places[0]?.permalink ? null : (places[0] ?? null)
  const unlinked = places.filter(({ permalink }) => permalink === null)
  return unlinked.length === 1 && !isIndexAddress(reading.address) ? (unlinked[0] ?? null) : null
}

/** Scheme, `www.` and trailing slash make no other page. */
export const pageKey = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/(?:index\.(?:x?html?|php))?$/, '')
    .toLowerCase()

/** A home page, an archive by month, a tag, a further page of posts: an address where several posts are to be expected. */
export function isIndexAddress(address: string): boolean {
  const { pathname, search } = new URL(address)
  const path = pathname.replace(/\/(?:index|default)\.\w{2,5}$/, '/')
  return (
    (path === '/' && !/[?&](?:p|page_id|id|entry_id|itemid|post)=/.test(search)) ||
    /\/(?:page|category|categories|tags?|archives?|label)\/[^/]*\/?$|\/(?:19|20)\d\d(?:[/_-]\d\d){0,2}(?:\/|\.\w{2,5})?$/.test(
      path,
    )
  )
}
