// Hosts at one IP address share a machine: so many of them are asked at once, at a pace, each in its turn. Holds no host's own pause.
import { setTimeout as sleep } from 'node:timers/promises'
import { HostRestsError } from './host-rests.ts'

/** Hosts at one address that are asked at once. The pace is as many requests a pause. */
export const SEATS = 4

export interface Seats {
  /**
   * Waits for a seat at `place` and gives the way to leave it. Throws HostRestsError when the turn of the host comes later than `longestWait`:
   * its place in the line is kept until it asks again.
   */
  take(place: string, host: string): Promise<() => void>
  /** When the turn comes of a host that stands in the line, in ms since 1970; 0 of one that does not. */
  turnOf(place: string, host: string): number
}

interface Place {
  /** The end of the line: when the next that comes has its turn. */
  next: number
  busy: number
  readonly turns: Map<string, number>
  readonly waiting: (() => void)[]
}

export function openSeats(options: {
  readonly delay: number
  readonly longestWait: number
  readonly now: () => number
  readonly signal: AbortSignal
}): Seats {
  const { delay, longestWait, now, signal } = options
  const places = new Map<string, Place>()
  const placeAt = (name: string): Place => {
    const place = places.get(name) ?? { next: 0, busy: 0, turns: new Map(), waiting: [] }
    places.set(name, place)
    return place
  }

  function lineUp(place: Place, host: string): number {
    const turn = Math.max(now(), place.next)
    place.next = turn + delay / SEATS
    place.turns.set(host, turn)
    return turn
  }

  function leave(name: string, place: Place): void {
    const next = place.waiting.shift()
    next?.()
    if (next === undefined) place.busy -= 1
    if (place.busy === 0 && place.turns.size === 0 && place.next <= now()) places.delete(name)
  }

  return {
    take: async (name, host) => {
      const place = placeAt(name)
      const turn = place.turns.get(host) ?? lineUp(place, host)
      if (turn - now() > longestWait) throw new HostRestsError(turn)
      if (turn > now()) await sleep(turn - now(), undefined, { signal })
      place.turns.delete(host)
      // Slow answers: nobody waits behind those who wait for a seat to be left.
      if (place.waiting.length >= SEATS) throw new HostRestsError(Math.max(lineUp(place, host), now() + longestWait))
      if (place.busy < SEATS) place.busy += 1
      else await new Promise<void>((resolve) => place.waiting.push(resolve))
      return () => leave(name, place)
    },
    turnOf: (name, host) => places.get(name)?.turns.get(host) ?? 0,
  }
}
