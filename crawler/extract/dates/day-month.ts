// Whether the day or the month comes first in "03/04/2006", told by all dates of a page together; what was guessed before is put right.
// Pages that do not tell are put right by their blog (graph/day-month.ts).
import { otherOrder, swapped } from '../../../graph/day-month.ts'
import { DAY_MONTH_ORDERS, type DayMonthOrder, type Time } from '../../../graph/model.ts'
import { DAY } from '../../../graph/time.ts'
import type { Extraction } from '../extraction.ts'
import { agrees, dayInAddress } from './day-in-address.ts'
import type { PageDates } from './page-dates.ts'

export type Undated = Omit<Extraction, 'dates'>

/** The extraction in the order that its dates show, with what it says of them. */
export function withDates(extraction: Undated, dates: PageDates): Extraction {
  const { guessed } = dates
  const order = byCount(dates) ?? (guessed.size > 0 ? byReason(extraction, guessed) : null)
  const inOrder = order === null ? extraction : readIn(order, extraction, guessed)
  const left = order === null ? [...new Set(timesOf(extraction))].filter((time) => guessed.has(time)).sort() : []
  return {
    ...inOrder,
    dates: {
      dayMonth: order,
      guessed: left.map((time) => ({ time, order: guessed.get(time) as DayMonthOrder })),
      impossible: [...dates.impossible].map(([text, why]) => ({ text, why })),
    },
  }
}

type Guessed = PageDates['guessed']

function readIn(order: DayMonthOrder, extraction: Undated, guessed: Guessed): Undated {
  const change = (time: Time | null): Time | null =>
    time !== null && (guessed.get(time) ?? order) !== order ? swapped(time) : time
  const dated = <Item extends { readonly publishedAt: Time | null }>(item: Item): Item => {
    return { ...item, publishedAt: change(item.publishedAt) }
  }
  const { post, entries, comments, linkbacks } = extraction
  return {
    ...extraction,
    post: post && { ...dated(post), updatedAt: change(post.updatedAt) },
    entries: entries.map(dated),
    comments: comments.map(dated),
    linkbacks: linkbacks.map(dated),
  }
}

const timesOf = ({ post, entries, comments, linkbacks }: Undated): readonly Time[] =>
  [...(post ? [post] : []), ...entries, ...comments, ...linkbacks].flatMap(({ publishedAt }) => publishedAt ?? [])

function byCount({ shown }: PageDates): DayMonthOrder | null {
  const lead = (shown.get('day-month') ?? 0) - (shown.get('month-day') ?? 0)
  return lead === 0 ? null : lead > 0 ? 'day-month' : 'month-day'
}

/** Where only one order makes sense of the page, it is that one. */
function byReason(extraction: Undated, guessed: Guessed): DayMonthOrder | null {
  const fitting = DAY_MONTH_ORDERS.filter((order) => makesSense(readIn(order, extraction, guessed)))
  return fitting.length === 1
    ? (fitting[0] ?? null)
    : (byKnownDay(extraction, guessed) ?? byNearness(extraction, guessed))
}

/** Most answer within a month: where all do in one order and none in the other, it is that one. */
function byNearness(extraction: Undated, guessed: Guessed): DayMonthOrder | null {
  const from = dayOf(extraction.post?.publishedAt ?? null)
  const [near, far] = [MONTH, 2 * MONTH]
  const lags = (order: DayMonthOrder): readonly number[] => {
    const { comments, linkbacks } = readIn(order, extraction, guessed)
    return [...comments, ...linkbacks].map(({ publishedAt }) => dayOf(publishedAt) - from)
  }
  const order = DAY_MONTH_ORDERS.find((one) => {
    const [own, other] = [lags(one), lags(otherOrder(one))]
    return own.length > 0 && own.every((lag) => lag <= near) && other.every((lag) => lag > far)
  })
  return guessed.has(extraction.post?.publishedAt ?? '') ? null : (order ?? null)
}
const MONTH = 31 * DAY

/** A post whose day is known, and written the other way round on the page. */
function byKnownDay(extraction: Undated, guessed: Guessed): DayMonthOrder | null {
  const { post, entries } = extraction
  for (const { publishedAt } of post ? [post, ...entries] : entries) {
    const guess = publishedAt && !guessed.has(publishedAt) ? guessed.get(swapped(publishedAt)) : undefined
    if (guess) return otherOrder(guess)
  }
  return null
}

/** Posts are of the day in their address, responses come after the post, and one after another. */
function makesSense({ post, entries, comments, linkbacks }: Undated): boolean {
  const posts = post ? [post, ...entries] : entries
  const agree = posts.every(
    ({ address, publishedAt }) => !address || !publishedAt || agrees(publishedAt, dayInAddress(address)),
  )
  const first = dayOf(post?.publishedAt ?? null) - DAY // zones may be a day apart
  const after = [...comments, ...linkbacks].every(({ publishedAt }) => !(dayOf(publishedAt) < first))
  return agree && after && inOneDirection(comments.filter(({ parent }) => parent === null)) && inOneDirection(entries)
}

/** NaN for none: neither before nor after any. */
const dayOf = (time: Time | null): number => Date.parse(time?.slice(0, 10) ?? '')

function inOneDirection(items: readonly { readonly publishedAt: Time | null }[]): boolean {
  const times = items.flatMap(({ publishedAt }) => publishedAt ?? [])
  const steps = times.slice(1).map((time, at) => Math.sign(Date.parse(time) - Date.parse(times[at] ?? time)))
  return !(steps.includes(1) && steps.includes(-1))
}
