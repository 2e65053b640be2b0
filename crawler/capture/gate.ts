// Redirects that lead to no other name of a page, but to who stands before it: sign in, consent, prove your age. Pure.
import type { Address } from '../../graph/model.ts'

const GATE_PATH =
  /\/(?:wp-login\.php|blogin\.g|log-?in|sign-?in|sign_in|sso|oauth2?|consent|cookie-?(?:wall|consent)|captcha|challenge|age-?(?:gate|check|verification)|session\/new)(?:[/.]|$)/i
const GATE_HOST = /^(?:login|signin|accounts?|auth|sso|consent)\./i

/** True where one is not let in without signing in, consenting or the like. */
export function isGate(to: Address, from: Address): boolean {
  const [gate, asked] = [new URL(to), new URL(from)]
  if (GATE_PATH.test(gate.pathname)) return !GATE_PATH.test(asked.pathname)
  return GATE_HOST.test(gate.hostname) && gate.hostname !== asked.hostname
}

/** True when the target is told where to send its visitor back to: a way station, not a name of the page. */
export function isWayStation(to: Address, from: Address): boolean {
  const { search } = new URL(to)
  const { host, pathname } = new URL(from)
  const told = decoded(search)
  return told.includes(`${host}${pathname}`) || (pathname.length > 1 && told.includes(`=${pathname}`))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
