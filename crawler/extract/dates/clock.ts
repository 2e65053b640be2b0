// The time of day beside a date, and its zone when one is written. What has no zone stays local.
import type { Day } from './day.ts'

const CLOCK =
  /(?<![\d.:])(\d{1,2})(?:[:h]|(?<=(?:klo|kl\.?|alle|um|om|ore|at|o|kell)\s*\d{1,2})\.)(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?([ap]\.?\s?m\b)?/i
const BARE_HOUR = /(?<![\d.:])(\d{1,2})()()\s?([ap]\.?\s?m\b)/i
const EAST_ASIAN_AFTERNOON = /(?:下午|晚上|午後|오후)\s?\d{1,2}:/
const ZONE = /^\s?\(?(Z\b|(?:GMT|UTC)?\s?[+-]\d{2}:?\d{2}|GMT\b|UTC\b|[A-Z]{3,4}\b)/
const ZONE_NAMES: Readonly<Record<string, string>> = {
  Z: 'Z',
  GMT: 'Z',
  UTC: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  WET: 'Z',
  WEST: '+01:00',
  EET: '+02:00',
  EEST: '+03:00',
  BST: '+01:00',
  JST: '+09:00',
  MSK: '+03:00',
}

/** "T22:05:00+02:00", "T22:05:00", or nothing when no time of day is written. Looked for after the day, then before it. */
export function timeAndZone(text: string, { from, to }: Day): string {
  for (const rest of [text.slice(to).replace(/^T/, ' '), text.slice(0, from)]) {
    const found = CLOCK.exec(rest) ?? BARE_HOUR.exec(rest)
    if (!found) continue
    const half = found[4]?.[0]?.toLowerCase() ?? (EAST_ASIAN_AFTERNOON.test(rest) ? 'p' : null)
    const hour = hourOf(Number(found[1]), half)
    const [minute, second] = [Number(found[2] || 0), Number(found[3] || 0)]
    if (hour > 23 || minute > 59 || second > 59) continue
    return `T${two(hour)}:${two(minute)}:${two(second)}${zoneOf(rest.slice(found.index + found[0].length))}`
  }
  return ''
}

const hourOf = (hour: number, half: string | null): number =>
  half === null || hour > 12 ? hour : (hour % 12) + (half === 'p' ? 12 : 0)

function zoneOf(rest: string): string {
  const name = ZONE.exec(rest)?.[1]
  if (!name) return ''
  const offset = /([+-]\d{2}):?(\d{2})$/.exec(name)
  return offset ? `${offset[1]}:${offset[2]}` : (ZONE_NAMES[name] ?? '')
}

const two = (value: number): string => String(value).padStart(2, '0')
