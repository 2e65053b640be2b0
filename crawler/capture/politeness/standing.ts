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
}

const SLOWEST = 300_000
/** In a row. A host that answers may have one broken page after another; a host that is silent has none to give. */
const MOST_FAILURES = { silent: 4, troubled: 8, overcharged: 10 } as const

export function newStanding(delay: number): Standing {
  let failures = 0
  let slowness = 0
  let givenUp: string | null = null
  let trouble: string | null = null
  return {
    after: (conduct, now) => {
      if (conduct.kind === 'well') {
        failures = 0
        slowness = slowness <= Math.max(1000, delay) ? 0 : slowness / 2
        if (slowness === 0) trouble = null
        return 0
      }
      failures += 1
      trouble = conduct.words
      if (failures >= MOST_FAILURES[conduct.kind]) givenUp ??= `${conduct.words}, ${failures} times in a row`
      if (conduct.kind !== 'overcharged') return now + growingPause(failures, delay, conduct.kind === 'silent' ? 8 : 2)
      slowness = Math.min(SLOWEST, Math.max(1000, delay, slowness * 2))
      return conduct.until ?? now + slowness
    },
    slowness: () => slowness,
    givenUp: () => givenUp,
    trouble: () => trouble,
  }
}

/** How long to rest after the nth failure in a row, in ms: 1, 8, 64… times the usual pause, and five minutes at most. */
export function growingPause(failures: number, delay: number, factor = 8): number {
  return Math.min(SLOWEST, Math.max(delay, 50) * factor ** (failures - 1))
}
