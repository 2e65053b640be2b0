// What a robots.txt says to us (RFC 9309). Pure; robots.ts fetches and keeps it.
import robotsParser from 'robots-parser'

// The package is CommonJS; its types describe an ES module's default.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** RFC 9309, 2.5: at least 500 KiB are read; what comes after is ignored. */
export const ROBOTS_BYTES = 512_000
const LONGEST_DELAY = 86_400_000

export interface RobotsRules {
  /** The line that forbids the address ("Disallow: /private"), or null when it may be read. */
  lineAgainst(address: string): string | null
  /** Crawl-delay in ms; null when none is asked for. */
  readonly delay: number | null
}

/** `origin`: "https://blog.example". `userAgent`: the whole header; its product token is what groups are matched with. */
export function robotsRules(origin: string, text: string, userAgent: string): RobotsRules {
  const token = productToken(userAgent)
  const lines = ourLines(text.slice(0, ROBOTS_BYTES), token)
  const robots = parseRobots(`${origin}/robots.txt`, lines.join('\n'))
  const delay = (robots.getCrawlDelay(token) ?? 0) * 1000
  return {
    delay: delay > 0 ? Math.min(delay, LONGEST_DELAY) : null,
    lineAgainst: (address) => {
      if (new URL(address).pathname === '/robots.txt' || robots.isAllowed(address, token) !== false) return null
      return (lines[robots.getMatchingLineNumber(address, token) - 1] ?? '').trim().slice(0, 200)
    },
  }
}

/** "Grapevine/0.1 (+…)" → "grapevine" (RFC 9309, 2.2.1). */
function productToken(userAgent: string): string {
  return (/^[a-z_-]+/i.exec(userAgent)?.[0] ?? '*').toLowerCase()
}

/**
 * The lines, with every crawler that is not us renamed and repeated ones left out: the parser copies each rule for each name above
 * it, so thousands of names over thousands of rules would eat all memory.
 */
function ourLines(text: string, token: string): readonly string[] {
  const named = new Set<string>()
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const agent = agentOf(line)
      if (agent === null) {
        if (/^\s*(?:#|$)/.test(line) === false) named.clear()
        return line
      }
      const name = agent === token || agent === '*' ? agent : 'other'
      if (named.has(name)) return ''
      named.add(name)
      return `User-agent: ${name}`
    })
}

function agentOf(line: string): string | null {
  const [field, value] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]
  if (field.trim().toLowerCase() !== 'user-agent') return null
  const name = value.split('#', 1)[0]?.trim().toLowerCase() ?? ''
  return name === '*' ? name : (/^[a-z_-]+/.exec(name)?.[0] ?? '')
}
