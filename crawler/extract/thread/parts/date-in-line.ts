// Where in a line of a response its date stands.
import type { Time } from '../../../../graph/model.ts'
import { type Reading, targetOf } from '../../context.ts'
import { besideDate, type DateSpan, spanOf } from '../../dates/date-span.ts'
import { isActionLink } from './acts.ts'
import type { Line, Piece, Placed } from './lines.ts'
import { onlyJoins } from './words.ts'

export interface Span extends DateSpan {
  /** It has a piece for itself. */
  readonly isPiece: boolean
}

/** `placed`: the pieces of the line. In a piece of its own, else cut from both ends as long as the same date is read. */
export function dateSpan(line: Line, placed: readonly Placed[], reading: Reading): Span | null {
  if (!/\p{N}/u.test(line.text)) return null
  // A title may name a day too: it is linked to the page of another site.
  const written = placed.filter(({ piece, text }) => !leadsOff(piece, reading) || isBareDate(text, reading))
  for (const [at, { text, from, to }] of written.entries()) {
    const date = text !== line.text && /\p{N}/u.test(text) ? reading.dateOf(text) : null
    if (date) {
      const timed = [written[at + 1], written[at - 1]]
        .map((beside) => beside && withClock(line.text, { from, to }, beside, date, reading))
        .find((one) => one)
      if (timed) return { ...timed, isPiece: false }
      const span = spanOf(line.text, from, to, date, reading)
      return { ...span, isPiece: onlyJoins(text.replace(line.text.slice(span.from, span.to), ' ')) }
    }
  }
  const isWritten = placed.every((one) => written.includes(one) || !/\p{N}/u.test(one.text))
  const date = isWritten ? reading.dateOf(line.text) : null
  return date ? { ...spanOf(line.text, 0, line.text.length, date, reading), isPiece: false } : null
}

/** "July 4, 2005 @ <a>10:02 am</a>", "at <a>10:02 am</a> on July 4, 2005": the day, and the clock in the piece beside it. */
function withClock(
  line: string,
  own: Pick<Placed, 'from' | 'to'>,
  beside: Placed,
  day: Time,
  reading: Reading,
): DateSpan | null {
  if (day.includes('T') || !CLOCK.test(beside.text)) return null
  const [first, last] = own.from < beside.from ? [own, beside] : [beside, own]
  if (!onlyJoins(line.slice(first.to, last.from))) return null
  const date = reading.dateOf(line.slice(first.from, last.to))
  return date?.startsWith(`${day}T`) ? spanOf(line, first.from, last.to, date, reading) : null
}
const CLOCK = /^\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?\P{N}{1,8})?$/u

/** "17 March 2009", which leads to the same words on the site of who wrote them. */
function isBareDate(text: string, reading: Reading): boolean {
  const sides = text.length <= LONGEST_DATE ? besideDate(text, reading) : null
  return sides?.every((side) => onlyJoins(side)) ?? false
}

function leadsOff(piece: Piece, reading: Reading): boolean {
  const host = !piece.link || isActionLink(piece) ? undefined : targetOf(piece.link, reading)?.host
  return host !== undefined && host !== reading.url.host
}
const LONGEST_DATE = 60
