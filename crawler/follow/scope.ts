// Which of the addresses a page leads to are read. Pure; each no that somebody asked for is a skip with a reason.
import type { CrawlSettings } from '../../frontier/crawls.ts'
import type { Hop } from '../../frontier/frontier.ts'
import { addressOf } from '../../graph/address.ts'
import type { Address, Because, Time } from '../../graph/model.ts'
import { sameSite } from '../../graph/site.ts'
import type { Page, SKIPS } from '../capture/page.ts'
import type { Extraction } from '../extract/extraction.ts'
import { neverRule } from '../never.ts'
import type { Said } from '../said.ts'
import { trapIn } from './traps.ts'

export interface Skip {
  readonly address: Address
  readonly reason: (typeof SKIPS)[number]
  readonly detail: string | null
}

export interface Scoped {
  readonly hops: readonly Hop[]
  readonly skips: readonly Skip[]
}

type Limits = Pick<CrawlSettings, 'scope' | 'never' | 'from' | 'to' | 'languages'>

/** Parts the hops that are in scope from those that somebody ruled out; what lies beyond the scope itself is left out without a word. */
export function inScope(
  hops: readonly Hop[],
  settings: Limits,
  ruling: Omit<Ruling, 'skips'> = NOTHING_RULED_OUT,
): Scoped {
  const within = hops.filter((hop) => mayLeadTo(hop, ruling) && (settings.scope !== 'blogs' || belongsToBlog(hop)))
  const skips = within.flatMap((hop) => skipOf(hop, settings, ruling.entries.get(hop.address) ?? null) ?? [])
  const skipped = new Set(skips.map(({ address }) => address))
  return { hops: within.filter(({ address }) => !skipped.has(address)), skips }
}

const OF_THE_BLOG: ReadonlySet<Because> = new Set([
  'seed',
  'comment-page',
  'comment-feed',
  'comment-api',
  'feed',
  'sitemap',
])

function belongsToBlog({ because, via, address }: Hop): boolean {
  return via === null || OF_THE_BLOG.has(because) || sameSite(address, via)
}

function skipOf({ address, because }: Hop, { never }: Limits, outOfDays: string | null): Skip | null {
  if (outOfDays !== null) return { address, reason: 'out-of-days', detail: outOfDays }
  const rule = neverRule(address, never)
  if (rule !== null) return { address, reason: 'never', detail: rule }
  // The addresses of services' lists are made by us, not by a page.
  const trap = because === 'comment-api' ? null : trapIn(address)
  return trap === null ? null : { address, reason: 'trap', detail: trap }
}

export interface Ruling {
  /** What of the page is followed. */
  readonly follow: 'all' | 'responses' | 'nothing'
  readonly skips: readonly Skip[]
  /** Addresses of entries that their day rules out, with the day. */
  readonly entries: ReadonlyMap<Address, string>
}

/** Whether a page's words decide what of it is followed: then it is asked for anew, since a 304 has none. */
export const judgesWords = ({ from, to, languages }: Pick<CrawlSettings, 'from' | 'to' | 'languages'>): boolean =>
  from !== null || to !== null || languages.length > 0

const NOTHING_RULED_OUT: Ruling = { follow: 'all', skips: [], entries: new Map() }

/** What a page's own words rule out: `nofollow`, and posts of days or languages that are not asked for. `mirrorOf`: what it is a copy of. */
export function ruledOut(
  { extraction, hop, page }: Pick<Said, 'extraction' | 'hop' | 'page'>,
  limits: Limits,
  mirrorOf: Address | null = null,
): Ruling {
  const entries = new Map<Address, string>()
  if (extraction === null) return NOTHING_RULED_OUT
  for (const { address, publishedAt } of extraction.entries) {
    const name = address === null ? null : addressOf(address, hop.address)
    if (name !== null && publishedAt !== null && isOutOfDays(publishedAt, limits)) entries.set(name, publishedAt)
  }
  const skip = pageSkip(extraction, page, limits)
  if (skip !== null) return { follow: 'nothing', skips: [{ address: hop.address, ...skip }], entries }
  if (mirrorOf === null) return { follow: 'all', skips: [], entries }
  const mirror: Skip = { address: hop.address, reason: 'mirror', detail: `the same words as ${mirrorOf}` }
  return { follow: 'responses', skips: [mirror], entries }
}

/** What a copy's own readers wrote; its words lead where those of the original led. */
const RESPONSES: readonly Because[] = [
  ...(['comment-page', 'comment-feed', 'comment-api', 'linkback', 'comment-author', 'comment'] as const),
]

const mayLeadTo = ({ because }: Hop, { follow }: Pick<Ruling, 'follow'>): boolean =>
  follow === 'all' || (follow === 'responses' && RESPONSES.includes(because))

function pageSkip({ robots, post, language }: Extraction, page: Page, limits: Limits): Omit<Skip, 'address'> | null {
  if (robots.nofollow) return { reason: 'nofollow', detail: lineFor(page) }
  if (post === null) return null
  if (post.publishedAt !== null && isOutOfDays(post.publishedAt, limits)) {
    return { reason: 'out-of-days', detail: post.publishedAt }
  }
  const spoken = post.language ?? language
  return spoken === null || speaks(spoken, limits.languages) ? null : { reason: 'language', detail: spoken }
}

/** The header where it asks for that, else the page's own words. */
function lineFor({ headers }: Page): string {
  const header = headers['x-robots-tag']?.slice(0, 200)
  return header !== undefined && /nofollow|none/i.test(header)
    ? `X-Robots-Tag: ${header}`
    : '<meta name="robots" content="nofollow">'
}

function isOutOfDays(time: Time, { from, to }: Limits): boolean {
  const day = time.slice(0, 10)
  return (from !== null && day < from) || (to !== null && day > to)
}

/** "pt-BR" speaks "pt". */
function speaks(language: string, asked: readonly string[]): boolean {
  const name = language.toLowerCase()
  return (
    asked.length === 0 || asked.some((one) => name === one.toLowerCase() || name.startsWith(`${one.toLowerCase()}-`))
  )
}
