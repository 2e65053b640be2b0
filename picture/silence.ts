// Silences told on a time axis: a logarithm makes ten quiet years as short as a busy day, so that long ones are shaded and named.
import { bisectRight } from 'd3'
import { durationInWords } from '../answers/duration.ts'
import type { Tick } from './scene.ts'
import { textWidth } from './text-width.ts'
import { TICK_SIZE, type TimeAxis } from './time-axis.ts'

const LEAST = 60 * 86_400
/** Narrower ones have no room for their words. */
const LEAST_PIXELS = 130
/** Between a mark and the shade. */
const AIR = 12
const BESIDE_WORDS = 44

/** The ticks of an axis with the silences between moments in rising order, in place of the ticks that their words would touch. */
export function withSilences({ x, ticks }: TimeAxis, moments: readonly number[]): readonly Tick[] {
  const silences = silencesOf(x, moments)
  if (silences.length === 0) return ticks
  const isFree = (tick: Tick) =>
    silences.every(({ x, words }) => Math.abs(tick.x - x) > textWidth(words, TICK_SIZE) / 2 + BESIDE_WORDS)
  return [...ticks.filter(isFree), ...silences].sort((a, b) => a.x - b.x)
}

function silencesOf(x: TimeAxis['x'], moments: readonly number[]): readonly Tick[] {
  const silences: Tick[] = []
  for (let at = bisectRight(moments, LEAST); at < moments.length; at += 1) {
    const moment = moments[at] ?? 0
    const before = Math.max(0, moments[at - 1] ?? 0)
    if (moment - before <= LEAST) continue
    const [left, right] = [x(before) + AIR, x(moment) - AIR]
    const words = `${durationInWords(moment - before)} of silence`
    if (right - left >= LEAST_PIXELS) silences.push({ x: (left + right) / 2, words, silence: [left, right] })
  }
  return silences
}
