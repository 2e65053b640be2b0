// The posts of a page that shows several: home pages, day pages, archives by month. Each with its own title, day and citations.
import { type Element, Text } from 'domhandler'
import type { Time } from '../../../graph/model.ts'
import type { Measures } from '../body/measure.ts'
import { leadsToThread } from '../body/permalinks/page-address.ts'
import type { PostPlace } from '../body/post-place.ts'
import { headingText } from '../body/titles/heading-text.ts'
import { NO_TITLES } from '../body/titles/title-words.ts'
import { absolute, type Reading } from '../context.ts'
import { agrees, dayInAddress } from '../dates/day-in-address.ts'
import { byTag, contains, inside } from '../dom.ts'
import type { ExtractedEntry } from '../extraction.ts'
import { citationsOf, type Links } from '../links/links.ts'
import { textOf } from '../text.ts'
import { countIn } from '../thread/counts/comment-count.ts'
import { threadWindowsOf } from '../thread/pages/thread-windows.ts'
import { authorOf } from './author.ts'
import { textOfBody } from './body-text.ts'
import { datesMarked } from './dated-elements.ts'
import { publishedAtOf } from './day.ts'
import { excerptOf } from './post.ts'
import { linesAround } from './surroundings.ts'

const NOTHING_SHOWN = { comments: 0, linkbacks: 0, stated: null }
const NO_META: ReadonlyMap<string, string> = new Map()

/** `links`: those that stand in it. */
export function readEntry(reading: Reading, place: PostPlace, measures: Measures, links: Links): ExtractedEntry {
  const permalink = place.permalink ?? ''
  const sources = {
    reading,
    measures,
    place,
    lines: linesAround(reading, place, measures),
    marked: datesMarked(reading, place, measures),
    article: null,
    data: [],
    meta: NO_META,
    permalink,
  }
  const text = textOfBody(reading, place, measures)
  return {
    address: place.permalink,
    title: place.title ? headingText(place.title, measures, NO_TITLES) || null : null,
    author: authorOf(sources)?.name ?? null,
    publishedAt: publishedAtOf(sources),
    excerpt: text ? excerptOf(text) : null,
    commentCount: countOf(place, reading),
    commentFeed: null,
    commentPages: threadWindowsOf(reading, NOTHING_SHOWN, place.entry),
    citations: citationsOf(links, place, place.permalink ?? reading.address),
  }
}

/** "3 comments", a link to the thread under the entry or to its own page: the number of comments it is said to have, or null. */
function countOf({ entry, title, body: [body], foot, permalink }: PostPlace, reading: Reading): number | null {
  const leadsToIt = ({ attribs: { href = '' } }: Element): boolean =>
    leadsToThread(href) || (permalink !== null && absolute(href, reading) === permalink)
  for (const anchor of [entry, ...foot].flatMap((around) => inside(byTag(reading, 'a'), around))) {
    if (title && contains(title, anchor)) continue
    if (body !== entry && contains(body, anchor) && !leadsToIt(anchor)) continue
    const text = textOf(anchor)
    const count = text.length > 0 && text.length < LONGEST_COUNT ? countIn(text + numberBehind(anchor)) : null
    if (count !== null) return count
  }
  return null
}
/** "<a>Comments</a> (3)" */
const numberBehind = ({ next }: Element): string =>
  next instanceof Text ? (/^\s{0,4}[(（[:：]\s?\d{1,6}[)）\]]?(?!\d)/.exec(next.data)?.[0] ?? '') : ''
/** In letters. */
const LONGEST_COUNT = 80

/** A theme that writes the day once, over or in the first post of it: those below are of the same. */
export function withDaysAbove(entries: readonly ExtractedEntry[]): readonly ExtractedEntry[] {
  const dated = entries.filter(({ publishedAt }) => publishedAt !== null).length
  if (dated * 2 < entries.length || dated === entries.length) return entries
  let day: Time | null = null
  return entries.map((entry) => {
    day = entry.publishedAt?.slice(0, 10) ?? day
    const isOfDay = day !== null && agrees(day, dayInAddress(entry.address ?? ''))
    return entry.publishedAt === null && isOfDay ? { ...entry, publishedAt: day } : entry
  })
}
