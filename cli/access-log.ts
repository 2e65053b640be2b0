// The owner's access log (Apache's "combined" format, with or without the virtual host in front) → pages that visitors came from. Pure.
// A Referer is whatever the visitor wrote: a hint to read that page, never a fact.
import { pageAddressOf } from '../graph/address.ts'
import type { Address } from '../graph/model.ts'
import { siteOf } from '../graph/site.ts'
import type { SeedLines } from './seed-lines.ts'

const LINE = /^([^[]*)\[[^\]]*\] "((?:[^"\\]|\\.)*)" (\d{3}) (?:\d+|-) "((?:[^"\\]|\\.)*)" "/
const LONGEST_LINE = 16_384
const LOOKED_AT = 20
/** What a page loads is no link that anybody followed. */
const LOADED = /\.(?:css|js|mjs|map|json|ico|png|jpe?g|gif|svg|webp|avif|woff2?|ttf|mp[34]|webm|txt)$/i

interface Visit {
  readonly path: string
  readonly referer: Address
}

export const isAccessLog = (lines: readonly string[]): boolean =>
  lines.slice(0, LOOKED_AT).some((line) => line.length <= LONGEST_LINE && LINE.test(line))

/** Each page once. Front pages are left out: browsers send no more than these across sites, search engines' too, and they name no page. */
export function readAccessLog(lines: readonly string[]): SeedLines {
  const written = lines.filter((line) => line !== '')
  const parsed = written.map((line) => (line.length <= LONGEST_LINE ? LINE.exec(line) : null))
  const visits = parsed.flatMap((parts) => visitOf(parts) ?? [])
  const own = ownSites(visits, parsed)
  const foreign = visits.filter(({ referer }) => !own.has(siteOf(referer)) && new URL(referer).pathname !== '/')
  return {
    addresses: [...new Set(foreign.map(({ referer }) => referer))],
    leftOut: written.length - foreign.length,
    unreadable: parsed.filter((parts) => parts === null).length,
  }
}

/** Null when nothing was shown, or nobody says where from. */
function visitOf(parts: RegExpExecArray | null): Visit | null {
  const [, , request = '', status = '', referer = ''] = parts ?? []
  const [method, target = ''] = request.split(' ')
  const path = target.split('?', 1)[0] ?? ''
  const from = /^https?:/i.test(referer) ? pageAddressOf(referer.replaceAll('\\"', '"')) : null
  if (from === null || method !== 'GET' || !/^(?:2|304)/.test(status) || LOADED.test(path)) return null
  return { path: target, referer: from }
}

/** The sites that the log names itself, else the one whose pages the log itself shows most often. */
function ownSites(visits: readonly Visit[], parsed: readonly (RegExpExecArray | null)[]): ReadonlySet<string> {
  const named = new Set(parsed.flatMap((parts) => virtualHostOf(parts?.[1] ?? '') ?? []))
  if (named.size > 0) return named
  const shown = new Set(visits.map(({ path }) => path))
  const counts = new Map<string, number>()
  for (const { referer } of visits) {
    const { pathname, search } = new URL(referer)
    if (pathname === '/' || !shown.has(pathname + search)) continue
    counts.set(siteOf(referer), (counts.get(siteOf(referer)) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return new Set(most === undefined ? [] : [most[0]])
}

/** `blog.example:443 203.0.113.9 - - [`: four words, the first a name with its port. */
function virtualHostOf(start: string): string | null {
  const words = start.trim().split(' ')
  const host = words.length > 3 && /^[\w.-]+:\d+$/.test(words[0] ?? '') ? pageAddressOf(`http://${words[0]}/`) : null
  return host === null ? null : siteOf(host)
}
