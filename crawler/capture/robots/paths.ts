// The paths of a robots.txt: `*`, `$`, percent-encoding, and which of its rules counts (RFC 9309, 2.2.2 and 2.2.3). Pure.

export interface PathRule {
  /** As it is written. */
  readonly line: string
  readonly allows: boolean
  /** What stands between the stars, in order. */
  readonly parts: readonly string[]
  readonly toTheEnd: boolean
  /** Octets of the path. */
  readonly length: number
}

export function pathRule(allows: boolean, written: string, line: string): PathRule {
  const path = /^[/*]/.test(written) ? written : `/${written}`
  const toTheEnd = path.endsWith('$')
  const parts = (toTheEnd ? path.slice(0, -1) : path).split(/\*+/).map(comparable)
  return { line: copyOf(line), allows, parts, toTheEnd, length: parts.join('*').length + (toTheEnd ? 1 : 0) }
}

/** The rule that counts for a path with its query. `rules`: the longest first, of equals the one that allows. */
export function ruleOn(path: string, rules: readonly PathRule[]): PathRule | undefined {
  const compared = comparable(path)
  return rules.find((rule) => fits(rule, compared))
}

/** The leftmost place is the best for each part, so time stays linear in the path for every part. */
function fits({ parts, toTheEnd }: PathRule, path: string): boolean {
  const [first = '', ...rest] = parts
  if (!path.startsWith(first)) return false
  const last = toTheEnd ? rest.pop() : undefined
  let at = first.length
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  if (last !== undefined) return path.length - last.length >= at && path.endsWith(last)
  return !toTheEnd || at === path.length
}

/** One spelling of the same octets: escapes only where they change the meaning (`/`, `?`, `#`, `%`) or stand for no visible ASCII. */
function comparable(text: string): string {
  const escaped = text.replace(/[^!-~]+/g, (words) => encodeURIComponent(words.toWellFormed()))
  return copyOf(
    escaped.replace(/%[0-9a-f]{2}/gi, (written) => {
      const character = String.fromCharCode(Number.parseInt(written.slice(1), 16))
      return /[!-~]/.test(character) && !/[/?#%]/.test(character) ? character : written.toUpperCase()
    }),
  )
}

/** A part of a string keeps the whole of it in memory; a copy does not. */
const copyOf = (text: string): string => Buffer.from(text).toString()
