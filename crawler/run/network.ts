// Is it they who are silent, or is it we who are cut off? When a host gives no answer, hosts that answered before are knocked at; if none opens,
// the silence is ours: nothing is held against anybody, and nothing more is asked until somebody opens again.
import type { Address } from '../../graph/model.ts'
import type { Capturer } from '../capture/capture.ts'
import type { Page, Refusal } from '../capture/page.ts'

export interface Network {
  /** The capturer, listened to. */
  readonly capturer: Capturer
  isCutOff(): Promise<boolean>
  /** For how long we have been cut off, in ms; 0 when we are not. */
  cutOffFor(): number
  /** Knocks again, if it is time to. */
  look(): Promise<void>
}

/** An answer within so many ms proves that the line is up; so does a door that opened. */
const ANSWER_HOLDS = 200
const KNOCK_HOLDS = 1000
const MOST_KNOWN = 3
const LONGEST_PAUSE = 30_000

/** `known`: addresses whose hosts answered before this crawler took up the crawl. */
export function openNetwork(capturer: Capturer, known: readonly Address[]): Network {
  let good = known.slice(0, MOST_KNOWN)
  let upUntil = 0
  let cutAt: number | null = null
  let nextLook = 0
  let pause = KNOCK_HOLDS
  let knocking: Promise<boolean> | null = null

  function heard(address: Address, got: Page | Refusal): void {
    if (got.status === null) return
    const { origin } = new URL(address)
    upUntil = Math.max(upUntil, performance.now() + ANSWER_HOLDS)
    good = [origin, ...good.filter((one) => one !== origin)].slice(0, MOST_KNOWN)
    cutAt = null
  }

  async function anyOpens(): Promise<boolean> {
    for (const address of good) if (await capturer.opens(address)) return true
    return good.length === 0
  }

  async function knock(): Promise<boolean> {
    const isUp = await anyOpens()
    const now = performance.now()
    if (isUp) upUntil = now + KNOCK_HOLDS
    cutAt = isUp ? null : (cutAt ?? now)
    pause = isUp ? KNOCK_HOLDS : Math.min(2 * pause, LONGEST_PAUSE)
    nextLook = now + pause
    return isUp
  }

  /** Several that ask at once share one knock. */
  function isUp(): Promise<boolean> {
    knocking ??= knock().finally(() => {
      knocking = null
    })
    return knocking
  }

  return {
    capturer: {
      ...capturer,
      capture: async (hop, last) => {
        const got = await capturer.capture(hop, last)
        heard(hop.address, got)
        return got
      },
    },
    isCutOff: async () => {
      if (cutAt !== null) return true
      return performance.now() > upUntil && !(await isUp())
    },
    cutOffFor: () => (cutAt === null ? 0 : performance.now() - cutAt),
    look: async () => {
      if (cutAt !== null && performance.now() >= nextLook) await isUp()
    },
  }
}
