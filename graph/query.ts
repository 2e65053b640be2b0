// Which parameters of a query say nothing about which post is meant: tracking, sessions, and views of the same post.

/** Gone wherever they stand. */
const TRACKING = new Set(
  (
    'fbclid gclid dclid msclkid yclid mc_cid mc_eid igshid mkt_tok ref_src wt.mc_id icid cmp ncid smid phpsessid jsessionid ' +
    'replytocom cpage commentpage showcomment like_comment nb openidserver no_prefetch noamp'
  ).split(' '),
)
const TRACKING_START = /^(?:utm_|_hs|at_(?:medium|campaign|custom))/

/** Gone when their value is one of the kind: elsewhere the same name may choose the post. */
const VIEWS: Readonly<Record<string, RegExp>> = {
  sid: /^[0-9a-f]{26,64}$/i,
  ref: /^rss$/i,
  source: /^rss/i,
  feature: /^share/i,
  share: /^[a-z-]+$/i,
  m: /^[01]$/,
  amp: /^(?:1|true|yes)?$/i,
  print: /^(?:1|true|yes)?$/i,
  preview: /^(?:1|true)?$/i,
  cid: /^6a[0-9a-f]{10,}$/i,
}

/** `?p=7&utm_source=x` → `?p=7`. The rest keeps its order and spelling; an empty query is none. */
export function withoutNoise(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isNoise(pair))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

function isNoise(pair: string): boolean {
  const equals = pair.indexOf('=')
  const name = (equals < 0 ? pair : pair.slice(0, equals)).toLowerCase()
  const value = equals < 0 ? '' : pair.slice(equals + 1)
  return (
    TRACKING.has(name) || TRACKING_START.test(name) || (Object.hasOwn(VIEWS, name) && VIEWS[name]?.test(value) === true)
  )
}
