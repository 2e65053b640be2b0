// Addresses that carry another address inside: redirectors with the target in the query, and the Wayback Machine.
// Those that must be asked to know (t.co, feedproxy.google.com) stay as they are until an alias claim joins them.

const QUERY_RELAYS: readonly {
  readonly host: RegExp
  readonly path: string | null
  readonly names: readonly string[]
}[] = [
  { host: /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/, path: '/url', names: ['q', 'url'] },
  { host: /^l\.facebook\.com$/, path: '/l.php', names: ['u'] },
  { host: /^(?:www\.)?facebook\.com$/, path: '/l.php', names: ['u'] },
  { host: /^out\.reddit\.com$/, path: null, names: ['url'] },
  { host: /^t\.umblr\.com$/, path: '/redirect', names: ['z'] },
]
const BARE_RELAYS = new Set(['href.li', 'anonym.to', 'www.anonym.to'])
const ARCHIVED = /^\/web\/\d{1,14}(?:[a-z]{2}_)?\/(https?:\/{1,2}.+)$/i

/** What the relay leads to, as it is written there; null for every other address. */
export function relayed(url: URL): string | null {
  if (url.hostname === 'web.archive.org') return archived(url)
  if (BARE_RELAYS.has(url.hostname)) return /^\?https?:/i.test(url.search) ? url.search.slice(1) : null
  const relay = QUERY_RELAYS.find(
    ({ host, path }) => (path === null || path === url.pathname) && host.test(url.hostname),
  )
  if (relay === undefined) return null
  const target = relay.names.map((name) => url.searchParams.get(name)).find((value) => value !== null)
  return target !== undefined && target !== null && /^https?:/i.test(target) ? target : null
}

function archived(url: URL): string | null {
  const original = ARCHIVED.exec(url.pathname)?.[1]
  return original === undefined ? null : original.replace(/^(https?:)\/+/i, '$1//') + url.search + url.hash
}
