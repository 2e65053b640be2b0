// Is it they who are silent, or is it we who are cut off? When a host gives no answer, hosts that answered before are knocked at; if none opens,
// the silence is ours: nothing is held against anybody, and nothing more is asked until somebody opens again.
import type { Address } from '../../graph/model.ts'
import type { Capturer } from '../capture/capture.ts'
import type { Page, Refusal } from '../capture/page.ts'
import { putOff } from '../capture/refusal.ts'

export interface Network {
  /** The capturer, listened to: what it cannot read because we are cut off is put off. */
  readonly capturer: Capturer
  /** For how long we have been cut off, in ms; 0 when we are not. */
  cutOffFor(): number
  /** Whether anybody ever answered in this crawl. */
  wasUp(): boolean
  /** Knocks again, if it is time to. */
  look(): Promise<void>
}

/** No answer at all: their fault, or ours. A host is given up for one silence too many. */
const SILENCES: ReadonlySet<string> = new Set([
  ...['timeout', 'connection-failed', 'connection-refused', 'unreachable', 'no-such-host', 'host-given-up'],
])
/** An answer within so many ms proves that the line is up; so does a door that opened. */
const ANSWER_HOLDS = 200
const KNOCK_HOLDS = 1000
const MOST_KNOWN = 3
const LONGEST_PAUSE = 30_000

/** `hasRead`: the hosts of the seeds answered before this crawler took up the crawl. */
export function openNetwork(capturer: Capturer, seeds: readonly Address[], hasRead: boolean): Network {
  const first = seeds.slice(0, MOST_KNOWN)
  let good = hasRead ? first : []
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
    for (const address of good.length > 0 ? good : first) if (await capturer.opens(address)) return true
    return false
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

  /** As long as nobody ever answered, a silent host is taken for what it seems; but not where no way leads out of here. */
  async function isOurs(got: Page | Refusal): Promise<boolean> {
    if (got.kind === 'page' || !SILENCES.has(got.reason)) return false
    if (cutAt !== null) return true
    const mayBeOurs = good.length > 0 || got.reason === 'unreachable'
    return mayBeOurs && performance.now() > upUntil && !(await isUp())
  }

  return {
    capturer: {
      ...capturer,
      capture: async (hop, last) => {
        const got = await capturer.capture(hop, last)
        heard(hop.address, got)
        if (!(await isOurs(got))) return got
        capturer.pardon(hop.address)
        return putOff(hop.address, Date.now(), new Date().toISOString())
      },
    },
    cutOffFor: () => (cutAt === null ? 0 : performance.now() - cutAt),
    wasUp: () => good.length > 0,
    look: async () => {
      if (cutAt !== null && performance.now() >= nextLook) await isUp()
    },
  }
}
