// The posts of a page that shows several: home pages, day pages, archives by month. Each with its own title, day and citations.

import type { Element } from 'domhandler'
import type { Time, Zone } from '../../../graph/model.ts'
import { headingText } from '../body/heading-text.ts'
import type { Measures } from '../body/measure.ts'
import { isIndexAddress, pageKey } from '../body/page-address.ts'
import { isCalledPermalink } from '../body/permalink.ts'
import type { PostPlace } from '../body/places.ts'
import { NO_TITLES } from '../body/title-words.ts'
import { absolute, type Reading } from '../context.ts'
import { agrees, dayInAddress } from '../dates/day-in-address.ts'
import { byTag, closest, placeOf, relsOf, within } from '../dom.ts'
import type { ExtractedEntry } from '../extraction.ts'
import { citationsOf, type Links } from '../links/links.ts'
import { textOf } from '../text.ts'
import { threadWindowsOf } from '../thread/pages/thread-windows.ts'
import { authorOf } from './author.ts'
import { textOfBody } from './body-text.ts'
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
    commentCount: null,
    commentFeed: null,
    commentPages: threadWindowsOf(reading, NOTHING_SHOWN, place.entry),
    citations: citationsOf(links, place, place.permalink ?? reading.address),
  }
}

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

/** One that holds little else than links to what lies below the archive is its list. */
export function isList(entries: readonly ExtractedEntry[], { address }: Reading): boolean {
  const [only, other] = entries
  if (!only || other || dayInAddress(`${address}/`) === null) return false
  return only.citations.filter(({ target }) => isBelow(target, address)).length * 2 > Math.max(2, only.citations.length)
}

/** Below the address of an archive, and no archive itself. */
const isBelow = (address: string, archive: string): boolean =>
  pageKey(address).startsWith(`${pageKey(archive)}/`) && !isIndexAddress(address) && !NO_POST.test(address)
const NO_POST = /#|\.(?:jpe?g|png|gif|webp|pdf|xml|rss)$|\/(?:feed|trackback)(?:\/|$)/i

/** The posts that an archive only lists: links that say they are permalinks, else those whose address has the day of their line, else those below its own address. */
export function listedEntries(reading: Reading, { furniture }: Measures): readonly ExtractedEntry[] {
  // What lies below the address of an archive may stand in any list of it.
  const isOfDays = dayInAddress(`${reading.address}/`) !== null
  const below = (address: string | null): boolean => isOfDays && isBelow(address ?? '', reading.address)
  const anchors = byTag(reading, 'a').filter((anchor) => {
    const zone = furniture[placeOf(anchor)] ?? null
    return zone === 'navigation' ? below(absolute(anchor.attribs.href, reading)) : !ELSEWHERE.has(zone)
  })
  const marked = anchors.filter((anchor) => relsOf(anchor).has('bookmark') || relsOf(anchor).has('permalink'))
  const dated =
    marked.length > 0 || !isIndexAddress(reading.address)
      ? []
      : anchors.filter((anchor) => dayOfLine(anchor, reading) !== null)
  const others =
    marked.length > 0 || dated.length > 0
      ? []
      : anchors.filter((anchor) => below(absolute(anchor.attribs.href, reading)) && !isCalledPermalink(anchor))
  const entries = new Map<string, ExtractedEntry>()
  for (const anchor of [...marked, ...dated, ...others]) {
    const address = absolute(anchor.attribs.href, reading)
    if (address && !entries.has(address))
      entries.set(address, {
        address,
        title: textOf(anchor) || null,
        author: null,
        publishedAt: dayOfLine(anchor, reading) ?? wholeDayIn(address),
        excerpt: null,
        commentCount: null,
        commentFeed: null,
        commentPages: [],
        citations: [],
      })
  }
  return [...entries.values()]
}
const ELSEWHERE: ReadonlySet<Zone | null> = new Set([
  'comment',
  'navigation',
  'footer',
  'hidden',
  'blogroll',
  'related',
])

function wholeDayIn(address: string): Time | null {
  const day = dayInAddress(address)
  return day?.length === 10 ? day : null
}

/** "Mar 31, 2005 A title", linked to `/2005/03/31/a-title/`; null where line and address do not agree. */
function dayOfLine(anchor: Element, reading: Reading): Time | null {
  const inAddress = dayInAddress(absolute(anchor.attribs.href, reading) ?? '')
  const line = inAddress && closest(anchor, ({ name }) => LINES.has(name))
  if (!line) return null
  const time = within(reading, line).find(({ name, attribs }) => name === 'time' && attribs.datetime)
  const beside = textOf(line, (element) => element === anchor)
  const day = reading.dateOf(time?.attribs.datetime ?? beside)
  return day !== null && agrees(day, inAddress) ? day : null
}
const LINES = new Set(['li', 'tr', 'dt', 'p'])
