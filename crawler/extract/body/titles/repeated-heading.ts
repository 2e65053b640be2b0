// The heading, or the bold line, that `<title>` and the page's data repeat: it titles the page.
import type { Element } from 'domhandler'
import type { Reading } from '../../context.ts'
import { endOf, placeOf } from '../../dom.ts'
import { textOf } from '../../text.ts'
import type { Measures } from '../measure.ts'
import { isBareDay } from './day-heading.ts'
import { leadsHome } from './heading-link.ts'
import { LONGEST_TITLE, titleLikes } from './title-names.ts'
import { isStated, type PageTitles, wordsKey } from './title-words.ts'

const ELSEWHERE = new Set(['comment', 'related', 'blogroll', 'hidden'])
/** True where no title of a post stands. */
export const isElsewhere = (element: Element, { furniture }: Measures): boolean =>
  ELSEWHERE.has(furniture[placeOf(element)] ?? '')

/** The longest heading that `<title>` repeats; where that is the name of the blog, the one behind it there. */
export function repeatedHeading(reading: Reading, measures: Measures, titles: PageTitles): Element | null {
  const repeated = titleLikes(reading).filter((element) => isRepeated(element, reading, measures, titles))
  const [longest] = [...repeated].sort((one, other) => textOf(other).length - textOf(one).length)
  const name = longest ? textOf(longest) : ''
  const titled = repeated.find((element) => titles.stated.some((title) => behindBlog(title, name) === textOf(element)))
  return titled ?? longest ?? null
}

/** "A blog: Title", "A blog » Title": what stands behind a blog's name. */
export const behindBlog = (title: string, name: string): string | undefined =>
  title.startsWith(name) ? /^\s?[:：»]\s+(.+)$/u.exec(title.slice(name.length))?.[1] : undefined

/** On a page without such a heading: the first small block that `<title>` repeats. */
export const boldTitle = (reading: Reading, measures: Measures, titles: PageTitles): Element | null =>
  reading.elements.find(
    (element) =>
      isBoldTitle(element, measures, titles) &&
      isRepeated(element, reading, measures, titles) &&
      !isBareDay(textOf(element), reading),
  ) ?? null

function isRepeated(element: Element, reading: Reading, measures: Measures, titles: PageTitles): boolean {
  if (isElsewhere(element, measures)) return false
  const text = textOf(element)
  return isStated(text, titles) && wordsKey(text) !== wordsKey(titles.blog ?? '') && !leadsHome(element, reading)
}

/** Old pages set a title in bold or large letters. */
const BOLD = new Set('b strong big font h5 h6 dt span div td th p caption center'.split(' '))
/** So much of what the page is called must be in it. */
const WHOLE = 0.4
const SHORTEST = 4

function isBoldTitle(element: Element, { words, linkWords, furniture }: Measures, { stated }: PageTitles): boolean {
  const place = placeOf(element)
  if (!BOLD.has(element.name) || furniture[place] !== null || endOf(element) - place > 3) return false
  const letters = (words[place] ?? 0) + (linkWords[place] ?? 0)
  return letters >= SHORTEST && letters <= LONGEST_TITLE && stated.some((title) => letters >= title.length * WHOLE)
}
