// Reads an HTTP `Link` header (RFC 8288, 3): several values in one header, commas inside brackets and quotes, several rel tokens. Linear.

export interface HeaderLink {
  readonly target: string
  /** Lower-case tokens. */
  readonly rels: readonly string[]
}

export function linksOfHeader(header: string): readonly HeaderLink[] {
  const links: HeaderLink[] = []
  let at = 0
  while (at < header.length) {
    const open = header.indexOf('<', at)
    const close = open < 0 ? -1 : header.indexOf('>', open)
    if (close < 0) break
    const end = valueEnd(header, close + 1)
    links.push({ target: header.slice(open + 1, close).trim(), rels: relsOf(header.slice(close + 1, end)) })
    at = end + 1
  }
  return links
}

/** Where a value ends: at the next comma outside quotes. */
function valueEnd(header: string, from: number): number {
  let quoted = false
  for (let at = from; at < header.length; at++) {
    const character = header[at]
    if (quoted && character === '\\') at++
    else if (character === '"') quoted = !quoted
    else if (character === ',' && !quoted) return at
  }
  return header.length
}

/** Only the first `rel` of a value counts (RFC 8288, 3.3). */
function relsOf(parameters: string): readonly string[] {
  const found = /(?:^|;)\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters)
  return (found?.[1] ?? found?.[2] ?? '').toLowerCase().split(/\s+/).filter(Boolean)
}
