// Bylines without a word that announces the name: "NAME | DATE", "NAME • PLACE • DATE", "DATE — NAME".
import type { Element } from 'domhandler'
import { absolute, oncePerPage, type Reading } from '../context.ts'
import { besideDate } from '../dates/date-span.ts'
import { byTag, descendants, parentOf } from '../dom.ts'
import { textOf } from '../text.ts'
import { onlyJoins } from '../thread/parts/words.ts'
import { leadsToAuthor } from './author-markup.ts'
import { type Author, authorName, isNameLike } from './author-name.ts'
import type { Line } from './surroundings.ts'

const SIGNS = /\s*[|•·]\s*|\s+[–—/-]\s+/u
/** Small pictures before a name and a date. */
const EDGES = /^[^\p{L}\p{N}"'(]+|[^\p{L}\p{N}"').]+$/gu
const LONGEST = 120
const MOST_COLUMNS = 6

/** The name in a line beside the body, or in one named a byline in it, whose columns are one date and it: the first that names no place of the site. */
export function authorInColumns(lines: readonly Line[], reading: Reading): Author | null {
  for (const line of lines) {
    const name = line.where === 'beside' || line.where === 'body' ? nameIn(line, reading) : undefined
    if (name !== undefined) return { name, address: linkOf(name, line.element, reading) }
  }
  return null
}

function nameIn(line: Line, reading: Reading): string | undefined {
  const { element, text, where } = line
  if (text.length > LONGEST || !SIGNS.test(text) || !/\p{Nd}/u.test(text)) return undefined
  const columns = text.split(SIGNS).map((column) => column.replace(EDGES, ''))
  const date = columns.length <= MOST_COLUMNS ? columns.findIndex((column) => isDate(column, reading)) : -1
  const names = date < 0 ? '' : namesOf(line)
  if (date < 0 || (where === 'body' && !BYLINE.test(names))) return undefined
  // Themes that say how long it takes to read a post say who wrote it, where others name its section.
  const isTimed = columns.some((column) => /^\d{1,3}\smin(?:ute)?s?\b/.test(column))
  const mayBeOneWord = (at: number): boolean => (at < date || isTimed ? BYLINE : SIGNED).test(names)
  return columns.find((column, at) => isName(column, mayBeOneWord(at), reading) && !isPartLinked(column, element))
}

/** "Posted in <a>Maps</a>" is no name: one is linked as a whole. */
const isPartLinked = (column: string, line: Element): boolean =>
  descendants(line).some((inner) => {
    const link = inner.name === 'a' ? textOf(inner) : ''
    return link !== '' && link !== column && column.includes(link)
  })

const isDate = (column: string, reading: Reading): boolean =>
  besideDate(column, reading)?.every((side) => onlyJoins(side)) ?? false

/** A single word may be anything, but in what is named a byline. */
const isName = (column: string, mayBeOneWord: boolean, reading: Reading): boolean =>
  /^\P{N}{2,60}$/u.test(column) &&
  authorName(column) === column &&
  isNameLike(column) &&
  (mayBeOneWord || column.includes(' ')) &&
  !onlyJoins(column) &&
  !sections(reading).has(column.toLowerCase())

/** What links of the page are called that lead to no author: sections, categories, the site. */
const sections = oncePerPage(
  (reading) =>
    new Set(
      byTag(reading, 'a')
        .filter((anchor) => !leadsToAuthor(anchor, reading))
        .map((anchor) => textOf(anchor).toLowerCase()),
    ),
)

const BYLINE =
  /(?:^|[\s_-])(?:post|entry|article)?-?(?:meta|metadata|by|byline|info|author|posted|submitted|date|firma|signature)(?:$|[\s_-])/i
/** Says more surely that somebody is named: a name may follow the date. */
const SIGNED = /submitted|by-?line|author/i

/** The classes of what stands round a line, and of what holds just it. */
const namesOf = ({ element, text }: Line): string =>
  [element, parentOf(element), ...descendants(element).filter((inner) => textOf(inner) === text)]
    .map((one) => one?.attribs.class ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')

function linkOf(name: string, line: Element, reading: Reading): string | null {
  const anchor = descendants(line).find((one) => one.name === 'a' && textOf(one) === name)
  return absolute(anchor?.attribs.href, reading)
}
