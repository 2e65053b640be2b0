// What an answer means: is its body worth reading, and where a redirect leads. Pure.

import type { Hop } from '../../frontier/frontier.ts'
import { addressOf, pageAddressOf } from '../../graph/address.ts'
import type { Time } from '../../graph/model.ts'
import type { Refusal } from './page.ts'
import { refusal } from './refusal.ts'

const READABLE =
  /^\s*(?:text\/html|application\/xhtml\+xml|text\/xml|application\/xml|[\w.-]+\/[\w.-]+\+xml|application\/(?:feed\+)?json)\s*(?:;|$)/i

/** A page or a feed, as its server says it; without a word on its type it is read, and the reader finds out. */
export function isReadable(status: number, headers: Readonly<Record<string, string>>): boolean {
  if (status < 200 || status >= 300 || status === 204 || status === 205) return false
  const type = headers['content-type']
  return type === undefined || READABLE.test(type)
}

/** RFC 9110, 15.4: the ones that lead elsewhere. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

/** `moved`, or why the redirect leads nowhere. A page that is gone is often answered by sending its readers to the home page. */
export function movedTo(
  location: string,
  { address, redirects }: Pick<Hop, 'address' | 'redirects'>,
  { status, at, maxRedirects }: { readonly status: number; readonly at: Time; readonly maxRedirects: number },
): Refusal {
  const to = pageAddressOf(location, address)
  if (to === null) return refusal(address, 'bad-address', at, { status, detail: `moved to ${location.slice(0, 200)}` })
  if (to === address || redirects >= maxRedirects) {
    return refusal(address, 'too-many-redirects', at, { status, detail: `moved to ${to} after ${redirects} redirects` })
  }
  if (isRoot(to) && !isRoot(addressOf(address) ?? address)) {
    return refusal(address, 'missing', at, { status, detail: 'sent to the home page' })
  }
  return refusal(address, 'moved', at, { status, to })
}

function isRoot(address: string): boolean {
  const { pathname, search } = new URL(address)
  return pathname === '/' && search === ''
}
