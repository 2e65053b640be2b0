// What is remembered of each host. Those with nothing to be remembered for are forgotten again, so that memory keeps to the hosts of the hour.
import { newStanding, type Standing } from './standing.ts'

export interface Host {
  /** Settled when the last request in its line has ended. */
  turn: Promise<unknown>
  /** Requests in the line, the one being made included. */
  line: number
  /** In ms since 1970. */
  freeAt: number
  /** Its Crawl-delay in ms; 0 when it has none. */
  crawlDelay: number
  /** Requests since somebody last wanted to know. */
  spent: number
  /** Requests that it may still be asked. */
  left: number
  /** What it shares with others, as far as that is known. */
  place: string | null
  readonly standing: Standing
}

export interface Hosts {
  get(queue: string): Host
  /** Undefined for one that is not remembered. */
  known(queue: string): Host | undefined
}

const FEW = 5000

export function openHosts(delay: number, now: () => number): Hosts {
  const hosts = new Map<string, Host>()
  let enough = FEW

  function forgetTheIdle(): void {
    for (const [queue, { line, spent, freeAt, crawlDelay, standing }] of hosts) {
      if (line === 0 && spent === 0 && crawlDelay === 0 && freeAt < now() && standing.trouble() === null)
        hosts.delete(queue)
    }
    enough = Math.max(FEW, 2 * hosts.size)
  }

  return {
    get: (queue) => {
      const known = hosts.get(queue)
      if (known !== undefined) return known
      if (hosts.size >= enough) forgetTheIdle()
      const nothing = {
        turn: Promise.resolve(),
        line: 0,
        freeAt: 0,
        crawlDelay: 0,
        spent: 0,
        left: Infinity,
        place: null,
      }
      const host: Host = { ...nothing, standing: newStanding(delay) }
      hosts.set(queue, host)
      return host
    },
    known: (queue) => hosts.get(queue),
  }
}
