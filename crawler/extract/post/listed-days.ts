// The day of a post in a list of posts: in its line, in its address, or half of it in the heading over the list ("May 2007", then "02: A title").
import type { Element } from 'domhandler'
import type { Time } from '../../../graph/model.ts'
import { isIndex } from '../body/permalinks/page-address.ts'
import { leadsToTag } from '../body/permalinks/permalink.ts'
import { absolute, oncePerPage, type Reading, targetOf } from '../context.ts'
import { agrees, dayInAddress } from '../dates/day-in-address.ts'
import { monthNamed } from '../dates/month-names.ts'
import { byTag, closest, endOf, nextElement, parentOf, placeOf, previousElement, within } from '../dom.ts'
import { countWhere } from '../search.ts'
import { cleanText, textOf } from '../text.ts'

/** What is no page of a post: a file, a feed, a place on a page. */
export const NO_POST = /#|\.(?:jpe?g|png|gif|webp|pdf|xml|rss)$|\/(?:feed|trackback)(?:\/|$)/i

const LINES = new Set(['li', 'tr', 'dt', 'dd', 'p'])
/** In elements: a longer one has no day for each link. */
const LONGEST_LINE = 60

/** "Mar 31, 2005 A title", linked to `/2005/03/31/a-title/` or `/a-title`; null where line and address do not agree. */
export function dayOfLine(anchor: Element, reading: Reading): Time | null {
  const inAddress = dayInAddress(absolute(anchor.attribs.href, reading) ?? '')
  const line = closest(anchor, ({ name }) => LINES.has(name))
  if (!line) return dayBelow(anchor, inAddress, reading)
  if (endOf(line) - placeOf(line) > LONGEST_LINE) return null
  if (inAddress === null && !isOnlyLink(anchor, line, reading)) return null
  const time = within(reading, line).find(({ name, attribs }) => name === 'time' && attribs.datetime)
  const beside = `${termOf(line)} ${textOf(line, (element) => element === anchor)}`
  const day = reading.dateOf(time?.attribs.datetime ?? beside) ?? dayUnder(line, beside, reading)
  return day !== null && agrees(day, inAddress) ? day : null
}

/** The one link of its line that says something, down to a page of the site. */
function isOnlyLink(anchor: Element, line: Element, reading: Reading): boolean {
  const url = targetOf(anchor, reading)
  if (url?.host !== reading.url.host || isIndex(url) || NO_POST.test(url.href) || leadsToTag(anchor)) return false
  return within(reading, line).every((one) => one.name !== 'a' || one === anchor || textOf(one) === '')
}

/** `<h4><a>A title</a></h4><span>Published: May 3, 2007</span>` */
function dayBelow(anchor: Element, inAddress: string | null, reading: Reading): Time | null {
  const heading = parentOf(anchor)
  const below = heading && HEADING.test(heading.name) && isOnlyLink(anchor, heading, reading) && nextElement(heading)
  const said = below ? textOf(below) : ''
  const day = said.length <= LONGEST_HEAD ? reading.dateOf(said) : null
  return day !== null && agrees(day, inAddress) ? day : null
}
const HEADING = /^h[1-6]$/

/** What is defined by a `dd`. */
function termOf(line: Element): string {
  let term: Element | null = line.name === 'dd' ? line : null
  for (let step = 0; term?.name === 'dd' && step < MOST_OF_TERM; step++) term = previousElement(term)
  return term?.name === 'dt' ? textOf(term) : ''
}
/** So many posts may have one term, their day. */
const MOST_OF_TERM = 50

/** A day without its year, or its number alone, under a heading that says the rest; nothing, in the list right under a whole day. */
function dayUnder(line: Element, beside: string, reading: Reading): Time | null {
  if (beside.length > LONGEST_BESIDE) return null
  const heads = headsOf(reading)
  const above = countWhere(heads, ({ element }) => placeOf(element) <= placeOf(line))
  const said = cleanText(beside.replace(/\([^()]{0,20}\)/g, ' ')).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  let month = ''
  for (let at = above - 1; at >= Math.max(0, above - MOST_MONTHS); at--) {
    const { element, text, kind, day } = heads[at] as Head
    if (kind === 'day') return said === '' && nextElement(element) === parentOf(line) ? day : null
    if (kind === 'year') return joined(said, `${month} ${text}`, reading)
    month ||= text
  }
  return null
}
/** In letters: with more, it is no day alone. */
const LONGEST_BESIDE = 400
/** Under the heading of a year. */
const MOST_MONTHS = 13

function joined(said: string, rest: string, reading: Reading): Time | null {
  const year = WITH_YEAR.exec(rest)?.[0]
  const numbers = NUMBERS.exec(said)
  if (numbers) return reading.dateOf(`${year}-${numbers[1]}-${numbers[2]}`)
  if (said.includes('日')) return reading.dateOf(said.includes('月') ? `${year}年${said}` : rest + said)
  if (DAY_AND_MONTH.test(said)) return reading.dateOf(`${said} ${year}`)
  return DAY.test(said) ? reading.dateOf(`${said} ${rest}`) : null
}
/** "05-02": under a year the month goes first. */
const NUMBERS = /^(\d\d)[-./](\d\d)$/
/** "02", "2nd". */
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/
const DAY_AND_MONTH = /^(?:\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?\p{L}{3,12})$/u

interface Head {
  readonly element: Element
  readonly text: string
  /** `year`: with or without its month. */
  readonly kind: 'day' | 'month' | 'year'
  readonly day: Time | null
}

const HEADS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary', 'th', 'span', 'strong', 'b', 'p']
const LONGEST_HEAD = 30

/** The lines that say a year, a month or a day and no more, in document order. */
const headsOf = oncePerPage((reading): readonly Head[] =>
  HEADS.flatMap((name) => byTag(reading, name))
    .flatMap((element) => headOf(element, reading) ?? [])
    .sort((one, other) => placeOf(one.element) - placeOf(other.element)),
)

function headOf(element: Element, reading: Reading): Head | null {
  const text = textOf(element).replace(/\s*\(\d+\)$/, '')
  if (text.length === 0 || text.length > LONGEST_HEAD) return null
  const day = DIGIT.test(text) ? reading.dateOf(text) : null
  if (day) return { element, text, kind: 'day', day }
  const words = text.match(/\p{L}+/gu) ?? []
  if (
    words.length > 2 ||
    !words.some((word) => /^(?:年|de|г)$/.test(word) || monthNamed(word, reading.spoken) !== null)
  )
    return YEAR.test(text) ? { element, text, kind: 'year', day: null } : null
  return { element, text, kind: WITH_YEAR.test(text) ? 'year' : 'month', day: null }
}
const DIGIT = /\p{Nd}/u
const YEAR = /^[^\p{L}\p{N}]*(?:19|20)\d\d[^\p{L}\p{N}]*$/u
const WITH_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/
