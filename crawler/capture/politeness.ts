// One request at a time to a host, and a pause after the end of each answer. Everything that is asked goes through here: pages,
// robots.txt and hops alike. What it knows is of this process; crawl.ts tells the frontier, so that others and later ones keep to it.
import { setTimeout as sleep } from 'node:timers/promises'

export interface Politeness {
  /** Makes a request when the turn of its host has come. Rejects with the signal's reason when it is aborted while waiting. */
  inTurn<Result>(queue: string, request: () => Promise<Result>): Promise<Result>
  /** When the host may be asked again, in ms since 1970; 0 when it was never asked. */
  freeAt(queue: string): number
  /** Requests made to the host since this was last called. */
  spent(queue: string): number
  /** robots.txt asks for this pause at least, in ms. */
  atLeast(queue: string, pause: number): void
  /** The host was overcharged (429, 503): its pause doubles, and nothing is asked of it before `until`, if that is given. */
  slower(queue: string, until: number | null): void
  /** The host answered well: its pause comes down again. */
  recovered(queue: string): void
}

interface Host {
  turn: Promise<unknown>
  freeAt: number
  asked: number
  spent: number
  slowness: number
}

const SLOWEST = 300_000
const FIRST_SLOWNESS = 1000

export function openPoliteness(options: {
  readonly delay: number
  readonly now: () => number
  readonly signal: AbortSignal
}): Politeness {
  const { delay, now, signal } = options
  const hosts = new Map<string, Host>()
  const hostOf = (queue: string): Host => {
    const known = hosts.get(queue) ?? { turn: Promise.resolve(), freeAt: 0, asked: 0, spent: 0, slowness: 0 }
    hosts.set(queue, known)
    return known
  }

  async function take<Result>(host: Host, request: () => Promise<Result>): Promise<Result> {
    const pause = host.freeAt - now()
    if (pause > 0) await sleep(pause, undefined, { signal })
    signal.throwIfAborted()
    host.spent += 1
    try {
      return await request()
    } finally {
      host.freeAt = Math.max(host.freeAt, now() + Math.max(delay, host.asked, host.slowness))
    }
  }

  return {
    inTurn: (queue, request) => {
      const host = hostOf(queue)
      const mine = host.turn.then(() => take(host, request))
      host.turn = mine.catch(() => {})
      return mine
    },
    freeAt: (queue) => hosts.get(queue)?.freeAt ?? 0,
    spent: (queue) => {
      const host = hostOf(queue)
      const { spent } = host
      host.spent = 0
      return spent
    },
    atLeast: (queue, pause) => {
      const host = hostOf(queue)
      host.asked = pause
      if (host.freeAt > 0) host.freeAt = Math.max(host.freeAt, now() + pause)
    },
    slower: (queue, until) => {
      const host = hostOf(queue)
      host.slowness = Math.min(SLOWEST, Math.max(FIRST_SLOWNESS, delay, host.slowness * 2))
      host.freeAt = Math.max(host.freeAt, until ?? now() + host.slowness)
    },
    recovered: (queue) => {
      const host = hostOf(queue)
      host.slowness = host.slowness <= Math.max(FIRST_SLOWNESS, delay) ? 0 : host.slowness / 2
    },
  }
}

/** How long to rest after the nth failure in a row, in ms: 1, 4, 16… times the usual pause. */
export function growingPause(failures: number, delay: number): number {
  return Math.max(delay, 250) * 4 ** (failures - 1)
}
