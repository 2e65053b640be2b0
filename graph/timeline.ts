// Readings in order, with every `unchanged` spelled out: it holds all that the last `read` of the same page and road showed.
import { readingKey } from './keys.ts'
import type { Reading, Time } from './model.ts'
import { sortedBy } from './order.ts'

export interface Timeline {
  /** Sorted by page, road and time; an `unchanged` carries the extents and `next` of its `read`, and is left out when there was none. */
  readonly readings: readonly Reading[]
  /** Until when what a reading showed was found unchanged, by `readingKey`. */
  readonly held: ReadonlyMap<string, Time>
}

export function timelineOf(readings: readonly Reading[]): Timeline {
  const held = new Map<string, Time>()
  const spelled: Reading[] = []
  let last: Reading | null = null
  for (const reading of sortedBy(readings, readingKey)) {
    if (last !== null && (last.page !== reading.page || last.road !== reading.road)) last = null
    if (reading.outcome === 'read') last = reading
    if (reading.outcome !== 'unchanged') spelled.push(reading)
    else if (last !== null) {
      held.set(readingKey(last), reading.at)
      spelled.push({ ...reading, body: last.body, thread: last.thread, next: last.next })
    }
  }
  return { readings: spelled, held }
}

/** The page was there and we know what it says. */
export function wasRead({ outcome }: Reading): boolean {
  return outcome === 'read' || outcome === 'unchanged'
}

/** It would have shown everything that its body holds. */
export function isDecisiveForBody(reading: Reading): boolean {
  return reading.road === 'page' && wasRead(reading) && reading.body === 'whole'
}
