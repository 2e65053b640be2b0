// The time of day beside a date, and its zone when one is written. What has no zone stays local.
import type { Day } from './day.ts'
import { hourByPeriod, periodAfter } from './day-periods.ts'
import { zoneAt } from './zones.ts'

/** 22:05, 22:05:07.123. */
const COLONS = /(?<![\d.:])(\d{1,2}):(\d{2})(?!\d)(?::(\d{2})(?:[.,]\d{1,9})?)?/
/** 22h05, 22 h 05 min 07 s, 22時05分, 22시 5분 7초, 22 นาฬิกา 05 นาที. */
const UNITS =
  /(?<![\d.:])(\d{1,2})\s?(?:h(?!\p{L})|[時时點点시]|นาฬิกา)(?:\s?(\d{1,2})(?!\d)\s?(?:min\b|m\b|[分분]|นาที)?(?:\s?(\d{1,2})\s?(?:s\b|[秒초]|วินาที))?)?/iu
/** 22.05 is a time after a day, or by the words round it. */
const DOTTED = /(?<![\d.:])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?!\d|\.\d)/
const AT = /(?:^|[\s,])(?:klo|kl|klokken|kell|alle|ore|um|om|at|à|às|as|v|o|u|ob|pukul|jam|ora|la)\.?\s*$/iu
const HOUR_WORD = /^\s?(?:Uhr|uur|h\b|ч\b)/i
/** 10 pm, 22 Uhr. */
const BARE = /(?<![\d.:])(\d{1,2})()()(?=\s?(?:[ap]\.?\s?m\b|uhr\b))/i
const NEAR = 20
/** T220507, as ISO 8601 may write it. */
const COMPACT = /^T(\d{2})(\d{2})(\d{2}|)(?![\d:])/

/** "T22:05:00+02:00", "T22:05:00", or nothing when no time of day is written. Looked for inside the day ("Mar 18 22:05:00 PST 2006"), after it, then before it. */
export function timeAndZone(text: string, { from, to }: Pick<Day, 'from' | 'to'>, language: string | null): string {
  const inside = text.slice(from, to)
  if (COLONS.test(inside)) return timeIn(inside, language, true) ?? ''
  const after = text.slice(to).replace(COMPACT, ' $1:$2:$3').replace(/^T/i, ' ')
  return timeIn(after, language, true) ?? timeIn(text.slice(0, from), language, false) ?? ''
}

function timeIn(rest: string, language: string | null, isAfterDay: boolean): string | null {
  const found = COLONS.exec(rest) ?? dotted(rest, isAfterDay) ?? UNITS.exec(rest) ?? BARE.exec(rest)
  if (!found) return null
  const end = found.index + found[0].length
  const [before, after] = [rest.slice(0, found.index), rest.slice(end)]
  const written = Number(found[1])
  const period = periodAfter(after, language)
  const hour = written > 12 ? written : (hourByPeriod(written, before, period, language) ?? written)
  const [minute, second] = [Number(found[2] || 0), Number(found[3] || 0)]
  if (hour > 23 || minute > 59 || second > 59) return null
  return `T${two(hour)}:${two(minute)}:${two(second)}${zoneAt(after.slice(period?.length ?? 0))}`
}

function dotted(rest: string, isAfterDay: boolean): RegExpExecArray | null {
  const found = DOTTED.exec(rest)
  if (!found) return null
  const isNear = isAfterDay && found.index <= NEAR && !/\d/.test(rest.slice(0, found.index))
  const isSaid = AT.test(rest.slice(0, found.index)) || HOUR_WORD.test(rest.slice(found.index + found[0].length))
  return isNear || isSaid ? found : null
}

const two = (value: number): string => String(value).padStart(2, '0')
