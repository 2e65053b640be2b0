// What a heading says as the title of a post, without what else stands in it.
import { Element, Text } from 'domhandler'
import { descendants, namedBy, placeOf, relsOf } from '../../dom.ts'
import { cleanText, textOf } from '../../text.ts'
import type { Measures } from '../measure.ts'
import { leadsToThread } from '../permalinks/page-address.ts'
import { isHeading } from './title-names.ts'
import { isStated, type PageTitles, wordsKey } from './title-words.ts'

/** The words of a heading, without the count of comments, day, name or category that some themes put in it. */
export function headingText(heading: Element, measures: Measures, titles: PageTitles): string {
  const { furniture } = measures
  const inner = descendants(heading)
  // A box that is named a title may hold day and tags beside it.
  const [own, other] = isHeading(heading) ? [] : inner.filter(isHeading)
  if (own && !other && textOf(own) !== '') return headingText(own, measures, titles)
  const line = statedLine(heading, inner, titles)
  if (line) return line
  const title =
    inner.find((element) => element.name === 'a' && relsOf(element).has('bookmark')) ?? linkBesideDate(heading, inner)
  const inThread = furniture[placeOf(heading)] === 'comment'
  const isBeside = (element: Element): boolean =>
    (element.name === 'a' && NO_WORDS.test(textOf(element))) ||
    (!inThread && furniture[placeOf(element)] === 'comment') ||
    leadsToThread(element.attribs.href ?? '') ||
    element.name === 'time' ||
    isNamedBeside(element)
  const text = dayless((title && textOf(title)) || textOf(heading, isBeside) || textOf(heading), titles)
  const last = inner.at(-1)
  const isNumber = last && COUNT.test(textOf(last)) && text.endsWith(textOf(last)) && !isWhole(text, titles)
  return isNumber ? textOf(heading, (element) => element === last) || text : text
}

/** "Title<br>March 5, 2004 Subscribe": the first line, where the page calls itself that and not the whole. */
function statedLine(heading: Element, inner: readonly Element[], titles: PageTitles): string | null {
  const end = inner.find(({ name, parent }) => name === 'br' && parent === heading)
  if (!end) return null
  const above = heading.children.slice(0, heading.children.indexOf(end))
  const line = cleanText(
    above.map((node) => (node instanceof Element ? textOf(node) : node instanceof Text ? node.data : '')).join(''),
  )
  return isStated(line, titles) && !isStated(textOf(heading), titles) ? line : null
}

/** What themes call a day, a name or a category that stands in a heading. */
const BESIDE = new Set('date postdate entrydate posted published time author byline category categories cat'.split(' '))
const isNamedBeside = namedBy(BESIDE)

/** "16/03: Title", which the page itself calls "Title". */
function dayless(text: string, titles: PageTitles): string {
  const title = text.replace(/^\d{1,2}[./]\d{1,2}\s?:\s+/, '')
  return title !== text && isStated(title, titles) && !isStated(text, titles) ? title : text
}

/** "<a>Title</a> · March 3, 2004 by NAME": the one link of a heading that says a day beside it. */
function linkBesideDate(heading: Element, inner: readonly Element[]): Element | undefined {
  const [link, other] = inner.filter(
    (element) => element.name === 'a' && !NO_WORDS.test(textOf(element)) && !leadsToThread(element.attribs.href ?? ''),
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
