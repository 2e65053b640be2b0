// Who wrote a post, by the markup: what is marked as an author's, and links that lead to one.
import type { Element } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import type { Measures } from '../body/measure.ts'
import { bareHost, leadsToThread } from '../body/permalinks/page-address.ts'
import type { PostPlace } from '../body/post-place.ts'
import { absolute, oncePerPage, type Reading, urlOf } from '../context.ts'
import { byTag, contains, endOf, inside, parentOf, placeOf, relsOf, within } from '../dom.ts'
import { linesOf, textOf } from '../text.ts'
import { authorElements } from './author-elements.ts'
import { type Author, authorInLine, isPlaceOfPost } from './author-name.ts'
import { withCoAuthors } from './co-authors.ts'

/** Where blogs keep what they say of a writer: "/user-7", "/user-list/?u=7"; "/user-experience" is a post or a tag. */
const OF_AUTHOR =
  /[/?&](?:(?:authors?|autore?n?|auteurs?)[-/=]|(?:users?|profiles?|members?|people|persons?|contributors?|columnists?|staff|redakt\w{2,6}|blogger)(?:[/=]|-(?=\d|[\w-]{1,40}\/?\?\w{1,12}=\d)))[^/]/i
const OF_TAG = /\/(?:tags?|categor(?:y|ies)|labels?|topics?)\//i

/** Names stand at the top of a body, not in it. */
const HEAD = 10
const ELSEWHERE: ReadonlySet<Zone | null> = new Set(['comment', 'related', 'blogroll'])

/** The name that the entry marks as its author's. */
export function authorInEntry(reading: Reading, place: PostPlace, measures: Measures): Author | null {
  return firstNamed(innermostFirst(besideText(authorElements(reading), place, measures), reading), reading)
}

/** The name of a link in the entry that leads to an author ("/author/ada"). */
export function authorByLink(reading: Reading, place: PostPlace, measures: Measures): Author | null {
  const links = besideText(byTag(reading, 'a'), place, measures).filter(
    (element) => measures.furniture[placeOf(element)] !== 'navigation' && leadsToAuthor(element, reading),
  )
  return firstNamed(links, reading)
}

const besideText = (list: readonly Element[], place: PostPlace, { furniture }: Measures): readonly Element[] =>
  inside(list, place.entry).filter(
    (element) => !ELSEWHERE.has(furniture[placeOf(element)] ?? null) && !isInText(element, place),
  )

function firstNamed(elements: readonly Element[], reading: Reading): Author | null {
  for (const element of elements) {
    const author = authorNamed(reading)(element)
    if (author) return withCoAuthors(author, element, reading)
  }
  return null
}

/** Whom an element names as an author; looked at once, however many posts of the page ask. */
const authorNamed = oncePerPage((reading) => {
  const known = new Map<Element, Author | null>()
  return (element: Element): Author | null => {
    const kept = known.get(element)
    if (kept !== undefined) return kept
    const name = nameIn(element, reading)
    const author = name ? { name, address: linkOf(reading, element) } : null
    known.set(element, author)
    return author
  }
})

/** The name on the page, when it names one person only: one with several posts or a list of its writers names several. */
export function onlyAuthor(reading: Reading, place: PostPlace | null, { furniture }: Measures): Author | null {
  let only: Author | null = null
  for (const element of authorElements(reading)) {
    if (ELSEWHERE.has(furniture[placeOf(element)] ?? null) || (place && isInText(element, place))) continue
    const author = authorNamed(reading)(element)
    if (!author) continue
    if (only && only.name.toLowerCase() !== author.name.toLowerCase()) return null
    only ??= author
  }
  return only
}

/** What marked elements of the page say as a whole: where several wrote, a byline joins their names. */
export const markedLines = (reading: Reading): readonly string[] =>
  authorElements(reading)
    .filter((element) => endOf(element) - placeOf(element) < HEAD * 3)
    .map((element) => textOf(element))
    .filter((text) => text.length < LONGEST)

const LONGEST = 200

function isInText(element: Element, { entry, body: [body] }: PostPlace): boolean {
  return body !== entry && contains(body, element) && placeOf(element) > placeOf(body) + HEAD
}

/** True for a link of the site, or of the host that serves it, an `a`, whose address speaks of an author. */
export function leadsToAuthor(link: Element, reading: Reading): boolean {
  const { href } = link.attribs
  const mayLead = href !== undefined && OF_AUTHOR.test(href) && !OF_TAG.test(href) && !relsOf(link).has('tag')
  const url = mayLead ? urlOf(href, reading) : null
  return url !== null && `.${reading.url.hostname}`.endsWith(`.${bareHost(url)}`)
}

/** The first line of the element that names somebody. */
const nameIn = (element: Element, reading: Reading): string | null =>
  linesOf(element, isNoName)
    .slice(0, 3)
    .map((line) => authorInLine(line, reading))
    .find((name) => name !== null) ?? null

const isNoName = (element: Element): boolean =>
  element.name === 'time' ||
  element.name === 'abbr' ||
  element.name === 'img' ||
  /date|time|published|badge|author-?(?:label|level)/i.test(element.attribs.class ?? '')

/** No link to the form, to a month or, called after the hour, to the post itself; no "Comments (2)" in a window of its own. */
const mayLeadToAuthor = (element: Element): boolean => {
  const { href } = element.attribs
  const isLink = element.name === 'a' && href !== undefined
  return (
    isLink &&
    !leadsToThread(href) &&
    !MONTH.test(href) &&
    !/^\d/.test(textOf(element)) &&
    !isPlaceOfPost(textOf(element))
  )
}
const MONTH = /\/\d{4}\/\d{2}\/?$/

/** `.author .fn` knows the name better than `.author` round it, and so does the link in it. */
function innermostFirst(elements: readonly Element[], reading: Reading): readonly Element[] {
  const [first] = elements
  if (!first) return []
  const inner =
    elements.filter((element) => element !== first && contains(first, element)).at(-1) ??
    within(reading, first).find((element) => element.name === 'cite' || mayLeadToAuthor(element))
  return inner ? [inner, ...elements] : elements
}

function linkOf(reading: Reading, element: Element): string | null {
  const around = parentOf(element)
  const anchor =
    reading.elements
      .slice(placeOf(element), endOf(element) + 1)
      .find(({ name, attribs }) => name === 'a' && attribs.href) ?? (around?.name === 'a' ? around : null)
  return absolute(anchor?.attribs.href, reading)
}
