// Whose an address is, as far as the address itself tells. A blog is not a host; a site is the best guess before a page has said more.
import { getDomain } from 'tldts'
import type { Address } from './model.ts'

/** Host in lower case, with its port when that is not the scheme's own ("127.0.0.1:4180"). */
export function hostOf(address: Address): string {
  return new URL(address).host
}

const PERSONAL = /^\/([~@][^/]+)/

/**
 * Registrable domain by the public suffix list with private suffixes ("ann.blogspot.com"), else the host, and a leading
 * `/~user` or `/@user` with it ("example.org/~ann").
 */
export function siteOf(address: Address): string {
  const url = new URL(address)
  const domain = getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.host
  return domain + (PERSONAL.exec(url.pathname)?.[0] ?? '')
}

/** Registrable domain of a blog as `blogKeyOf` names it, else its host. */
export function domainOf(blogKey: string): string {
  const host = blogKey.split('/', 1)[0] ?? blogKey
  return getDomain(host.split(':', 1)[0] ?? host, { allowPrivateDomains: true }) ?? host
}

export function sameSite(one: Address, other: Address): boolean {
  return siteOf(one) === siteOf(other)
}

/** An address without what differs between spellings of one page: scheme, `www.`, the last slash. */
export function looseName(address: Address): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

/** As the pages say where both name their blog, else by site. */
export function sameBlog(one: Homed, other: Homed): boolean {
  if (one.blog !== null && other.blog !== null) return looseName(one.blog) === looseName(other.blog)
  return sameSite(one.address, other.address)
}

/** A post's address and the home page of its blog, when that is known. */
interface Homed {
  readonly address: Address
  readonly blog: Address | null
}
