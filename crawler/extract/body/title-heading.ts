// The heading that titles a post: it stands by the body, and the page's own `<title>` repeats it.
import type { Element } from 'domhandler'
import { absolute, oncePerPage, type Reading } from '../context.ts'
import { contains, descendants, endOf, isNamed, placeOf, relsOf, within } from '../dom.ts'
import { countWhere } from '../search.ts'
import { textOf } from '../text.ts'
import type { Measures } from './measure.ts'
import { isBareDay, isDay, pageKey } from './permalink.ts'
import { isNamedTitle, isTitleLine } from './title-names.ts'
import { isStated, type PageTitles, wordsKey } from './title-words.ts'

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4'])
const LONGEST = 300
const TO_THREAD = /#(?:comments?|respond)$/i

export interface Titled {
  readonly entry: Element
  readonly body: Element
  readonly permalink: string | null
  /** The place where the post before it ends; -1 when there is none. */
  readonly after: number
}

/** The words of a heading, without the count of comments some themes put in it. */
export function headingText(heading: Element, measures: Measures, titles: PageTitles): string {
  const { furniture } = measures
  const inner = descendants(heading)
  // A box that is named a title may hold day and tags beside it.
  const [own, other] = HEADINGS.has(heading.name) ? [] : inner.filter(({ name }) => HEADINGS.has(name))
  if (own && !other && textOf(own) !== '') return headingText(own, measures, titles)
  const title =
    inner.find((element) => element.name === 'a' && relsOf(element).has('bookmark')) ?? linkBesideDate(heading, inner)
  const inThread = furniture[placeOf(heading)] === 'comment'
  const isCount = (element: Element): boolean =>
    (element.name === 'a' && NO_WORDS.test(textOf(element))) ||
    (!inThread && furniture[placeOf(element)] === 'comment') ||
    TO_THREAD.test(element.attribs.href ?? '') ||
    element.name === 'time' ||
    isNamed(element, BYLINES) ||
    isNamed(element, CATEGORIES)
  const text = dayless((title && textOf(title)) || textOf(heading, isCount) || textOf(heading), titles)
  const last = inner.at(-1)
  const isNumber = last && COUNT.test(textOf(last)) && text.endsWith(textOf(last)) && !isWhole(text, titles)
  return isNumber ? textOf(heading, (element) => element === last) || text : text
}

/** What themes call a day, or a name, that stands in a heading. */
const BYLINES = new Set(['date', 'postdate', 'entrydate', 'posted', 'published', 'time', 'author', 'byline'])

/** "Title [Garden]" */
const CATEGORIES = new Set(['category', 'categories', 'cat'])

/** "16/03: Title", which the page itself calls "Title". */
function dayless(text: string, titles: PageTitles): string {
  const title = text.replace(/^\d{1,2}[./]\d{1,2}\s?:\s+/, '')
  return title !== text && isStated(title, titles) && !isStated(text, titles) ? title : text
}

/** "<a>Title</a> · March 3, 2004 by NAME": the one link of a heading that says a day beside it. */
function linkBesideDate(heading: Element, inner: readonly Element[]): Element | undefined {
  const [link, other] = inner.filter(
    (element) => element.name === 'a' && !NO_WORDS.test(textOf(element)) && !TO_THREAD.test(element.attribs.href ?? ''),
  )
  const beside = link && !other ? textOf(heading, (element) => element === link) : ''
  const isDated = YEAR.test(beside) || /^\d{1,2}[./]\d{1,2}\s?:?$/.test(beside)
  return isDated ? link : undefined
}
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** Some set the permalink before the title, as "■" or "#". */
const NO_WORDS = /^[^\p{L}\p{N}]*$/u
const COUNT = /^\(?\d{1,4}\)?$/
const isWhole = (text: string, { keys }: PageTitles): boolean => keys.some((title) => title.includes(wordsKey(text)))

/** What may be the title of a post, and its words. */
export interface TitleLike {
  readonly element: Element
  readonly text: string
}

/** All of a page, in document order. `bold`: some though their elements are no headings. */
export const titleLikesOf = (
  reading: Reading,
  measures: Measures,
  titles: PageTitles,
  bold: ReadonlySet<Element>,
): readonly TitleLike[] =>
  (bold.size === 0
    ? titleLikes(reading)
    : reading.elements.filter((element) => bold.has(element) || isTitleLike(element))
  )
    .filter((element) => !ELSEWHERE.has(measures.furniture[placeOf(element)] ?? ''))
    .map((element) => ({ element, text: headingText(element, measures, titles) }))
    .filter(({ text }) => text !== '' && text.length <= LONGEST)

/** Further up than so many headings stands no post's title. */
const MOST_BEFORE = 50

/** The best heading of the post in `entry`, or above it; null when none fits. */
export function titleHeadingOf(
  likes: readonly TitleLike[],
  reading: Reading,
  titled: Titled,
  titles: PageTitles,
): Element | null {
  const end = countWhere(likes, ({ element }) => placeOf(element) < placeOf(titled.body) + 12)
  const isInside = (element: Element): boolean => placeOf(element) > placeOf(titled.body)
  let best: { readonly element: Element; readonly score: number } | null = null
  for (const { element, text } of likes.slice(Math.max(0, end - MOST_BEFORE), end)) {
    if (placeOf(element) <= titled.after) continue
    const score = scoreOf(element, text, reading, titled, titles)
    // Of several posts, the one above may have no body to part their titles.
    const isBetter =
      !best || score > best.score || (score === best.score && titles.stated.length === 0 && !isInside(element))
    if (score > 0 && isBetter) best = { element, score }
  }
  return best?.element ?? null
}

const ELSEWHERE = new Set(['comment', 'related', 'blogroll', 'hidden'])

/** The longest heading that `<title>` repeats. */
export function repeatedHeading(reading: Reading, measures: Measures, titles: PageTitles): Element | null {
  const repeated = titleLikes(reading).filter((element) => isRepeated(element, reading, measures, titles))
  const [longest] = repeated
    .map((element) => ({ element, text: textOf(element) }))
    .sort((one, other) => other.text.length - one.text.length)
  const behind = longest && titles.stated.map((title) => behindBlog(title, longest.text)).find((rest) => rest)
  return repeated.find((element) => behind !== undefined && textOf(element) === behind) ?? longest?.element ?? null
}

/** "A blog: Title", "A blog » Title": what stands behind a blog's name. */
const behindBlog = (title: string, name: string): string | undefined =>
  title.startsWith(name) ? /^\s?[:：»]\s+(.+)$/u.exec(title.slice(name.length))?.[1] : undefined

/** On a page without such a heading: the first small block that `<title>` repeats. */
export const boldTitle = (reading: Reading, measures: Measures, titles: PageTitles): Element | null =>
  reading.elements.find(
    (element) =>
      isBoldTitle(element, measures, titles) &&
      isRepeated(element, reading, measures, titles) &&
      !isBareDay(textOf(element), reading),
  ) ?? null

function isRepeated(element: Element, reading: Reading, { furniture }: Measures, titles: PageTitles): boolean {
  if (ELSEWHERE.has(furniture[placeOf(element)] ?? '')) return false
  const text = textOf(element)
  return isStated(text, titles) && wordsKey(text) !== wordsKey(titles.blog ?? '') && !leadsHome(element, reading)
}

/** Old pages set a title in bold or large letters. */
const BOLD = new Set([
  'b',
  'strong',
  'big',
  'font',
  'h5',
  'h6',
  'dt',
  'span',
  'div',
  'td',
  'th',
  'p',
  'caption',
  'center',
])
/** So much of what the page is called must be in it. */
const WHOLE = 0.4
const SHORTEST = 4

function isBoldTitle(element: Element, { words, linkWords, furniture }: Measures, { stated }: PageTitles): boolean {
  const place = placeOf(element)
  if (!BOLD.has(element.name) || furniture[place] !== null || endOf(element) - place > 3) return false
  const letters = (words[place] ?? 0) + (linkWords[place] ?? 0)
  return letters >= SHORTEST && letters <= LONGEST && stated.some((title) => letters >= title.length * WHOLE)
}

const titleLikes = oncePerPage((reading): readonly Element[] => reading.elements.filter(isTitleLike))
/** What is called a title, and holds a heading, is a head: title, day and all. */
const isTitleLike = (element: Element): boolean =>
  HEADINGS.has(element.name) ||
  isTitleLine(element) ||
  (isNamedTitle(element) && !descendants(element).some(({ name }) => HEADINGS.has(name)))

/** A link that only says of what kind a post is leads to none. */
const isOfTags = (element: Element, reading: Reading): boolean => {
  const links = [element, ...within(reading, element)].filter(({ name, attribs }) => name === 'a' && attribs.href)
  return links.length > 0 && links.every((link) => relsOf(link).has('tag') || relsOf(link).has('category'))
}

const linkOf = (element: Element, reading: Reading): string | null => {
  const href = [element, ...within(reading, element)].find(({ name, attribs }) => name === 'a' && attribs.href)?.attribs
    .href
  return href ? absolute(href, reading) : null
}

const leadsHome = (element: Element, reading: Reading): boolean => {
  const target = linkOf(element, reading)
  return (
    target !== null &&
    pageKey(target) !== pageKey(reading.address) &&
    pageKey(reading.address).startsWith(pageKey(target))
  )
}

/** Where several posts stand, the title of the page is that of none. */
const isOfPage = (element: Element): boolean => /(?:^|\s)page-?title(?:\s|$)/i.test(element.attribs.class ?? '')

/** Above zero: may be the title. */
function scoreOf(
  element: Element,
  text: string,
  reading: Reading,
  { entry, body, permalink }: Titled,
  titles: PageTitles,
): number {
  const key = wordsKey(text)
  const isOneOfSeveral = titles.stated.length === 0
  const isOfDay = isOneOfSeveral ? isDay(text, reading) : isBareDay(text, reading)
  const isRepeated = isStated(text, titles) && !isOfDay
  const target = linkOf(element, reading)
  const isInBody = placeOf(element) > placeOf(body) && placeOf(element) <= endOf(body) && entry !== body
  let score = HEADINGS.has(element.name) || isTitleLine(element) ? 1 : 0
  if (isNamedTitle(element) && !(isOneOfSeveral && isOfPage(element))) score += 3
  if (isRepeated) score += titles.keys.includes(key) ? 5 : 4
  if (contains(entry, element)) score += 2
  const leadsToPost =
    target !== null && !TO_THREAD.test(target) && pageKey(target) === pageKey(permalink ?? reading.address)
  if (leadsToPost) score += 3
  if (isInBody && !isRepeated && !(leadsToPost && isOneOfSeveral)) score -= 3
  if (titles.blog && key === wordsKey(titles.blog)) score -= 6
  else if (titles.stated.some((title) => behindBlog(title, text))) score -= 3
  if (leadsHome(element, reading)) score -= 5
  if (isOfDay) score -= 2
  if (isOfTags(element, reading)) score -= 6
  return score
}
