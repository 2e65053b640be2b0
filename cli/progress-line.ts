// How a crawl stands, in one line of a terminal.
import { counted } from '../answers/plural.ts'
import type { Progress } from '../frontier/crawls.ts'

const number = (count: number): string => count.toLocaleString('en-US')

/**
 * "1,207/5,000 read, 310 waiting, 12 hosts busy, 8 resting, 92/min, 38 min left": what matters least stands last, and is left out where
 * there is no room. `budget`: pages at most; 0 is no limit.
 */
export function progressLine(progress: Progress, budget: number, columns = 80): string {
  const { pages, unchanged, waiting, hostsBusy, hostsResting, speed, timeLeft, trouble } = progress
  const read = number(pages + unchanged)
  const parts = [
    ...(trouble === null ? [] : [`held up: ${trouble}`]),
    `${budget === 0 ? read : `${read}/${number(budget)}`} read`,
    `${number(waiting)} waiting`,
    `${counted(hostsBusy, 'host')} busy`,
    `${number(hostsResting)} resting`,
    `${number(speed)}/min`,
    ...(timeLeft === null ? [] : [`${inShort(timeLeft)} left`]),
  ]
  const [first = '', ...rest] = parts
  return rest
    .reduce((line, part) => (line.length + part.length + 2 < columns ? `${line}, ${part}` : line), first)
    .slice(0, columns - 1)
}

const UNITS = [
  [1000, 's'],
  [60_000, 'min'],
  [3_600_000, 'h'],
  [86_400_000, 'd'],
] as const

/** Ms → "40 s", "38 min", "5 h", "3 d". */
function inShort(time: number): string {
  const [length, unit] = UNITS.findLast(([one]) => time >= 2 * one) ?? UNITS[0]
  return `${Math.round(time / length)} ${unit}`
}
