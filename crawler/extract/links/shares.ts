// Share, bookmark, subscribe, report and mail links of every generation of the web, known by their address alone. They are never citations.

import { bareHost } from '../body/permalinks/page-address.ts'
import { ofTarget, parametersIn, type Target } from '../target.ts'
import { isService } from './services.ts'

/** Parts of paths that only actions have, on any host. */
const ACTION =
  /\/(?:wp-login\.php|wp-admin\/|xmlrpc\.php|wp-trackback\.php|mt-tb\.cgi|mt-comments\.cgi|trackback\/?$|(?:delete-comment|post-edit|email-post|blog-this)\.g$|cdn-cgi\/)/i
/** Keys of a query whose values are the words that go with an address. */
const TITLE_KEYS =
  /^(?:title|t|text|bodytext|description|desc|summary|headline|subject|notes|topic|bkmk_title|status|body|media)$/i
const JETPACK = /^(?:share|nb)$/

/** `own`: the page's addresses. External address + the page's own address in its path or in a query value is a share link, whoever's it is. */
export function shareTest(own: readonly string[]): (target: Target) => boolean {
  const urls = own.flatMap((address) => URL.parse(address) ?? [])
  const hosts = new Set(urls.map(({ hostname }) => hostname))
  const bareHosts = [...new Set(urls.map(bareHost))]
  let names: readonly string[] | null = null
  const leadsBack = (text: string): boolean => {
    if (!bareHosts.some((host) => text.includes(host))) return false
    names ??= own.map(bare).filter((name) => name.includes('/'))
    return names.some((name) => text.includes(name))
  }
  return (target) => isShareAnywhere(target) || (!hosts.has(target.hostname) && carried(target).some(leadsBack))
}

/** Whatever page it stands on. */
const isShareAnywhere = ofTarget((target) => isService(target) || ACTION.test(target.pathname) || handsOver(target))

/** `?u=ADDRESS&title=WORDS`, `?status=WORDS ADDRESS`, or Jetpack's `?share=facebook` on the page itself. */
function handsOver(target: Target): boolean {
  let [address, words] = [false, false]
  for (const [key, raw] of parametersOf(target)) {
    const value = decoded(raw)
    if (JETPACK.test(key) && value.length < 20) return true
    if (/https?:\/\//i.test(value)) address = true
    else if (TITLE_KEYS.test(key) && value !== '') words = true
  }
  return address && words
}

/** What an address carries, in lower case. */
const carried = ofTarget((target): readonly string[] =>
  [target.pathname, ...parametersOf(target).map(([, value]) => value)].map((text) => decoded(text).toLowerCase()),
)

const parametersOf = ofTarget(({ search }) => parametersIn(search))

/** Some encode twice. */
function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What an address that leads there has in it: without scheme, fragment and, where the path alone names a page, query. */
function bare(address: string): string {
  const [page = '', query] = address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .split('?')
  const path = page.replace(/\/$/, '')
  return path.includes('/') || !query ? path : `${page}?${query}`
}
