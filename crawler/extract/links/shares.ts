// Share, bookmark, subscribe, report and mail links of every generation of the web, known by their address alone. They are never citations.

import { isService } from './services.ts'

/** Parts of paths that only actions have, on any host. */
const ACTION =
  /\/(?:wp-login\.php|wp-admin\/|xmlrpc\.php|wp-trackback\.php|mt-tb\.cgi|mt-comments\.cgi|trackback\/?$|(?:delete-comment|post-edit|email-post|blog-this)\.g$|cdn-cgi\/)/i
/** Query values that hand an address over, and those that hand over the words to go with it. */
const TITLE_KEYS =
  /^(?:title|t|text|bodytext|description|desc|summary|headline|subject|notes|topic|bkmk_title|status|body|media)$/i
const JETPACK = /^(?:share|nb)$/

/** `own`: the page's addresses. External address + the page's own address in a query value is a share link, whoever's it is. */
export function isShareAddress(url: URL, own: readonly string[]): boolean {
  return isService(url) || ACTION.test(url.pathname) || handsOver(url, own)
}

/** `?u=ADDRESS&title=WORDS`, `?status=WORDS ADDRESS`, or Jetpack's `?share=facebook` on the page itself. */
function handsOver(url: URL, own: readonly string[]): boolean {
  const isElsewhere = !own.some((page) => sameHost(url, page))
  if (isElsewhere && own.some((page) => holds(decoded(url.pathname), page))) return true
  if (url.search.length < 3) return false
  let [address, words, self] = [false, false, false]
  for (const [key, raw] of url.searchParams) {
    const value = decoded(raw)
    if (JETPACK.test(key) && value.length < 20) return true
    self ||= own.some((page) => holds(value, page))
    if (/https?:\/\//i.test(value)) address = true
    else if (TITLE_KEYS.test(key) && value !== '') words = true
  }
  return (address && words) || (self && isElsewhere)
}

/** Some encode twice. */
function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Without scheme, fragment and, where the path alone names a page, query. */
function bare(address: string): string {
  const [page = '', query] = address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .split('?')
  const path = page.replace(/\/$/, '')
  return path.includes('/') || !query ? path : `${page}?${query}`
}

const holds = (value: string, page: string): boolean => {
  const name = bare(page)
  return name.includes('/') && value.toLowerCase().includes(name)
}
const sameHost = (url: URL, page: string): boolean => URL.canParse(page) && new URL(page).hostname === url.hostname
