// The strip under the picture: how many responses came when, and how many there were by then.
import type { Bar, Overview } from './scene.ts'
import type { Talk } from './talk.ts'
import { type AxisNeeds, earlyOf, timeAxis } from './time-axis.ts'

const BIN = 7
const HEIGHT = 44

/** All that is known between two pixels, whatever span of it the picture shows; the curve runs on to `right`. */
export function overviewOf({ moments: times, timeline, upstream }: Talk, left: number, right: number): Overview {
  const after = times.filter((seconds) => seconds > 0)
  const needs: AxisNeeds = {
    ...{ first: times.reduce((a, b) => Math.min(a, b), 0), last: times.reduce((a, b) => Math.max(a, b), 0) },
    ...{ early: earlyOf(after), upstream: upstream.size > 0, origin: timeline.origin },
  }
  const { x } = timeAxis(needs, left, right)
  return { height: HEIGHT, left, right, needs, ...strip(times.map(x), left, right) }
}

function strip(places: readonly number[], left: number, right: number): Pick<Overview, 'bars' | 'curve'> {
  const counts = Array.from({ length: Math.max(1, Math.ceil((right - left) / BIN)) }, () => 0)
  for (const x of places) {
    const bin = Math.min(counts.length - 1, Math.max(0, Math.floor((x - left) / BIN)))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const highest = Math.max(1, ...counts)
  const bars: Bar[] = counts.flatMap((count, index) =>
    count === 0 ? [] : [{ x: left + index * BIN, width: BIN - 1, height: Math.max(2, (count / highest) * HEIGHT) }],
  )
  return { bars, curve: cumulative(counts, places.length, left, right) }
}

function cumulative(counts: readonly number[], total: number, left: number, right: number): string {
  if (total === 0) return ''
  let sum = 0
  const steps = counts.flatMap((count, index) => {
    if (count === 0) return []
    sum += count
    return [`H${round(left + index * BIN)}V${round(HEIGHT - 1 - (sum / total) * (HEIGHT - 3))}`]
  })
  return `M${round(left)},${HEIGHT - 1}${steps.join('')}H${round(right)}`
}

const round = (value: number) => Math.round(value * 10) / 10
