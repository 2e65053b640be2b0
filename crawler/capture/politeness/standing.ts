// How a host stands with us: the more often it fails in a row, the longer it rests, until it is given up.
import type { Conduct } from './conduct.ts'

export interface Standing {
  /** Until when the host is to rest after this, in ms since 1970; 0 when its usual pause will do. */
  after(conduct: Conduct, now: number): number
  /** What a host that was overcharged is to have as its pause, in ms; comes down again as it answers well. */
  slowness(): number
  /** Why nothing more is asked of the host; null while it is asked. */
  givenUp(): string | null
  /** What went wrong last; null when it answers well again. */
  trouble(): string | null
  /** Its last silence was no fault of its own. */
  pardon(): void
}

const SLOWEST = 300_000
/** In a row. A host that answers may have one broken page after another; a host that is silent has none to give. */
const MOST_FAILURES = { silent: 4, troubled: 8, overcharged: 10 } as const
/** Most blogs that are silent from the start are gone: whoever waits for them is told after seconds, not minutes. */
const MOST_FROM_THE_START = 3

interface State {
  readonly failures: number
  readonly slowness: number
  readonly givenUp: string | null
  readonly trouble: string | null
  readonly hasAnswered: boolean
}

const NEW: State = { failures: 0, slowness: 0, givenUp: null, trouble: null, hasAnswered: false }

export function newStanding(delay: number): Standing {
  let state = NEW
  /** To go back to; null after anything but silence. */
  let beforeSilence: State | null = null

  function well(): void {
    const slowness = state.slowness <= Math.max(1000, delay) ? 0 : state.slowness / 2
    state = { ...state, failures: 0, slowness, trouble: slowness === 0 ? null : state.trouble, hasAnswered: true }
  }

  function failed({ kind, words }: Exclude<Conduct, { kind: 'well' }>): void {
    const failures = state.failures + 1
    const hasAnswered = state.hasAnswered || kind !== 'silent'
    const most = hasAnswered ? MOST_FAILURES[kind] : MOST_FROM_THE_START
    const givenUp = failures >= most ? `${words}, ${failures} times in a row` : null
    const slowness =
      kind === 'overcharged' ? Math.min(SLOWEST, Math.max(1000, delay, state.slowness * 2)) : state.slowness
    state = { failures, slowness, givenUp: state.givenUp ?? givenUp, trouble: words, hasAnswered }
  }

  return {
    after: (conduct, now) => {
      beforeSilence = conduct.kind === 'silent' ? state : null
      if (conduct.kind === 'well') {
        well()
        return 0
      }
      failed(conduct)
      if (conduct.kind === 'overcharged') return conduct.until ?? now + state.slowness
      const factor = conduct.kind === 'troubled' ? 2 : state.hasAnswered ? 8 : 4
      return now + growingPause(state.failures, delay, factor)
    },
    slowness: () => state.slowness,
    givenUp: () => state.givenUp,
    trouble: () => state.trouble,
    pardon: () => {
      state = beforeSilence ?? state
      beforeSilence = null
    },
  }
}

/** How long to rest after the nth failure in a row, in ms: 1, 8, 64… times the usual pause (or by another factor), and five minutes at most. */
export function growingPause(failures: number, delay: number, factor = 8): number {
  return Math.min(SLOWEST, Math.max(delay, 50) * factor ** (failures - 1))
}
