// The strip under the picture: how many responses came when, and how many there were by then.
import { bisectLeft } from 'd3'
import type { Bar, Overview, Scene, Tick } from './scene.ts'
import type { Talk } from './talk.ts'
import { textWidth } from './text-width.ts'
import { momentsNeed, type Readable, TICK_SIZE, timeAxis } from './time-axis.ts'

const BIN = 7
const HEIGHT = 44

/** All that is known between two pixels, whatever span of it the picture shows; the curve runs on to `right`. */
export function overviewOf({ moments, timeline, upstream }: Talk, left: number, right: number): Overview {
  const needs = { ...momentsNeed(moments), upstream: upstream.size > 0, origin: timeline.origin }
  return { height: HEIGHT, left, right, needs, ...strip(moments, timeAxis(needs, left, right), left, right) }
}

/** The words of its axis: none where the picture above it says them already, at the same places. */
export function stripTicks({
  width,
  ticks,
  overview: { needs, left, right },
}: Pick<Scene, 'width' | 'ticks' | 'overview'>): readonly Tick[] {
  const own = timeAxis(needs, left, right).ticks
  const said = own.filter(({ x, words }) => ticks.some((tick) => tick.words === words && Math.abs(tick.x - x) < 1))
  if (said.length * 2 >= own.length) return []
  return own.map((tick) => {
    const half = textWidth(tick.words, TICK_SIZE) / 2
    return { ...tick, x: Math.max(half, Math.min(tick.x, width - half)) }
  })
}
/** Pixels that they need under it. */
export const STRIP_WORDS = 16

function strip(
  moments: readonly number[],
  axis: Readable,
  left: number,
  right: number,
): Pick<Overview, 'bars' | 'curve'> {
  const counts = countsOf(moments, axis, left, right)
  const highest = Math.max(1, ...counts)
  const bars: Bar[] = counts.flatMap((count, index) =>
    count === 0 ? [] : [{ x: left + index * BIN, width: BIN - 1, height: Math.max(2, (count / highest) * HEIGHT) }],
  )
  return { bars, curve: cumulative(counts, moments.length, left, right) }
}

/** How many moments fall on each bar: the axis is read at the edges of the bars alone. */
function countsOf(moments: readonly number[], axis: Readable, left: number, right: number): readonly number[] {
  const bars = Math.max(1, Math.ceil((right - left) / BIN))
  const until = (bar: number) => (bar < bars ? bisectLeft(moments, axis.seconds(left + bar * BIN)) : moments.length)
  return Array.from({ length: bars }, (_, bar) => until(bar + 1) - (bar === 0 ? 0 : until(bar)))
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
