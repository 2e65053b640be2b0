// Why a crawl ends before nothing is left to read: its owner, its crawler's owner, or one of its budgets. The first reason stays.
import type { Crawl } from '../../frontier/crawls.ts'
import type { QueueState, QueueStats } from '../../frontier/frontier.ts'

export interface Ending {
  readonly state: 'done' | 'failed' | 'stopped' | 'cut'
  /** For people. */
  readonly reason: string
}

export const FINISHED: Ending = { state: 'done', reason: 'nothing left to read' }
export const STOPPED: Ending = { state: 'stopped', reason: 'stopped' }
export const CUT: Ending = { state: 'cut', reason: 'the crawler went away; the crawl goes on where it was' }

/** Who waits for a network that never was up is told so soon, in ms. */
const FIRST_PATIENCE = 15_000

/** Nobody could be reached for longer than `patience` (0 is no limit); null as long as there is some. */
export function cutOffEnding(
  { cutOffFor, wasUp }: { cutOffFor(): number; wasUp(): boolean },
  patience: number,
): Ending | null {
  const most = wasUp() ? patience : Math.min(patience, FIRST_PATIENCE)
  if (most === 0 || cutOffFor() <= most) return null
  const reason = wasUp()
    ? `the network was down for ${inWords(most)}; the same crawl goes on where it was`
    : 'nobody can be reached from here: is there a network? The same crawl goes on where it was'
  return { state: 'stopped', reason }
}

export interface SoFar {
  readonly pages: number
  /** Since this crawler took it up, in ms. */
  readonly elapsed: number
}

/** The budget that is spent, or null. */
export function spentBudget({ settings }: Pick<Crawl, 'settings'>, { pages, elapsed }: SoFar): Ending | null {
  const done = (reason: string): Ending => ({ state: 'done', reason })
  if (settings.pages > 0 && pages >= settings.pages) return done(`the budget of ${settings.pages} pages is spent`)
  if (settings.time > 0 && elapsed >= settings.time) return done(`the time of ${inWords(settings.time)} is over`)
  return null
}

/** Whether all that is left waits for hosts that are not to be asked for longer than `patience`. 0 is no limit. */
export function triesPatience(
  { waiting, leased, asked, nextAt }: Pick<QueueStats, 'waiting' | 'leased' | 'asked' | 'nextAt'>,
  patience: number,
  now: number,
): boolean {
  return patience > 0 && waiting > 0 && leased + asked === 0 && nextAt !== null && Date.parse(nextAt) - now > patience
}

/** Says what is left, and some of the hosts it waits for. */
export function leftBehind(
  waiting: number,
  patience: number,
  hosts: readonly Pick<QueueState, 'queue' | 'why'>[],
): Ending {
  const left = waiting === 1 ? '1 address is' : `${waiting} addresses are`
  const names = hosts.map(({ queue, why }) => (why === null ? queue : `${queue} (${why})`)).join(', ')
  return {
    state: 'done',
    reason: `${left} left for the next crawl: their hosts ask for more than ${inWords(patience)} of patience, such as ${names}`,
  }
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
