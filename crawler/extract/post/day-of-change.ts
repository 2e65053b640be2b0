// When a post was last changed: what the page's data says, then what its entry marks as such a day, then the words of the lines round its body.
import type { Element } from 'domhandler'
import type { Time } from '../../../graph/model.ts'
import { oncePerPage, type Reading } from '../context.ts'
import { byClass, contains, hasClass, inDocumentOrder, inside, parentOf, placeOf } from '../dom.ts'
import { textOf } from '../text.ts'
import { dateIn, isCalledDate } from './dated-elements.ts'
import { wordsOf } from './json-ld.ts'
import { metaNamed } from './meta.ts'
import type { PostSources } from './sources.ts'
import type { Line } from './surroundings.ts'
import { announcesChange, changesIn, withoutChange } from './updated-words.ts'

/** `publishedAt`: what is shown on the page as a change comes after it. */
export function updatedAtOf(sources: PostSources, publishedAt: Time | null): Time | null {
  const { reading, article, meta } = sources
  const stated =
    reading.dateOf(wordsOf(article?.dateModified) ?? '') ??
    reading.dateOf(metaNamed(meta, 'article:modified_time', 'og:updated_time', 'datemodified') ?? '')
  if (stated) return stated
  for (const date of shownDays(sources)) if (date && isLater(date, publishedAt ?? '')) return date
  return null
}

/** The same day said more or less exactly is no later one. */
function isLater(date: Time, published: Time): boolean {
  const exactness = Math.min(date.length, published.length, SECONDS)
  return date.slice(0, exactness) > published.slice(0, exactness)
}
const SECONDS = '2007-05-01T12:00:00'.length

function* shownDays({ reading, place, measures, lines, marked }: PostSources): Generator<Time | null> {
  if (!place) return
  const isOthers = (element: Element): boolean => OTHERS.has(measures.furniture[placeOf(element)] ?? null)
  for (const element of inside(changedDays(reading), place.entry))
    if (!isOthers(element)) yield dateIn(element, reading)
  // A page that marks one date marks that of the post.
  if (marked().length > 1) for (const element of marked()) if (isOfChange(element)) yield dateIn(element, reading)
  for (const line of lines()) {
    const changes = /\p{Nd}/u.test(line.text) ? changesIn(line.text) : []
    const isTitle = place.title !== null && contains(place.title, line.element)
    if (changes.length > 0 && !isTitle && mayTell(line, reading))
      for (const change of changes) yield reading.dateOf(change)
  }
}

const OTHERS: ReadonlySet<string | null> = new Set(['comment', 'related'])

/** In a body only a short line that says no more than a change, or the day of the post beside it. */
function mayTell({ text, where }: Line, reading: Reading): boolean {
  if (where !== 'body') return where === 'beside'
  if (text.length > LONGEST_IN_BODY || SENTENCE.test(text)) return false
  const rest = withoutChange(text)
  return rest.length < LONGEST_REST || reading.dateOf(rest) !== null
}
const LONGEST_IN_BODY = 100
const LONGEST_REST = 10
const SENTENCE = /\p{Ll}{3}[.!?]/u

const CLASSES = ['updated', 'dt-updated']

/** What is named a day of change and no other, as microformats do. */
export const changedDays = oncePerPage((reading: Reading) =>
  inDocumentOrder(CLASSES.flatMap((name) => byClass(reading, name))).filter(isOfChange),
)

/** True for a date in "Last edited May 9", whether the words or a name stand in its element or before it. */
export function isOfChange(element: Element): boolean {
  if (element.attribs.itemprop === 'dateModified') return true
  if (CLASSES.some((name) => hasClass(element, name)) && !isCalledDate(element)) return true
  const own = textOf(element)
  const kept = withoutChange(own)
  if (kept !== own) return !/\d/.test(kept)
  const around = own === '' ? null : parentOf(element)
  const beside = around ? textOf(around) : ''
  return announcesChange(beside.slice(0, Math.max(beside.indexOf(own), 0)))
}
