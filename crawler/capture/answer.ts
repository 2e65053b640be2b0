// What an answer means: a Page, a redirect, or why there is no page. Pure.
import { createHash } from 'node:crypto'
import type { Hop } from '../../frontier/frontier.ts'
import { addressOf, pageAddressOf } from '../../graph/address.ts'
import type { Address, Time, Validators } from '../../graph/model.ts'
import { isGzipped } from './body.ts'
import { isGate } from './gate.ts'
import type { Answer } from './http.ts'
import { isDomainMarket } from './impostors/parked.ts'
import type { Page, Refusal } from './page.ts'
import { reasonOfStatus, refusal, retryAtOf } from './refusal.ts'

const READABLE =
  /^\s*(?:text\/html|application\/xhtml\+xml|text\/xml|application\/xml|[\w.-]+\/[\w.-]+\+xml|application\/(?:[\w.-]+\+)?json)\s*(?:;|$)/i

/** A page or a feed, as its server says it; without a word on its type it is read, and the reader finds out. */
export function isReadable(address: Address, status: number, headers: Readonly<Record<string, string>>): boolean {
  if (status < 200 || status >= 300 || status === 204 || status === 205) return false
  const type = headers['content-type']
  return (
    type === undefined || READABLE.test(type) || (isGzipped(headers) && /\.xml\.gz$/.test(new URL(address).pathname))
  )
}

/** RFC 9110, 15.4: the ones that lead elsewhere. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

/** A server that sends its readers to where they are, until they bring the cookie it sets. */
export function wantsItsCookie({ status, headers }: Pick<Answer, 'status' | 'headers'>, address: Address): boolean {
  return isRedirect(status) && pageAddressOf(headers.location ?? '', address) === address
}

type Asked = Pick<Hop, 'address' | 'redirects'>
interface Terms {
  readonly at: Time
  readonly maxRedirects: number
}

/** `last`: what was asked with. */
export function verdictOn(answer: Answer, hop: Asked, last: Validators | null, terms: Terms): Page | Refusal {
  const { address } = hop
  const { at } = terms
  const { status, headers, body, truncated } = answer
  if (status === 304 && last !== null) return pageOf(address, answer, null, last, at)
  if (isRedirect(status) && headers.location !== undefined) return movedTo(headers.location, hop, status, terms)
  if (status < 200 || status >= 300) {
    const retryAt = retryAtOf(headers['retry-after'], Date.parse(at))
    return refusal(address, reasonOfStatus(status), at, { status, retryAt, detail: `answered ${status}` })
  }
  const type = headers['content-type'] ?? null
  if (body === null) return refusal(address, 'not-html', at, { status, detail: type ?? 'no content' })
  if (truncated !== null && type !== null && /json/i.test(type)) {
    return refusal(address, 'too-large', at, { status, detail: truncated })
  }
  const hash = createHash('sha256').update(body).digest('base64url')
  const validators = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null, hash }
  return pageOf(address, answer, hash === last?.hash ? null : body, validators, at)
}

function pageOf(address: Address, answer: Answer, body: Uint8Array | null, validators: Validators, at: string): Page {
  const { status, headers, truncated } = answer
  return {
    kind: 'page',
    address,
    status,
    headers,
    body,
    fetchedAt: at,
    rendered: false,
    scriptMade: null,
    truncated,
    validators,
    sitemaps: [],
  }
}

/** `moved`, or why the redirect leads nowhere. A page that is gone is often answered by sending its readers to the home page. */
export function movedTo(
  location: string,
  { address, redirects }: Asked,
  status: number,
  { at, maxRedirects }: Terms,
): Refusal {
  const to = pageAddressOf(location, address)
  if (to === null) return refusal(address, 'bad-address', at, { status, detail: `moved to ${location.slice(0, 200)}` })
  if (to === address || redirects >= maxRedirects) {
    return refusal(address, 'too-many-redirects', at, { status, detail: `moved to ${to} after ${redirects} redirects` })
  }
  if (isRoot(to) && !isRoot(addressOf(address) ?? address)) {
    return refusal(address, 'missing', at, { status, detail: 'sent to the home page' })
  }
  if (isDomainMarket(to)) return refusal(address, 'parked', at, { status, detail: `sent to ${to}`.slice(0, 200) })
  if (isGate(to, address)) return refusal(address, 'forbidden', at, { status, detail: `sent to ${to}`.slice(0, 200) })
  return refusal(address, 'moved', at, { status, to })
}

function isRoot(address: string): boolean {
  const { pathname, search } = new URL(address)
  return pathname === '/' && search === ''
}
