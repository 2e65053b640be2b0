// When a post was published: what the page's data says, then the dates its entry carries, then its address, then the lines round it.
import type { Element } from 'domhandler'
import { swapped } from '../../../graph/day-month.ts'
import type { Time } from '../../../graph/model.ts'
import type { Measures } from '../body/measure.ts'
import type { Reading } from '../context.ts'
import { agrees, dayInAddress } from '../dates/day-in-address.ts'
import { spacedDate, spacedText } from '../dates/spaced-date.ts'
import { inside, placeOf } from '../dom.ts'
import { linesOf, textOf } from '../text.ts'
import { dateIn } from './dated-elements.ts'
import { changedDays, isOfChange } from './day-of-change.ts'
import { wordsOf } from './json-ld.ts'
import { metaNamed } from './meta.ts'
import type { PostSources } from './sources.ts'
import { type Line, linesByHeading } from './surroundings.ts'
import { withoutChange } from './updated-words.ts'

/** The surest date; when the address carries a day, only one that agrees with it. */
export function publishedAtOf(sources: PostSources): Time | null {
  const inAddress = dayInAddress(sources.permalink)
  for (const date of candidates(sources))
    for (const reading of date ? readingsOf(date, sources.reading) : []) if (agrees(reading, inAddress)) return reading
  return inAddress?.length === 10 ? inAddress : inAddress && dayWithin(inAddress, sources)
}

/** "May 20" on a page whose address has the year and the same month: `/2009/05/a-walk/`. */
function dayWithin(month: string, { reading, lines, marked }: PostSources): Time | null {
  const beside = lines().filter(({ where }) => where === 'beside')
  for (const text of [...marked().map(spacedText), ...beside.map(({ text }) => text)]) {
    const day = text.length <= LONGEST_DAY ? DAY_AND_MONTH.exec(text)?.[0] : undefined
    const year = month.slice(0, 4)
    const date = day && reading.dateOf(day.includes('月') ? `${year}年${day}` : `${day} ${year}`)
    if (date?.startsWith(month)) return date
  }
  return null
}
const LONGEST_DAY = 120
const DAY_AND_MONTH =
  /(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?\p{L}{3,12}|\p{L}{3,12}\.?\s\d{1,2}(?!\d)|\d{1,2}月\d{1,2}日)/u

/** A date whose day and month may be the other way round is read both ways. */
const readingsOf = (date: Time, { dates }: Reading): readonly Time[] =>
  dates.guessed.has(date) ? [date, swapped(date)] : [date]

const IN_META = [
  'article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'pubdate',
  'sailthru.date',
  'parsely-pub-date',
]

function* candidates({ reading, place, measures, lines, marked, article, meta }: PostSources): Generator<Time | null> {
  yield reading.dateOf(wordsOf(article?.datePublished) ?? '')
  yield reading.dateOf(metaNamed(meta, ...IN_META) ?? '')
  for (const element of marked()) if (!isOfChange(element)) yield dateIn(element, reading)
  const near = (): readonly Line[] => lines().filter(({ text, where }) => where === 'beside' || text.length < 80)
  for (const line of near()) yield dayBesideChange(line, reading)
  yield dayInNotes(reading)
  for (const element of marked()) yield dateIn(element, reading)
  for (const { text } of near()) yield reading.dateOf(text)
  if (place?.day) yield dateIn(place.day, reading)
  for (const { text } of linesByHeading(reading, place, measures)) yield reading.dateOf(text)
  for (const line of openingOf(place, measures)) yield datelineIn(line, reading)
}

/** The day of a line without what it says of a change. */
function dayBesideChange({ element, text }: Line, reading: Reading): Time | null {
  const said = withoutChange(inside(changedDays(reading), element).reduce(without, text))
  return reading.dateOf(said) ?? (said === text ? spacedDate(element, reading) : null)
}

const without = (text: string, element: Element): string => text.replace(textOf(element), ' ')

/** `<!-- Created Wed May 2 18:20:00 2007 -->`, where only the day of the last change is shown. */
function dayInNotes({ notes, dateOf }: Reading): Time | null {
  const note = notes.find(({ data }) => data.length < LONGEST_DAY && CREATED.test(data))
  return note ? dateOf(note.data) : null
}
const CREATED = /^\s*created\s/i

/** How many lines of a body may be a lead or a name before the one with a dateline. */
const OPENING = 4

/** The first lines of a post. */
function openingOf(place: PostSources['place'], { furniture }: Measures): readonly string[] {
  const isFurniture = (element: Element): boolean => furniture[placeOf(element)] !== null
  const lines = place?.body.slice(0, OPENING).flatMap((part) => linesOf(part, isFurniture)) ?? []
  return lines.slice(0, OPENING)
}

/** "Berlin, 27.1.2022 – It was …": what stands before the first dash of a paragraph, where that is short. */
const datelineIn = (line: string, reading: Reading): Time | null =>
  reading.dateOf(/^[^–—]{6,50}?(?=\s[–—-]\s)/.exec(line)?.[0] ?? '')
