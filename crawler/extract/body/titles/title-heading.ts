// The heading that titles a post: it stands by the body, leads to the post, and the page's own `<title>` repeats it.
import type { Element } from 'domhandler'
import type { Reading } from '../../context.ts'
import { contains, endOf, inDocumentOrder, placeOf, previousElement } from '../../dom.ts'
import { countWhere } from '../../search.ts'
import { textOf } from '../../text.ts'
import type { Measures } from '../measure.ts'
import { isIndex, leadsToThread, pageKey } from '../permalinks/page-address.ts'
import { isBareDay, isDay } from './day-heading.ts'
import { leadsHome, leadsToTags, linkOf } from './heading-link.ts'
import { headingText } from './heading-text.ts'
import { behindBlog, isElsewhere } from './repeated-heading.ts'
import { isHeading, isNamedTitle, isTitleLine, LONGEST_TITLE, titleLikes } from './title-names.ts'
import { isStated, type PageTitles, wordsKey } from './title-words.ts'

export interface Titled {
  readonly entry: Element
  readonly body: Element
  readonly permalink: string | null
  /** The place where the post before it ends; -1 when there is none. */
  readonly after: number
}

/** What may be the title of a post, and its words. */
export interface TitleLike {
  readonly element: Element
  readonly text: string
  /** Known for a title by where it stands, though its element is no heading. */
  readonly isBold: boolean
}

/** All of a page, in document order. `bold`: some though their elements are no headings. */
export const titleLikesOf = (
  reading: Reading,
  measures: Measures,
  titles: PageTitles,
  bold: ReadonlySet<Element>,
): readonly TitleLike[] =>
  inDocumentOrder([...titleLikes(reading), ...bold])
    .filter((element) => !isElsewhere(element, measures))
    .map((element) => ({ element, text: headingText(element, measures, titles), isBold: bold.has(element) }))
    .filter(({ text }) => text !== '' && text.length <= LONGEST_TITLE)

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
  for (const like of likes.slice(Math.max(0, end - MOST_BEFORE), end)) {
    const { element } = like
    if (placeOf(element) <= titled.after || placeOf(element) > endOf(titled.entry)) continue
    const score = scoreOf(like, reading, titled, titles)
    // Of several posts, the one above may have no body to part their titles.
    const isBetter =
      !best || score > best.score || (score === best.score && titles.stated.length === 0 && !isInside(element))
    if (score > 0 && isBetter) best = { element, score }
  }
  return best?.element ?? null
}

/** Where several posts are to be expected, the title of the page is that of none. */
const isOfPage = (element: Element): boolean => /(?:^|\s)page-?title(?:\s|$)/i.test(element.attribs.class ?? '')

/** An archive with one post has its title under its day. */
function isUnderDay(element: Element, reading: Reading): boolean {
  const above = isIndex(reading.url) && isHeading(element) ? previousElement(element) : null
  return above !== null && isHeading(above) && isBareDay(textOf(above), reading)
}

/** Above zero: may be the title. */
function scoreOf(
  { element, text, isBold }: TitleLike,
  reading: Reading,
  { entry, body, permalink }: Titled,
  titles: PageTitles,
): number {
  const key = wordsKey(text)
  const isOneOfSeveral = titles.stated.length === 0
  const ofArchive = isOneOfSeveral || isIndex(reading.url)
  const isOfDay = isOneOfSeveral ? isDay(text, reading) : isBareDay(text, reading)
  const isRepeated = isStated(text, titles) && !isOfDay
  const target = linkOf(element, reading)
  const isInBody = placeOf(element) > placeOf(body) && placeOf(element) <= endOf(body) && entry !== body
  let score = isHeading(element) || isTitleLine(element) ? 1 : 0
  if (isNamedTitle(element) && !(ofArchive && isOfPage(element))) score += 3
  if (isRepeated) score += titles.keys.includes(key) ? 5 : 4
  if (contains(entry, element)) score += 2
  const leadsToPost =
    target !== null && !leadsToThread(target.hash) && pageKey(target.href) === pageKey(permalink ?? reading.address)
  // What stands above an entry that leads nowhere may lead to its page.
  const leadsDown =
    permalink === null && isOneOfSeveral && target?.hostname === reading.url.hostname && !isIndex(target)
  if (leadsToPost || leadsDown) score += 3
  // Of an archive with one post, the page's title is that of the archive.
  if (leadsToPost && isIndex(reading.url) && pageKey(target.href) !== pageKey(reading.address)) score += 4
  if (isUnderDay(element, reading)) score += 1
  else if (isInBody && !isRepeated && !isBold && !(leadsToPost && ofArchive)) score -= 3
  if (titles.blog && key === wordsKey(titles.blog)) score -= 6
  else if (titles.stated.some((title) => behindBlog(title, text))) score -= 3
  if (leadsHome(element, reading)) score -= 5
  if (isOfDay) score -= 2
  if (leadsToTags(element)) score -= 6
  return score
}
