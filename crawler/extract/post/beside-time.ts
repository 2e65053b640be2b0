// Bylines of a name and an hour or a day without a word that announces either: "NAME - 6. Okt, 18:05 - <a>Section</a>", "at 23:14, <a>NAME</a>, <a>Section</a>".
import type { Element } from 'domhandler'
import { isBareDay } from '../body/titles/day-heading.ts'
import { absolute, type Reading, urlOf } from '../context.ts'
import { childElements, descendants } from '../dom.ts'
import { linesOf, textOf } from '../text.ts'
import { onlyJoins } from '../thread/parts/words.ts'
import { type Author, authorName, isNameLike, isOfDate, isPlaceOfPost } from './author-name.ts'
import type { Line } from './surroundings.ts'

const HOUR = /(?<!\d)\d{1,2}\s?[:.h]\s?\d\d(?!\d)/
const SIGNS = /\s*[|·•,()]\s*|\s+(?:[–—/-]|\/\/)\s+/u
const LONGEST = 160
/** A name, or what an account is called. */
const NAME = /^\p{L}[\p{L}\p{M}\p{N}_.'’-]{1,30}(?: [\p{L}\p{M}.'’-]{1,20}){0,2}$/u

/** The name before an hour, which no link carries; else the one behind an hour or a day, where a section of another kind follows. */
export function authorBesideTime(lines: readonly Line[], reading: Reading): Author | null {
  for (const { element, text, where } of lines) {
    if ((where !== 'beside' && where !== 'below') || !/\d/.test(text)) continue
    for (const line of childElements(element).some(({ name }) => name === 'br') ? linesOf(element) : [text]) {
      const author = line.length <= LONGEST && /\d/.test(line) ? authorIn(line, element, reading) : null
      if (author) return author
    }
  }
  return null
}

function authorIn(text: string, line: Element, reading: Reading): Author | null {
  const parts = text.split(SIGNS).filter((part) => part !== '')
  const isWhen = (part: string): boolean => HOUR.test(part) || isBareDay(part, reading)
  if (!parts.some(isWhen)) return null
  const links = linksOf(line)
  const first = parts.findIndex((part) => /\d/.test(part))
  const [before = ''] = parts
  if (HOUR.test(text) && first === 1 && !links.has(before) && isName(before)) return { name: before, address: null }
  const [name = '', next = ''] = parts.slice(parts.findLastIndex(isWhen) + 1)
  const [link, section] = [links.get(name), links.get(next)]
  const isBesideSection = section !== undefined && !isPlaceOfPost(next) && isName(name)
  if (!isBesideSection || (link && kindOf(link, reading) === kindOf(section, reading))) return null
  return { name, address: link ? absolute(link.attribs.href, reading) : null }
}

const linksOf = (line: Element): ReadonlyMap<string, Element> =>
  new Map(
    descendants(line)
      .filter(({ name, attribs }) => name === 'a' && attribs.href)
      .map((link) => [textOf(link), link]),
  )

const isName = (part: string): boolean =>
  NAME.test(part) &&
  authorName(part) === part &&
  isNameLike(part) &&
  !onlyJoins(part) &&
  !isPlaceOfPost(part) &&
  !part.split(' ').some(isOfDate)

/** Links of one kind differ in their last part alone: two sections do. */
function kindOf({ attribs }: Element, reading: Reading): string {
  const url = urlOf(attribs.href, reading)
  return url
    ? `${url.host}${url.pathname.replace(/[^/]*\/?$/, '')}?${[...new URLSearchParams(url.search).keys()].join('&')}`
    : ''
}
