// Waits for what passes by itself: a full disk is cleared, another program lets go of a file, a database server comes back. Meanwhile nothing is lost,
// since nothing is settled before it is written.
import { setTimeout as sleep } from 'node:timers/promises'
import { FrontierError } from '../../frontier/frontier.ts'
import type { Log } from '../../log.ts'
import { StoreError } from '../../store/store.ts'

const PASSING: ReadonlySet<string> = new Set(['full', 'locked', 'unreachable'])
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 10_000

export interface Patience {
  /** The same port; its calls wait and try again as long as there is patience. Then they reject with what was in the way. */
  patient<Port extends object>(port: Port): Port
  /** What is in the way now, in words for people. */
  trouble(): string | null
}

export function mayPass(error: unknown): error is StoreError | FrontierError {
  return (error instanceof StoreError || error instanceof FrontierError) && PASSING.has(error.what)
}

/** `patience` in ms, 0 is no limit. Aborting `signal` ends it. */
export function openPatience(options: { patience: number; signal: AbortSignal; log: Log }): Patience {
  const { patience, signal, log } = options
  let trouble: string | null = null

  async function insist<Result>(work: () => Promise<Result>): Promise<Result> {
    const started = performance.now()
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        const result = await work()
        trouble = null
        return result
      } catch (error) {
        const isOver = patience > 0 && performance.now() - started > patience
        if (!mayPass(error) || isOver || signal.aborted) throw error
        if (trouble === null) log.warn({ code: error.code }, `waiting: ${error.message}`)
        trouble = error.message
        await sleep(pause, undefined, { signal }).catch(() => {})
      }
    }
  }

  return {
    patient: (port) => {
      const methods = Object.entries(port).map(([name, method]) => {
        return [name, (...values: unknown[]) => insist(() => method(...values))]
      })
      return Object.fromEntries(methods)
    },
    trouble: () => trouble,
  }
}
