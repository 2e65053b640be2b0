// How a host bore a request, and what that says about the next one. Pure.
import type { Answer } from '../http.ts'
import { detailOfError, reasonOfError, retryAtOf } from '../refusal.ts'

/** `silent`: no answer came; `troubled`: it is broken; `overcharged`: it asks for fewer requests, or for none before `until` (ms since 1970). */
export type Conduct =
  | { readonly kind: 'well' }
  | { readonly kind: 'overcharged'; readonly until: number | null; readonly words: string }
  | { readonly kind: 'troubled' | 'silent'; readonly words: string }

const WELL: Conduct = { kind: 'well' }

export function conductOf({ status, headers }: Pick<Answer, 'status' | 'headers'>, now: number): Conduct {
  const words = `answered ${status}`
  if (status === 429 || status === 503) {
    const until = retryAtOf(headers['retry-after'], now)
    return { kind: 'overcharged', until: until === null ? null : Date.parse(until), words }
  }
  return status >= 500 ? { kind: 'troubled', words } : WELL
}

/** An answer that was no good, or too much, is one page's affair. */
const SILENCES: ReadonlySet<string> = new Set(['timeout', 'connection-refused', 'connection-failed', 'unreachable'])

export function conductOfError(error: unknown): Conduct {
  return SILENCES.has(reasonOfError(error)) ? { kind: 'silent', words: detailOfError(error) } : WELL
}
