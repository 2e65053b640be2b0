// Rows of siblings that are dated: where a page may show a thread, told by the dates alone.
import { Element, type Text } from 'domhandler'
import type { Reading } from '../../context.ts'
import { plainNumerals } from '../../dates/numerals.ts'
import { byTag, parentOf, placeOf } from '../../dom.ts'
import { announcesResponses, type Headings } from '../counts/headings.ts'
import { linkbackLabels } from '../linkbacks/kind.ts'

export interface Row {
  readonly parent: Element
  readonly tag: string
  /** Children of the parent of one tag that hold a date each, or are set off before one, in order. */
  readonly members: readonly Element[]
  /** They hold a name each, in a line whose date stands behind it. */
  readonly isOfNames: boolean
  /** All elements of the page that hold a date, in document order. */
  readonly dated: readonly Element[]
}

const SHORTEST = 6
const LONGEST = 160
/** A year (of the Persian, Islamic and Thai calendars too), a clock, a day with separators, or a few words with a small number ("3 days ago"). */
const DATE_LIKE =
  /(?:1[349]|20|25)\d\d|\d{1,2}[:.h]\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}月|\d{1,3}\s\p{L}+\s\p{L}+|\p{L}+\s\d{1,3}\s\p{L}+/u

/** Longest first. */
export function rowsOf(reading: Reading): readonly Row[] {
  const dated = datedElements(reading)
  const members = dated.filter(({ name }) => name !== 'a' && !INLINE_ONLY.has(name))
  return [...alikeIn(members, dated, false), ...alikeIn(namesBeforeDates(reading), dated, true)].sort(
    (one, other) => other.members.length - one.members.length || placeOf(other.parent) - placeOf(one.parent),
  )
}

/** Of one tag, in one parent. */
function alikeIn(elements: readonly Element[], dated: readonly Element[], isOfNames: boolean): readonly Row[] {
  const rows = new Map<Element, Map<string, Element[]>>()
  for (const element of elements) {
    const parent = parentOf(element)
    if (!parent) continue
    const tags = rows.get(parent) ?? new Map<string, Element[]>()
    rows.set(parent, tags)
    const alike = tags.get(element.name)
    if (alike) alike.push(element)
    else tags.set(element.name, [element])
  }
  return [...rows].flatMap(([parent, tags]) =>
    [...tags].map(([tag, members]) => ({ parent, tag, members, dated, isOfNames })),
  )
}

/** "<b>NAME</b> DATE<br>words<br><br>", "words<br>Posted by <a>NAME</a> (DATE)": responses that have no element each. */
const namesBeforeDates = (reading: Reading): readonly Element[] =>
  reading.texts.flatMap((text) => {
    const name = elementBefore(text)
    return name && SETTING_OFF.has(name.name) && saysDate(text, reading) ? [name] : []
  })

/** What sets a name off in a line. */
const SETTING_OFF = new Set(['b', 'strong', 'a', 'cite', 'em', 'i', 'u', 'span', 'font'])

function elementBefore({ prev }: Text): Element | null {
  const node = prev && 'data' in prev && prev.data.trim() === '' ? prev.prev : prev
  return node instanceof Element ? node : null
}

const INLINE_ONLY = new Set([
  'time',
  'abbr',
  'em',
  'i',
  'b',
  'strong',
  'td',
  'body',
  'html',
  'head',
  'script',
  'option',
  'blockquote',
  'figure',
  'pre',
])

/** Every element with a date somewhere inside it. */
function datedElements(reading: Reading): readonly Element[] {
  const dated = new Set<Element>()
  const add = (element: Element | null): void => {
    for (let node = element; node && !dated.has(node); node = parentOf(node)) dated.add(node)
  }
  for (const time of byTag(reading, 'time')) if (time.attribs.datetime) add(time)
  for (const text of reading.texts) {
    const parent = parentOf(text)
    if (parent && !dated.has(parent) && !SILENT.has(parent.name) && saysDate(text, reading)) add(parent)
  }
  return [...dated].sort((one, other) => placeOf(one) - placeOf(other))
}

/** "Pingback: TITLE" stands for a response that has no date. */
const saysDate = (text: Text, reading: Reading): boolean =>
  text.data.length >= SHORTEST &&
  (isDate(text.data, reading) || (text.data.length < LONGEST && linkbackLabels(reading).has(text)))

const SILENT = new Set(['script', 'style', 'head'])

function isDate(text: string, reading: Reading): boolean {
  if (text.length > LONGEST * 2 || !/\p{Nd}/u.test(text)) return false
  const trimmed = plainNumerals(text.trim())
  return (
    trimmed.length >= SHORTEST &&
    trimmed.length <= LONGEST &&
    DATE_LIKE.test(trimmed) &&
    reading.dateOf(trimmed) !== null
  )
}

/** The nearest before a row; where that is the title of its first response, the one beside it that announces them all. */
export function headingOver({ parent, members }: Pick<Row, 'parent' | 'members'>, headings: Headings): Element | null {
  const from = placeOf(members[0] as Element)
  const nearest = headings.before(from)
  if (nearest === null || announcesResponses(nearest) || nearest.parent !== parent) return nearest
  const before = headings.before(placeOf(nearest))
  return before?.parent === parent && announcesResponses(before) ? before : nearest
}
