// The address that a post on a page gives itself, by its title or by a link made for it; and which addresses are one page.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../context.ts'
import { besideDate } from '../dates/date-span.ts'
import { isWeekday } from '../dates/weekdays.ts'
import { byTag, contains, endOf, hasClass, inside, parentOf, placeOf, relsOf, within } from '../dom.ts'
import { remembering } from '../memo.ts'
import { textOf } from '../text.ts'
import type { Measures } from './measure.ts'
import { isPermalinkWord } from './permalink-words.ts'
import { isNamedTitle } from './title-names.ts'

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
  const opening = isIndexAddress(reading.address) ? openingHeading(body, reading) : null
  const isOutside = (anchor: Element): boolean =>
    body === entry ||
    placeOf(anchor) < placeOf(body) ||
    placeOf(anchor) > endOf(body) ||
    (opening !== null && contains(opening, anchor))
  const inTitles = anchors.filter((anchor) => isOutside(anchor) && isInTitle(anchor, entry, bold))
  // A day over its posts may lead to the page of that day.
  const [inTitle] = inTitles.filter((anchor) => !isDay(textOf(anchor), reading))
  const found =
    anchors.find((anchor) => relsOf(anchor).has('bookmark')) ??
    inTitle ??
    anchors.find((anchor) => isOutside(anchor) && CLASSES.some((token) => hasClass(anchor, token))) ??
    anchors.find(
      (anchor) =>
        (isOutside(anchor) && namesPlaceIn(entry, anchor, reading)) ||
        ((isOutside(anchor) || isAtFoot(anchor, body)) && CLOCK.test(textOf(anchor))),
    ) ??
    anchors.find(isCalledPermalink) ??
    inTitles[0]
  return found ? (targetOf(found, reading)?.href ?? null) : null
}

/** As `permalinkOf`, of what stands under an entry. */
export function permalinkUnder(foot: readonly Element[], reading: Reading): string | null {
  const anchors = foot
    .flatMap((element) => inside(byTag(reading, 'a'), element))
    .filter((anchor) => anchor.attribs.href && leadsDown(anchor, reading))
  const found =
    anchors.find((anchor) => relsOf(anchor).has('bookmark')) ??
    anchors.find((anchor) => CLASSES.some((token) => hasClass(anchor, token))) ??
    anchors.find((anchor) => isCalledPermalink(anchor) || CLOCK.test(textOf(anchor)))
  return found ? (targetOf(found, reading)?.href ?? null) : null
}

/** "Posted at 9:41 PM" may end what is named a body. */
const isAtFoot = (anchor: Element, body: Element): boolean => endOf(body) - placeOf(anchor) < FOOT
/** In elements. */
const FOOT = 6

/** The heading that a body begins with, where nothing parts the title from the words; null when there is none. */
function openingHeading(body: Element, reading: Reading): Element | null {
  const heading = within(reading, body).find((element) => HEADINGS.has(element.name) && textOf(element) !== '')
  return heading && textOf(body).startsWith(textOf(heading)) ? heading : null
}

const LONGEST_DAY = 40
/** A short text with a date: the heading of a day, over posts that have their own. */
export const isDay = (text: string, reading: Reading): boolean =>
  text.length <= LONGEST_DAY && reading.dateOf(text) !== null

/** The same, and nothing else but the name of the day. */
export const isBareDay = (text: string, reading: Reading): boolean =>
  text.length <= LONGEST_DAY &&
  (besideDate(text, reading)?.every((beside) => beside.split(/[^\p{L}\p{N}]+/u).every(isOfDay)) ?? false)
const isOfDay = (word: string): boolean => word === '' || isWeekday(word)

export const isCalledPermalink = (anchor: Element): boolean =>
  isPermalinkWord(textOf(anchor)) || isPermalinkWord(anchor.attribs.title?.trim() ?? '')

/** Where the title of a post leads that stands above the entry: down to its page, or null. */
export function permalinkInTitle(title: Element, reading: Reading): string | null {
  const anchor = [title, ...within(reading, title)].find(
    (element) => element.name === 'a' && element.attribs.href && leadsDown(element, reading),
  )
  return anchor ? (targetOf(anchor, reading)?.href ?? null) : null
}

/** "posted at 9:41 PM", the time linked. */
const CLOCK =
  /^\P{N}{0,6}\p{Nd}{1,2}\s?(?:[:.h]\s?\p{Nd}{2}(?!\p{N})|[時时点點시](?:\s?\p{Nd}{1,2}\s?[分분]?)?)\P{N}{0,8}$/iu

/** `2003_07.html#000023` on the page itself, where the entry holds an anchor of that name: an archive is the only page this post has. */
function namesPlaceIn(entry: Element, anchor: Element, reading: Reading): boolean {
  const [page = '', name] = (targetOf(anchor, reading)?.href ?? '').split('#')
  if (!name || THREAD.test(name) || pageKey(page) !== pageKey(reading.address)) return false
  return [entry, ...within(reading, entry)].some(({ attribs: { id, name: own } }) => id === name || own === name)
}

const THREAD = /^(?:comments?|respond|trackbacks?|pings?|reply|replies)$/i

/** A permalink is never a home page, and on the same host unless it says that it is one. */
function leadsDown(anchor: Element, reading: Reading): boolean {
  const url = targetOf(anchor, reading)
  if (!url) return false
  if (url.pathname === '/' && url.search === '' && url.hash === '') return false
  if (relsOf(anchor).has('tag') || relsOf(anchor).has('category')) return false
  return (
    relsOf(anchor).has('bookmark') || url.hostname.replace(/^www\./, '') === reading.url.hostname.replace(/^www\./, '')
  )
}

function isInTitle(anchor: Element, entry: Element, bold: ReadonlySet<Element>): boolean {
  if (isNamedTitle(anchor) || [...bold].some((title) => contains(anchor, title))) return true
  for (let node = parentOf(anchor); node && node !== entry; node = parentOf(node))
    if (HEADINGS.has(node.name) || bold.has(node) || isNamedTitle(node)) return true
  return false
}

/** Scheme, `www.`, trailing slash, index file and fragment make no other page. */
export const pageKey = (address: string): string => keyOf(withoutFragment(address))

const withoutFragment = (address: string): string => {
  const at = address.indexOf('#')
  return at < 0 ? address : address.slice(0, at)
}

const keyOf = remembering((address) =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/(?:(?:index|default)\.(?:[xs]?html?|php|aspx?|jsp|cgi))?$/i, '')
    .toLowerCase(),
)

/** A home page, an archive by month, a tag, a further page of posts: an address where several posts are to be expected. */
export const isIndexAddress = (address: string): boolean => isIndex(new URL(address))

/** As `isIndexAddress`. */
export function isIndex({ pathname, search }: URL): boolean {
  const path = pathname.replace(/\/(?:index|default)\.\w{2,5}$/, '/')
  if (path === '/') return !/[?&](?:p|page_id|id|entry_id|itemid|post)=/.test(search)
  return INDEX_PATH.test(path)
}

const INDEX_PATH =
  /\/(?:page|category|categories|tags?|label|author)\/[^/]*\/?$|\/archives?(?:\/|\.\w{2,5})?$|\/(?:19|20)\d\d(?:[/_-]\d\d){0,2}(?:(?:_[\w-]{1,40})?_archive)?(?:\/|\.\w{2,5})?$|\/(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:\/|\.\w{2,5})?$/
