// The posts that an archive only lists, by the links to them.
import type { Element } from 'domhandler'
import type { Time, Zone } from '../../../graph/model.ts'
import type { Measures } from '../body/measure.ts'
import { isIndex, pageKey } from '../body/permalinks/page-address.ts'
import { isCalledPermalink } from '../body/permalinks/permalink.ts'
import type { PostPlace } from '../body/post-place.ts'
import { absolute, type Reading } from '../context.ts'
import { dayInAddress } from '../dates/day-in-address.ts'
import { byTag, contains, placeOf, relsOf } from '../dom.ts'
import type { ExtractedEntry } from '../extraction.ts'
import { textOf } from '../text.ts'
import { dayOfLine, NO_POST } from './listed-days.ts'

/** True for a page whose one entry (`places`: where it is) holds little else than links to posts: the entry is the list. */
export function isList(
  entries: readonly ExtractedEntry[],
  [place]: readonly PostPlace[],
  reading: Reading,
  measures: Measures,
): boolean {
  const [only, other] = entries
  if (!only || other || !place) return false
  return holdsLinksBelow(only, reading) || holdsDatedLines(only, place, reading, measures)
}

const holdsLinksBelow = ({ citations }: ExtractedEntry, { address }: Reading): boolean =>
  isOfDays(address) &&
  citations.filter(({ target }) => isBelow(target, address)).length * 2 > Math.max(2, citations.length)

/** The first of the lines may have given the entry its address. */
function holdsDatedLines(
  { address }: ExtractedEntry,
  { entry }: PostPlace,
  reading: Reading,
  measures: Measures,
): boolean {
  if (!isIndex(reading.url)) return false
  const dated = datedAnchors(listedAnchors(reading, measures), reading)
  return (
    dated.length >= FEWEST &&
    dated.every((anchor) => contains(entry, anchor)) &&
    dated.some((anchor) => absolute(anchor.attribs.href, reading) === address)
  )
}

/** True for a home page whose one post, which leads to no page of its own, is a list of posts. */
export const onlyLists = (post: PostPlace | null, reading: Reading, measures: Measures): boolean =>
  post !== null &&
  post.permalink === null &&
  isIndex(reading.url) &&
  listedEntries(reading, measures).filter(({ publishedAt }) => publishedAt !== null).length >= FEWEST

/** True for the address of an archive by month or day. */
const isOfDays = (address: string): boolean => dayInAddress(`${address}/`) !== null

/** Below the address of an archive, and no archive itself. */
const isBelow = (address: string, archive: string): boolean =>
  pageKey(address).startsWith(`${pageKey(archive)}/`) && !isIndex(new URL(address)) && !NO_POST.test(address)

/** Links that say they are permalinks, else those whose address or line has a day, else those below the archive's own address. */
export function listedEntries(reading: Reading, measures: Measures): readonly ExtractedEntry[] {
  const anchors = listedAnchors(reading, measures)
  const marked = anchors.filter((anchor) => relsOf(anchor).has('bookmark') || relsOf(anchor).has('permalink'))
  if (marked.length > 0) return entriesOf(marked, reading)
  const dated = datedAnchors(anchors, reading)
  const sure = dated.filter((anchor) => dayInAddress(absolute(anchor.attribs.href, reading) ?? '') !== null)
  const found = new Set(sure.length > 0 ? sure : dated.length >= FEWEST ? dated : [])
  return entriesOf(
    anchors.filter((anchor) => found.has(anchor) || isListedBelow(anchor, reading)),
    reading,
  )
}

const datedAnchors = (anchors: readonly Element[], reading: Reading): readonly Element[] =>
  isIndex(reading.url) ? anchors.filter((anchor) => dayOfLine(anchor, reading) !== null) : []

const isListedBelow = (anchor: Element, reading: Reading): boolean =>
  leadsBelow(anchor, reading) && !isCalledPermalink(anchor)

/** Those outside the furniture; what lies below the address of an archive may stand in any list of it. */
const listedAnchors = (reading: Reading, { furniture }: Measures): readonly Element[] =>
  byTag(reading, 'a').filter((anchor) => {
    const zone = furniture[placeOf(anchor)] ?? null
    return zone === 'navigation' ? leadsBelow(anchor, reading) : !ELSEWHERE.has(zone)
  })

const leadsBelow = (anchor: Element, reading: Reading): boolean =>
  isOfDays(reading.address) && isBelow(absolute(anchor.attribs.href, reading) ?? '', reading.address)

function entriesOf(anchors: readonly Element[], reading: Reading): readonly ExtractedEntry[] {
  const entries = new Map<string, ExtractedEntry>()
  for (const anchor of anchors) {
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

const ELSEWHERE: ReadonlySet<Zone | null> = new Set(['comment', 'footer', 'hidden', 'blogroll', 'related'])

function wholeDayIn(address: string): Time | null {
  const day = dayInAddress(address)
  return day?.length === 10 ? day : null
}

/** Where addresses say no day, so many lines of a day and one link to a page of the site are a list of posts. */
const FEWEST = 3
