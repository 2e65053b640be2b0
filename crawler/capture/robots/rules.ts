// What a robots.txt says to us (RFC 9309, and the slips of the pen that everybody forgives). Pure; robots.ts fetches and keeps it.
// Why no package reads it: docs/decisions/robots-rules-of-our-own.md.
import { DAY } from '../../../graph/time.ts'
import { type PathRule, pathRule, ruleOn } from './paths.ts'

/** RFC 9309, 2.5: at least 500 KiB are read; what comes after is ignored. */
export const ROBOTS_BYTES = 512_000

export interface RobotsRules {
  /** The line that forbids the address ("Disallow: /private"), or null when it may be read. */
  lineAgainst(address: string): string | null
  /** Crawl-delay in ms; null when none is asked for. */
  readonly delay: number | null
  /** As they are written; they stand outside of groups, and are everybody's. */
  readonly sitemaps: readonly string[]
  /** How many rules are kept for us. */
  readonly count: number
}

const MOST_SITEMAPS = 20

function sitemapsIn(text: string): readonly string[] {
  const lines = text.slice(0, ROBOTS_BYTES).matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})/gim)
  return [...lines.take(MOST_SITEMAPS)].map(([, written = '']) => written)
}

/** What all groups for one name say together (2.2.1). */
interface Group {
  readonly rules: PathRule[]
  delay: number
  named: boolean
}

/** `userAgent`: the whole header; its product token is what groups are matched with. */
export function robotsRules(text: string, userAgent: string): RobotsRules {
  const { rules, delay } = groupFor(productToken(userAgent), text.slice(0, ROBOTS_BYTES))
  rules.sort((a, b) => b.length - a.length || Number(b.allows) - Number(a.allows))
  return {
    count: rules.length,
    sitemaps: sitemapsIn(text),
    delay: delay > 0 ? Math.min(delay * 1000, DAY) : null,
    lineAgainst: (address) => {
      const { pathname, search } = new URL(address)
      const rule = pathname === '/robots.txt' ? undefined : ruleOn(pathname + search, rules)
      return rule === undefined || rule.allows ? null : rule.line
    },
  }
}

/** "Grapevine/0.1 (+…)" and "Mozilla/5.0 (compatible; Grapevine/0.1; +…)" → "grapevine" (2.2.1, and digits, which names do have). */
function productToken(userAgent: string): string {
  return nameIn(/\(compatible;\s*(.*)/i.exec(userAgent)?.[1] ?? userAgent)
}

const nameIn = (text: string): string => (/^(?:\*(?=\s|$)|[\w-]+)/.exec(text)?.[0] ?? '').toLowerCase()

function groupFor(token: string, text: string): Group {
  const ours: Group = { rules: [], delay: 0, named: false }
  const everybodys: Group = { rules: [], delay: 0, named: false }
  let spokenTo = new Set<Group>()
  let naming = false
  for (const { field, value, line } of linesOf(text)) {
    if (field === 'agent') {
      const name = nameIn(value)
      const group = name === token ? ours : name === '*' ? everybodys : null
      if (!naming) spokenTo = new Set()
      if (group !== null) {
        group.named = true
        spokenTo.add(group)
      }
    } else for (const group of spokenTo) addTo(group, field, value, line)
    naming = field === 'agent'
  }
  return ours.named ? ours : everybodys
}

function addTo(group: Group, field: Field, value: string, line: string): void {
  if (field === 'delay') group.delay = Math.max(group.delay, Number(value) || 0)
  else if (value !== '') group.rules.push(pathRule(field === 'allow', value, line))
  // Google's: an index page that may be read is the folder it stands for.
  const folder = field === 'allow' ? /^(.*\/)index\.html?$/.exec(value)?.[1] : undefined
  if (folder !== undefined) group.rules.push(pathRule(true, `${folder}$`, line))
}

type Field = 'agent' | 'allow' | 'disallow' | 'delay'
interface Line {
  readonly field: Field
  readonly value: string
  readonly line: string
}

const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ['agent', /^user[ -]?agent$/],
  ['allow', /^allow$/],
  ['disallow', /^(?:dis{1,2}al{1,2}[ao]w|diasllow)$/],
  ['delay', /^crawl-?delay$/],
]
/** A colon may be forgotten, in a line that has none at all; `user agent` is two words. */
const NAMED = /^[ \t]*(user[ \t]agent|[a-z-]{1,30})(?:[ \t]*:|(?=[ \t][^:]*$|$))([^#]*)/i

/** The lines that are about groups. Every other one (Sitemap, Host, markup) ends none (2.2.4). */
function* linesOf(text: string): Iterable<Line> {
  for (const line of text.replace(/^[\uFEFF\uFFFD]/, '').split(/[\r\n]+/)) {
    const [, name = '', value = ''] = NAMED.exec(line) ?? []
    const field = FIELDS.find(([, spelling]) => spelling.test(name.toLowerCase()))?.[0]
    if (field !== undefined) yield { field, value: value.trim(), line: line.trim().slice(0, 200) }
  }
}
