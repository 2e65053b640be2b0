// A Search Console export of the pages that link to a site (CSV: the linking page first, then a day): hints to read them, no facts. Pure.
import { pageAddressOf } from '../graph/address.ts'
import type { SeedLines } from './seed-lines.ts'

/** Its heading is in the owner's language, so that it is told by its shape: words, then a page's address in the first column. */
export function isLinkingPages([heading = '', first = '']: readonly string[]): boolean {
  return /^(?!#)[^/]*[\s,;][^/]*$/.test(heading) && /^https?:\/\//i.test(firstColumn(first))
}

export function readLinkingPages(lines: readonly string[]): SeedLines {
  const cells = lines
    .slice(1)
    .filter((line) => line !== '')
    .map(firstColumn)
  const read = cells.map((cell) => (/^https?:\/\//i.test(cell) ? pageAddressOf(cell) : null))
  const addresses = read.filter((address) => address !== null)
  const unreadable = read.length - addresses.length
  return { addresses: [...new Set(addresses)], leftOut: unreadable, unreadable }
}

/** RFC 4180: in quotes, a quote is written twice. */
function firstColumn(line: string): string {
  const quoted = /^"((?:[^"]|"")*)"/.exec(line)
  return (quoted?.[1]?.replaceAll('""', '"') ?? line.split(/[,\t]/, 1)[0] ?? '').trim()
}
