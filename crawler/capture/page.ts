// What `capture` gives back: a Page, or a Refusal with a reason from a closed list. Plain values.
import type { Address, Time, Validators } from '../../graph/model.ts'

/** What came back from one request. */
export interface Page {
  readonly kind: 'page'
  readonly address: Address
  readonly status: number
  /** Lower-case names; several values of one header joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  /** Bytes after decompression; null when nothing came because nothing changed (304). */
  readonly body: Uint8Array | null
  readonly fetchedAt: Time
  /** True when a browser made the body. */
  readonly rendered: boolean
  /** What a script makes of it, so that a browser is needed; null when none is. Not rendered all the same: `truncated` says why. */
  readonly scriptMade: 'body' | 'comments' | null
  /** What was cut and where, as the Extraction says it; null when whole. */
  readonly truncated: string | null
  readonly validators: Validators
  /** Those that the robots.txt of its host names. */
  readonly sitemaps: readonly Address[]
}

/** *They* gave us no page. `moved` is a redirect: `to` is to be read instead (safety and politeness look at it anew). */
export const REFUSALS = [
  'moved',
  'gone',
  'missing',
  'soft-404',
  'parked',
  'forbidden',
  'rate-limited',
  'server-error',
  'timeout',
  'no-such-host',
  'connection-refused',
  'connection-failed',
  'unreachable',
  'bad-certificate',
  'not-html',
  'too-large',
  'too-many-redirects',
  'bad-answer',
  'private-address',
  'bad-address',
  'host-given-up',
] as const
/** *We* chose not to ask. */
export const SKIPS = [
  'robots',
  'never',
  'nofollow',
  'out-of-days',
  'language',
  'host-limit',
  'trap',
  'mirror',
  'forgotten',
  'not-due',
  'hint-share',
] as const

export interface Refusal {
  /** `put-off`: not asked at all, since its host rests until `retryAt`; it is no try of the address, and is asked again. */
  readonly kind: 'refusal' | 'skip' | 'put-off'
  readonly address: Address
  readonly reason: (typeof REFUSALS)[number] | (typeof SKIPS)[number]
  /** For people: the status, the line of robots.txt, the system's error. */
  readonly detail: string | null
  readonly status: number | null
  /** Where it moved to (`moved` only). */
  readonly to: Address | null
  /** When asking again makes sense (Retry-After, robots.txt in trouble); null when it does not, or nobody said. */
  readonly retryAt: Time | null
  /** Pages read before this one that turn out to be no pages either, for the same reason. */
  readonly alsoOf?: readonly Address[]
  readonly at: Time
}
