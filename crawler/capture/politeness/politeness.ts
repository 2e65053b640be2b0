// One request at a time to a host, and a pause after the end of each answer. Everything that is asked goes through here: pages,
// robots.txt and hops alike. What it knows is of this process; the queue tells the frontier, so that others and later ones keep to it.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../http.ts'
import { type Conduct, conductOf, conductOfError } from './conduct.ts'
import { HostRestsError } from './host-rests.ts'
import { HostSpentError } from './host-spent.ts'
import { type Host, openHosts } from './hosts.ts'
import { openSeats } from './seats.ts'

export interface Politeness {
  /**
   * Makes a request when the turn of its host has come, and learns from how it went. `place`: what its host shares with others (an IP address).
   * Rejects with HostRestsError when that is too far away, with HostSpentError when the host has had its share, with the signal's reason when it is aborted while waiting.
   */
  inTurn(queue: string, place: string | null, request: () => Promise<Answer>): Promise<Answer>
  /** When the host may be asked again, in ms since 1970; 0 when it was never asked. */
  freeAt(queue: string): number
  /** The pause after its answers in ms, and why it is asked more seldom than usual, in words for people; null when it is not. */
  pace(queue: string): { readonly pause: number; readonly why: string | null }
  /** Hosts that were asked since `spent` was last called of them: also those that no hop is of (a redirect of robots.txt, what a script asks for). */
  owing(): readonly string[]
  /** Requests made to the host since this was last called. */
  spent(queue: string): number
  /** The host may be asked so often from now on. */
  allow(queue: string, requests: number): void
  /** robots.txt asks for this pause at least, in ms. */
  atLeast(queue: string, pause: number): void
  /** Why nothing more is asked of the host; null while it is asked. */
  givenUp(queue: string): string | null
  /** The last silence of the host was no fault of its own: nothing is held against it. */
  pardon(queue: string): void
}

export interface PolitenessOptions {
  /** Least pause in ms. */
  readonly delay: number
  /** Who has to wait for longer, in ms, keeps no slot: the request is put off. */
  readonly longestWait: number
  readonly now: () => number
  readonly signal: AbortSignal
}

export function openPoliteness(options: PolitenessOptions): Politeness {
  const { delay, longestWait, now, signal } = options
  const seats = openSeats(options)
  const hosts = openHosts(delay, now)
  const owing = new Set<string>()

  async function take(host: Host, queue: string, place: string | null, request: () => Promise<Answer>) {
    host.place = place
    if (host.left <= 0) throw new HostSpentError('the host has had its share of requests')
    const pause = host.freeAt - now()
    if (pause > longestWait) throw new HostRestsError(host.freeAt)
    if (pause > 0) await sleep(pause, undefined, { signal })
    const leave = place === null ? null : await seats.take(place, queue)
    try {
      signal.throwIfAborted()
      owing.add(queue)
      return await ask(host, request)
    } finally {
      leave?.()
    }
  }

  async function ask(host: Host, request: () => Promise<Answer>): Promise<Answer> {
    host.spent += 1
    host.left -= 1
    try {
      const answer = await request()
      learn(host, conductOf(answer, now()))
      return answer
    } catch (error) {
      learn(host, conductOfError(error))
      throw error
    }
  }

  const pauseOf = (host: Host): number => Math.max(delay, host.crawlDelay, host.standing.slowness())

  function learn(host: Host, conduct: Conduct): void {
    const rest = host.standing.after(conduct, now())
    host.freeAt = Math.max(host.freeAt, rest, now() + pauseOf(host))
  }

  function whyLonger(queue: string, { standing, crawlDelay, place, freeAt }: Host): string | null {
    if (standing.trouble() !== null) return standing.trouble()
    if (place !== null && seats.turnOf(place, queue) > freeAt) return 'it shares its IP address'
    return crawlDelay > delay ? 'Crawl-delay' : null
  }

  return {
    inTurn: (queue, place, request) => {
      const host = hosts.get(queue)
      host.line += 1
      const mine = host.turn.then(() => take(host, queue, place, request)).finally(() => (host.line -= 1))
      host.turn = mine.catch(() => {})
      return mine
    },
    freeAt: (queue) => {
      const { freeAt, place } = hosts.known(queue) ?? { freeAt: 0, place: null }
      return place === null ? freeAt : Math.max(freeAt, seats.turnOf(place, queue))
    },
    pace: (queue) => {
      const host = hosts.known(queue)
      if (host === undefined) return { pause: delay, why: null }
      return { pause: pauseOf(host), why: whyLonger(queue, host) }
    },
    owing: () => [...owing],
    spent: (queue) => {
      owing.delete(queue)
      const host = hosts.known(queue)
      if (host === undefined) return 0
      const { spent } = host
      host.spent = 0
      return spent
    },
    allow: (queue, requests) => {
      hosts.get(queue).left = requests
    },
    atLeast: (queue, pause) => {
      const host = hosts.get(queue)
      host.crawlDelay = pause
      if (host.freeAt > 0) host.freeAt = Math.max(host.freeAt, now() + pause)
    },
    givenUp: (queue) => hosts.known(queue)?.standing.givenUp() ?? null,
    pardon: (queue) => {
      const host = hosts.get(queue)
      host.standing.pardon()
      host.freeAt = Math.min(host.freeAt, now() + pauseOf(host))
    },
  }
}
