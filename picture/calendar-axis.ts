// Time by the calendar: even, but for silences, which are folded; the fold says how long nothing happened.
import { utcTicks } from 'd3'
import { durationInWords } from '../answers/duration.ts'
import type { Tick } from './scene.ts'
import { type TimeAxis, tickAt } from './time-axis.ts'

const DAY = 86_400
/** Pixels of a folded silence. */
const FOLD = 64
/** Between a fold and what happened beside it. */
const FOLD_AIR = 6
const MOST_FOLDS = 6
/** A silence is at least this share of all the time there is. */
const SILENCE = 0.06
const TICK_GAP = 96
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const hour = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

interface Stretch {
  readonly from: number
  readonly to: number
  readonly silent: boolean
}

/** `moments`: seconds after the root of all that happened, zero among them; `zero`: milliseconds since 1970 of the root. */
export function calendarAxis(moments: readonly number[], zero: number, left: number, right: number): TimeAxis {
  const stretches = stretchesOf([...new Set(moments)].sort((a, b) => a - b))
  const folds = stretches.filter(({ silent }) => silent).length
  const spoken = stretches.reduce((sum, { from, to, silent }) => sum + (silent ? 0 : to - from), 0)
  const perSecond = (right - left - folds * FOLD) / Math.max(1, spoken)
  let x = left
  const placed = stretches.map((stretch) => {
    const width = stretch.silent ? FOLD : (stretch.to - stretch.from) * perSecond
    x += width
    return { ...stretch, left: x - width, width }
  })
  const place = (seconds: number): number => {
    const stretch = placed.find(({ to }) => seconds <= to) ?? placed.at(-1)
    if (!stretch || stretch.to === stretch.from) return stretch?.left ?? left
    const share = (seconds - stretch.from) / (stretch.to - stretch.from)
    return stretch.left + Math.min(1, Math.max(0, share)) * stretch.width
  }
  return { x: place, zero: place(0), ticks: ticksOf(placed, zero) }
}

function stretchesOf(moments: readonly number[]): readonly Stretch[] {
  const [first, last] = [moments[0] ?? 0, moments.at(-1) ?? 0]
  const gaps = moments
    .map((to, index) => ({ from: moments[index - 1] ?? to, to }))
    .filter(({ from, to }) => to - from > Math.max(DAY, (last - first) * SILENCE))
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, MOST_FOLDS)
    .sort((a, b) => a.from - b.from)
  const stretches: Stretch[] = []
  let at = first
  for (const { from, to } of gaps) {
    stretches.push({ from: at, to: from, silent: false }, { from, to, silent: true })
    at = to
  }
  return [...stretches, { from: at, to: last, silent: false }]
}

function ticksOf(
  stretches: readonly (Stretch & { readonly left: number; readonly width: number })[],
  zero: number,
): readonly Tick[] {
  const ticks: Tick[] = []
  const add = (x: number, words: string) => {
    if (ticks.every((tick) => Math.abs(tick.x - x) >= TICK_GAP)) ticks.push(tickAt(x, words))
  }
  for (const { from, to, left, width, silent } of stretches) {
    const words = durationInWords(to - from)
    if (silent) ticks.push({ x: left + width / 2, words, silence: [left + FOLD_AIR, left + width - FOLD_AIR] })
  }
  for (const { from, to, left, width, silent } of stretches) {
    if (silent) continue
    const [start, stop] = [zero + from * 1000, zero + to * 1000]
    const dates = (to - from) / Math.max(1, width / TICK_GAP) < DAY ? hour : day
    add(left, dates.format(start))
    for (const date of utcTicks(new Date(start), new Date(stop), Math.max(2, Math.floor(width / TICK_GAP)))) {
      const share = (date.getTime() - start) / Math.max(1, stop - start)
      add(left + share * width, dates.format(date))
    }
  }
  return ticks.sort((a, b) => a.x - b.x)
}
