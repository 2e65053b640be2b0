// Which readings would have shown everything: of a post's body, and of its thread. Feeds and index pages are windows, never decisive.
import type { Address, Reading, Time } from './model.ts'
import { isDecisiveForBody, wasRead } from './timeline.ts'

type ReadingsByPage = ReadonlyMap<Address, readonly Reading[]>

export function bodyReadings(pages: ReadingsByPage): ReadonlyMap<Address, readonly Time[]> {
  return timesByPage(pages, isDecisiveForBody)
}

/** The time of a thread is that of its first page; it counts when every page that it and its followers name was read wholly at or after it. */
export function threadReadings(pages: ReadingsByPage): ReadonlyMap<Address, readonly Time[]> {
  return timesByPage(pages, (first) => isWholeThreadPage(first) && isFollowedToTheEnd(pages, first))
}

/** An `api` that listed the whole thread. */
export function isDecisiveList(reading: Reading): boolean {
  return reading.road === 'api' && wasRead(reading) && reading.thread === 'whole'
}

function timesByPage(
  pages: ReadingsByPage,
  decisive: (reading: Reading) => boolean,
): ReadonlyMap<Address, readonly Time[]> {
  const times = new Map<Address, readonly Time[]>()
  for (const [page, readings] of pages) {
    const at = readings.filter(decisive).map((reading) => reading.at)
    if (at.length > 0) times.set(page, at)
  }
  return times
}

function isWholeThreadPage(reading: Reading): boolean {
  return reading.road === 'page' && wasRead(reading) && reading.thread === 'whole'
}

function isFollowedToTheEnd(pages: ReadingsByPage, first: Reading): boolean {
  const known = new Set([first.page])
  const waiting = [...first.next]
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    if (known.has(page)) continue
    known.add(page)
    const follower = pages.get(page)?.find((reading) => isWholeThreadPage(reading) && reading.at >= first.at)
    if (follower === undefined) return false
    waiting.push(...follower.next)
  }
  return true
}
