// Pauses are kept by a clock that nobody can set; what is written down is the time on the wall. Where the one meets the other, it is here.
import type { Time } from '../../graph/model.ts'
import type { Capturer } from '../capture/capture.ts'
import type { Page, Refusal } from '../capture/page.ts'

/** Ms since 1970 as it was when the process began, and steadily on from there, whatever happens to the wall. */
export const steadily = (): number => performance.timeOrigin + performance.now()

/** A capturer that was opened with `steadily`, telling the time on the wall. */
export function onTheWall({ capture, politeness, ...rest }: Capturer): Capturer {
  return {
    ...rest,
    capture: async (hop, last) => inWallTime(await capture(hop, last)),
    politeness: { ...politeness, freeAt: (queue) => politeness.freeAt(queue) + ahead() },
  }
}

/** How far the wall is ahead, in ms. */
const ahead = (): number => Date.now() - steadily()

function inWallTime<Got extends Page | Refusal>(got: Got): Got {
  const shift = (time: Time): Time => new Date(Date.parse(time) + ahead()).toISOString()
  if (got.kind === 'page') return { ...got, fetchedAt: shift(got.fetchedAt) }
  return { ...got, at: shift(got.at), retryAt: got.retryAt === null ? null : shift(got.retryAt) }
}
