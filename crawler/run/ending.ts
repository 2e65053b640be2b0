// Why a crawl ends before nothing is left to read: its owner, its crawler's owner, or one of its budgets. The first reason stays.
import type { Crawl } from '../../frontier/crawls.ts'
import type { QueueStats } from '../../frontier/frontier.ts'

export interface Ending {
  readonly state: 'done' | 'failed' | 'stopped' | 'cut'
  /** For people. */
  readonly reason: string
}

export const FINISHED: Ending = { state: 'done', reason: 'nothing left to read' }
export const STOPPED: Ending = { state: 'stopped', reason: 'stopped' }
export const CUT: Ending = { state: 'cut', reason: 'the crawler went away; the crawl goes on where it was' }

/** Nobody could be reached for longer than `patience`. */
export const cutOff = (patience: number): Ending => ({
  state: 'stopped',
  reason: `the network was down for ${inWords(patience)}; the same crawl goes on where it was`,
})

export interface SoFar {
  readonly pages: number
  /** Since this crawler took it up, in ms. */
  readonly elapsed: number
  readonly now: number
  readonly queues: Pick<QueueStats, 'waiting' | 'leased' | 'asked' | 'nextAt'>
}

/** The budget that is spent, or null. */
export function spentBudget(
  { settings }: Pick<Crawl, 'settings'>,
  { pages, elapsed, now, queues }: SoFar,
): Ending | null {
  const done = (reason: string): Ending => ({ state: 'done', reason })
  if (settings.pages > 0 && pages >= settings.pages) return done(`the budget of ${settings.pages} pages is spent`)
  if (settings.time > 0 && elapsed >= settings.time) return done(`the time of ${inWords(settings.time)} is over`)
  const { waiting, leased, asked, nextAt } = queues
  const wait = nextAt === null || leased + asked > 0 ? 0 : Date.parse(nextAt) - now
  if (settings.patience === 0 || waiting === 0 || wait <= settings.patience) return null
  const left = waiting === 1 ? '1 address is' : `${waiting} addresses are`
  return done(
    `${left} left for the next crawl: their hosts ask for more than ${inWords(settings.patience)} of patience`,
  )
}

/** 90000 → "90 s", 600000 → "10 min". */
function inWords(time: number): string {
  return time % 60_000 === 0 ? `${time / 60_000} min` : `${Math.round(time / 1000)} s`
}

/** Holds the first reason to end that turns up. */
export interface Course {
  end(reason: Ending): void
  ending(): Ending | null
}

export function openCourse(): Course {
  let first: Ending | null = null
  return {
    end: (reason) => {
      first ??= reason
    },
    ending: () => first,
  }
}
