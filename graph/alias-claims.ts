// Which alias claims count. Claims are weighed here: what one page says of another's address proves nothing.
import { readingKey } from './keys.ts'
import type { Address, Alias, Graph, Post, Time } from './model.ts'
import { hostOf, looseName, sameSite, siteOf } from './site.ts'
import { firstOf, lastOf, noteLast } from './time.ts'
import { isDecisiveForBody, type Timeline, wasRead } from './timeline.ts'

/** Claims that stand and are believed. */
export function believedAliases({ aliases, posts }: Graph, timeline: Timeline): readonly Alias[] {
  const standing = aliases.filter(({ from, to }) => from !== to).filter(stands(timeline))
  const claimed = new Set(standing.map(({ from, to }) => `${from}\n${to}`))
  const blogs = new Map(posts.map((post) => [post.address, post]))
  const disputed = disputedRelays(standing)
  return standing.filter(({ from, to, why }) => {
    if (why === 'redirect' || claimed.has(`${to}\n${from}`)) return true
    if (why !== 'canonical' && isRelay(from)) return !disputed.has(from)
    return inOneBlog(from, to, blogs)
  })
}

/** Only a reading that says otherwise ends a claim: an old permalink that stops answering is an alias for ever. */
function stands({ readings, held }: Timeline): (alias: Alias) => boolean {
  const decisive = new Map<Address, Time>()
  const read = new Map<Address, Time>()
  for (const reading of readings) {
    if (isDecisiveForBody(reading)) noteLast(decisive, reading.page, reading.at)
    if (reading.road === 'page' && wasRead(reading)) noteLast(read, reading.page, reading.at)
  }
  return ({ why, seen }) => {
    const times = seen.flatMap(({ page, road, at }) => at.map((at) => held.get(readingKey({ page, road, at })) ?? at))
    const last = lastOf(times) ?? ''
    const ends = why === 'redirect' ? read : decisive
    return !seen.some(({ page, road }) => road === 'page' && (ends.get(page) ?? '') > last)
  }
}

/** Hosts whose addresses have no words of their own and only lead on. */
const RELAYS = new Set(['feedproxy.google.com', 'feeds.feedburner.com', 'feeds2.feedburner.com', 'wp.me'])
const isRelay = (address: Address): boolean => RELAYS.has(hostOf(address))

/** Relays that two sites claim: one of them is wrong, and nobody can tell which. */
function disputedRelays(aliases: readonly Alias[]): ReadonlySet<Address> {
  const sites = new Map<Address, string>()
  const disputed = new Set<Address>()
  for (const { from, to } of aliases.filter(({ from }) => isRelay(from))) {
    if ((sites.get(from) ?? siteOf(to)) !== siteOf(to)) disputed.add(from)
    sites.set(from, siteOf(to))
  }
  return disputed
}

function inOneBlog(one: Address, other: Address, posts: ReadonlyMap<Address, Post>): boolean {
  if (!sameSite(one, other)) return false
  const [home, otherHome] = [posts.get(one)?.blog, posts.get(other)?.blog]
  return home == null || otherHome == null || looseName(home) === looseName(otherHome)
}

/** Since when an address has redirected, for these claims. */
export function movedSince(believed: readonly Alias[]): ReadonlyMap<Address, Time> {
  const times = Map.groupBy(
    believed.filter(({ why }) => why === 'redirect'),
    ({ from }) => from,
  )
  const since = new Map<Address, Time>()
  for (const [from, claims] of times) {
    const first = firstOf(claims.flatMap(({ seen }) => seen.flatMap(({ at }) => at)))
    if (first !== null) since.set(from, first)
  }
  return since
}
