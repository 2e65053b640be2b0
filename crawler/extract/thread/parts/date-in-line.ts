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
<<<<<<< HEAD
      const timed = withClock(line.text, from, to, written[at + 1], date, reading)
      if (timed) return { ...timed, isPiece: false }
      const span = spanOf(line.text, from, to, date, reading)
=======
      const clock = date.includes('T') ? undefined : [written[at - 1], written[at + 1]].find(isClock)
      const timed = clock && reading.dateOf(line.text.slice(Math.min(from, clock.from), Math.max(to, clock.to)))
      const span = timed
        ? spanOf(line.text, Math.min(from, clock.from), Math.max(to, clock.to), timed, reading)
        : spanOf(line.text, from, to, date, reading)
>>>>>>> cac6c3c (thread: a clock apart from its day; no subject is no words; blogs and days of trackbacks in more languages; who keeps trackbacks is none)
      return { ...span, isPiece: onlyJoins(text.replace(line.text.slice(span.from, span.to), ' ')) }
    }
  }
  const isWritten = placed.every((one) => written.includes(one) || !/\p{N}/u.test(one.text))
  const date = isWritten ? reading.dateOf(line.text) : null
  return date ? { ...spanOf(line.text, 0, line.text.length, date, reading), isPiece: false } : null
}

<<<<<<< HEAD
/** "July 4, 2005 @ <a>10:02 am</a>": the day, and the clock in the piece behind it. */
function withClock(
  line: string,
  from: number,
  to: number,
  next: Placed | undefined,
  day: Time,
  reading: Reading,
): DateSpan | null {
  if (!next || day.includes('T') || !CLOCK.test(next.text) || !onlyJoins(line.slice(to, next.from))) return null
  const date = reading.dateOf(line.slice(from, next.to))
  return date?.startsWith(`${day}T`) ? spanOf(line, from, next.to, date, reading) : null
}
const CLOCK = /^\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?\P{N}{1,8})?$/u
=======
/** "7:02 AM", set apart from the day beside it. */
const isClock = (placed: Placed | undefined): boolean =>
  placed !== undefined && /^\P{N}{0,4}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?\P{N}{1,8})?$/u.test(placed.text)
>>>>>>> cac6c3c (thread: a clock apart from its day; no subject is no words; blogs and days of trackbacks in more languages; who keeps trackbacks is none)

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
