// Time on a line: seconds after the root → pixels, symmetric and logarithmic, because blog talk is a burst and then years of silence.
import { bisectRight, scaleSymlog } from 'd3'
import { durationInWords } from '../answers/duration.ts'
import type { AxisNeeds, Tick } from './scene.ts'
import { textWidth } from './text-width.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MONTH = 30.44 * DAY
const YEAR = 365.25 * DAY

/** Seconds and their words, those that must have a place first. */
const MARKS: readonly (readonly [number, string])[] = [
  [HOUR, '1 hour'],
  [DAY, '1 day'],
  [7 * DAY, '1 week'],
  [YEAR, '1 year'],
  [MONTH, '1 month'],
  [6 * HOUR, '6 hours'],
  [10 * MINUTE, '10 minutes'],
  [10 * YEAR, '10 years'],
  [3 * MONTH, '3 months'],
  [3 * DAY, '3 days'],
  [3 * YEAR, '3 years'],
  [MINUTE, '1 minute'],
  [6 * MONTH, '6 months'],
  [20 * YEAR, '20 years'],
  [30 * MINUTE, '30 minutes'],
  [2 * HOUR, '2 hours'],
  [14 * DAY, '2 weeks'],
  [2 * MONTH, '2 months'],
  [2 * YEAR, '2 years'],
  [5 * YEAR, '5 years'],
  [12 * HOUR, '12 hours'],
]

export interface TimeAxis {
  /** Pixels of a moment, in seconds after the root. */
  readonly x: (seconds: number) => number
  readonly ticks: readonly Tick[]
  /** Pixels of the root. */
  readonly zero: number
}

const LEFT_SHARE = 0.2
/** What the root answered needs so many pixels for its names, though never more than a larger share. */
const LEAST_LEFT = 170
const LARGEST_LEFT_SHARE = 0.3
const TICK_GAP = 74
/** Of the words of an axis. */
export const TICK_SIZE = 11

/** An axis that can be read backwards. */
export interface Readable extends TimeAxis {
  readonly seconds: (x: number) => number
}

/** Lays `needs` out between two pixels. What came before the root has its own scale and never more than a third of the width. */
export function timeAxis(needs: AxisNeeds, left: number, right: number): Readable {
  if (needs.first > 0) return zoomedAxis(needs, left, right)
  const zero = needs.first < 0 || needs.upstream ? left + roomBefore(right - left) : left
  const linear = linearPart(needs)
  const forward = side(needs.last, linear, right - zero)
  const backward = side(-needs.first, linear, zero - left)
  const x = (seconds: number) => (seconds < 0 ? zero - backward(-seconds) : zero + forward(seconds))
  const seconds = (at: number) => (at < zero ? -backward.invert(zero - at) : forward.invert(at - zero))
  return { x, seconds, zero, ticks: ticksOf(needs, x) }
}

const roomBefore = (width: number): number =>
  Math.max(width * LEFT_SHARE, Math.min(LEAST_LEFT, width * LARGEST_LEFT_SHARE))

/** A span that begins after the root: the root stands at its left edge, where it is said how long after it the span begins. */
function zoomedAxis(needs: AxisNeeds, left: number, right: number): Readable {
  const { first, last } = needs
  const scale = scaleSymlog()
    .constant(Math.max(60, linearPart(needs)))
    .domain([first, Math.max(last, first + MINUTE)])
    .range([left, right])
    .clamp(true)
  const ticks = ticksOf(needs, scale).filter(({ x }) => x > left + TICK_GAP)
  return { x: scale, seconds: scale.invert, zero: left, ticks: [tickAt(left, durationInWords(first)), ...ticks] }
}

/** In steps, so that one more response seldom moves the others. */
const LINEAR_PARTS = [30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 8 * HOUR, DAY] as const

/** How long time runs evenly before it turns logarithmic: short in an hour's talk, long where the first answer took a week. */
function linearPart({ last, early }: AxisNeeds): number {
  const wanted = Math.min(last / 40, early / 3)
  return LINEAR_PARTS.findLast((seconds) => seconds <= wanted) ?? LINEAR_PARTS[0]
}

/** Seconds from zero → pixels from zero. */
function side(longest: number, linear: number, width: number) {
  const end = Math.max(longest, 10 * MINUTE)
  return scaleSymlog().constant(linear).domain([0, end]).range([0, width]).clamp(true)
}

function ticksOf(needs: AxisNeeds, x: TimeAxis['x']): readonly Tick[] {
  const ticks: Tick[] = needs.first > 0 ? [] : [tickAt(x(0), needs.origin)]
  const add = (seconds: number, words: string) => {
    const place = x(seconds)
    if (ticks.every((tick) => Math.abs(tick.x - place) >= gapBetween(tick.words, words)))
      ticks.push(tickAt(place, words))
  }
  for (const [seconds, words] of MARKS) {
    if (seconds <= needs.last && seconds >= needs.first) add(seconds, words)
    if (seconds <= -needs.first) add(-seconds, `${words} before`)
  }
  return ticks.sort((a, b) => a.x - b.x)
}

/** Between the middles of two ticks. */
const gapBetween = (one: string, other: string): number =>
  Math.max(TICK_GAP, (textWidth(one, TICK_SIZE) + textWidth(other, TICK_SIZE)) / 2 + 8)

export const tickAt = (x: number, words: string): Tick => ({ x, words, silence: null })

/** What moments in rising order need of an axis; `early` is the time by which one response in six had come. */
export function momentsNeed(moments: ArrayLike<number>): Pick<AxisNeeds, 'first' | 'last' | 'early'> {
  const from = bisectRight(moments, 0)
  return {
    ...{ first: Math.min(0, moments[0] ?? 0), last: Math.max(0, moments[moments.length - 1] ?? 0) },
    early: moments[from + Math.floor((moments.length - from - 1) / 6)] ?? 0,
  }
}
