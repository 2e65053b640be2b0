// The address that a post on a page gives itself, by its title or by a link made for it.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../../context.ts'
import {
  byTag,
  childElements,
  closest,
  contains,
  endOf,
  hasClass,
  inside,
  parentOf,
  placeOf,
  relsOf,
  within,
} from '../../dom.ts'
import { textOf } from '../../text.ts'
import type { Measures } from '../measure.ts'
import { isDay } from '../titles/day-heading.ts'
import { isNamedTitle } from '../titles/title-names.ts'
import { bareHost, isIndex, leadsToThread, pageKey } from './page-address.ts'
import { pageOfRest, pageOfThread } from './page-of-thread.ts'
import { permalinkAbroad } from './permalink-abroad.ts'
import { isPermalinkWord } from './permalink-words.ts'

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'dt', 'th'])
const CLASSES = [
  'u-url',
  'permalink',
  'permalinks',
  'entry-permalink',
  'post-permalink',
  'entry-title-link',
  'published',
  'timestamp-link',
  'post-footer-link',
]
const hasPermalinkClass = (anchor: Element): boolean => CLASSES.some((token) => hasClass(anchor, token))

/** Absolute, fragment kept; null when nothing in the entry leads to a post. `body`: what the author wrote holds no permalink of its own. `bold`: titles that are no headings. */
export function permalinkOf(
  entry: Element,
  body: Element,
  reading: Reading,
  { furniture }: Measures,
  bold: ReadonlySet<Element>,
): string | null {
  const anchors = inside(byTag(reading, 'a'), entry).filter(
    (element) =>
      element.attribs.href &&
      furniture[placeOf(element)] !== 'comment' &&
      furniture[placeOf(element)] !== 'related' &&
      leadsDown(element, reading),
  )
  const opening = isIndex(reading.url) ? openingHeading(body, reading, furniture) : null
  const isOutside = (anchor: Element): boolean =>
    body === entry ||
    placeOf(anchor) < placeOf(body) ||
    placeOf(anchor) > endOf(body) ||
    (opening !== null && contains(opening, anchor))
  const isPlace = placeTest(entry, reading)
  const inTitles = anchors.filter((anchor) => isOutside(anchor) && isInTitle(anchor, entry, bold))
  // A day over its posts may lead to the page of that day.
  const [inTitle] = inTitles.filter((anchor) => !isDay(textOf(anchor), reading))
  const found =
    anchors.find((anchor) => relsOf(anchor).has('bookmark')) ??
    inTitle ??
    anchors.find((anchor) => isOutside(anchor) && hasPermalinkClass(anchor)) ??
    anchors.find(
      (anchor) =>
        (isOutside(anchor) && isPlace(anchor)) || ((isOutside(anchor) || isAtFoot(anchor, body)) && isClock(anchor)),
    ) ??
    anchors.find(isCalledPermalink) ??
    inTitles[0]
  if (found) return targetOf(found, reading)?.href ?? null
  return (
    permalinkAbroad(
      inside(byTag(reading, 'a'), entry).filter(isOutside),
      (anchor) => isInTitle(anchor, entry, bold),
      reading,
    ) ??
    pageOfThread(entry, reading) ??
    (isIndex(reading.url) ? pageOfRest(anchors, reading) : null)
  )
}

/** As `permalinkOf`, of what stands under an entry. */
export function permalinkUnder(foot: readonly Element[], reading: Reading): string | null {
  const anchors = foot
    .flatMap((element) => inside(byTag(reading, 'a'), element))
    .filter((anchor) => anchor.attribs.href && leadsDown(anchor, reading))
  const found =
    anchors.find((anchor) => relsOf(anchor).has('bookmark')) ??
    anchors.find(hasPermalinkClass) ??
    anchors.find((anchor) => isCalledPermalink(anchor) || isClock(anchor))
  return found ? (targetOf(found, reading)?.href ?? null) : null
}

/** "Posted at 9:41 PM" may end what is named a body. */
const isAtFoot = (anchor: Element, body: Element): boolean => endOf(body) - placeOf(anchor) < FOOT
/** In elements. */
const FOOT = 6

/** The heading that a body begins with, but for its day and tags, where nothing parts the title from the words; null when there is none. */
function openingHeading(body: Element, reading: Reading, furniture: Measures['furniture']): Element | null {
  const heading = within(reading, body).find((element) => HEADINGS.has(element.name) && textOf(element) !== '')
  const opens = (text: string): boolean => heading !== undefined && text.startsWith(textOf(heading))
  const isFurniture = (element: Element): boolean => furniture[placeOf(element)] !== null
  return heading && (opens(textOf(body)) || opens(textOf(body, isFurniture))) ? heading : null
}

/** By its words, its own title or, where a picture stands for the words, by the title of that. */
export function isCalledPermalink(anchor: Element): boolean {
  const text = textOf(anchor)
  const pictures = text === '' ? childElements(anchor) : []
  return [text, anchor.attribs.title?.trim(), ...pictures.map(({ attribs: { alt, title } }) => title ?? alt)].some(
    (words) => words !== undefined && words !== '' && isPermalinkWord(words),
  )
}

/** Where the title of a post leads that the entry's own links do not tell: it stands above the entry, in a link round all of it, or below an empty link of its name. */
export function permalinkByTitle(title: Element, entry: Element, reading: Reading): string | null {
  const text = textOf(title)
  const anchor = [
    ...[title, ...within(reading, title)].filter(({ name }) => name === 'a'),
    closest(title, ({ name }) => name === 'a'),
    ...inside(byTag(reading, 'a'), entry).filter((link) => isLabelOf(link, text)),
  ].find((link) => link?.attribs.href && leadsDown(link, reading))
  return anchor ? (targetOf(anchor, reading)?.href ?? null) : null
}

/** What a link over a whole card is called, which has no words; empty for another link. */
export const labelOf = (anchor: Element): string =>
  textOf(anchor) === '' ? (anchor.attribs['aria-label'] ?? anchor.attribs.title ?? '').trim() : ''

/** "A walk", "post link to A walk". */
export const isLabelOf = (anchor: Element, title: string): boolean => {
  const label = title.length < 3 ? '' : labelOf(anchor)
  return label.length - title.length <= MOST_BESIDE && label.includes(title)
}
const MOST_BESIDE = 30

/** "posted at 9:41 PM", the time linked. */
export const isClock = (anchor: Element): boolean => CLOCK.test(textOf(anchor))
const CLOCK =
  /^\P{N}{0,6}\p{Nd}{1,2}\s?(?:[:.h]\s?\p{Nd}{2}(?!\p{N})|[時时点點시](?:\s?\p{Nd}{1,2}\s?[分분]?)?)\P{N}{0,8}$/iu

/** For `2003_07.html#000023` on the page itself, where the entry holds an anchor of that name: an archive is the only page this post has. */
function placeTest(entry: Element, reading: Reading): (anchor: Element) => boolean {
  let names: ReadonlySet<string | undefined> | null = null
  return (anchor) => {
    const url = targetOf(anchor, reading)
    if (!url || url.hash.length < 2 || leadsToThread(url.hash) || pageKey(url.href) !== pageKey(reading.address))
      return false
    names ??= new Set([entry, ...within(reading, entry)].flatMap(({ attribs: { id, name } }) => [id, name]))
    return names.has(url.hash.slice(1))
  }
}

/** A link that only says of what kind a post is. */
export const leadsToTag = (anchor: Element): boolean => relsOf(anchor).has('tag') || relsOf(anchor).has('category')

/** A permalink is never a home page, and on the same host unless it says that it is one. */
function leadsDown(anchor: Element, reading: Reading): boolean {
  const url = targetOf(anchor, reading)
  if (!url) return false
  if (url.pathname === '/' && url.search === '' && url.hash === '') return false
  if (leadsToTag(anchor)) return false
  return relsOf(anchor).has('bookmark') || bareHost(url) === bareHost(reading.url)
}

function isInTitle(anchor: Element, entry: Element, bold: ReadonlySet<Element>): boolean {
  if (isNamedTitle(anchor) || [...bold].some((title) => contains(anchor, title))) return true
  for (let node = parentOf(anchor); node && node !== entry; node = parentOf(node))
    if (HEADINGS.has(node.name) || bold.has(node) || isNamedTitle(node)) return true
  return false
}
