// A list of blogs (OPML, http://opml.org/spec2.opml): their feeds, and the pages of those that name none.
import { parseOpml } from 'feedsmith'
import { absolute } from '../context.ts'
import type { Extraction, PageToRead } from '../extraction.ts'
import { silent } from '../silent.ts'

interface Outline {
  readonly xmlUrl?: string
  readonly htmlUrl?: string
  readonly url?: string
  readonly outlines?: readonly Outline[]
}

/** Null when it is none that can be read. */
export function readOpml(text: string, page: PageToRead): Extraction | null {
  const outlines = outlinesIn(text)
  if (outlines === null) return null
  const resolved = (address: string | undefined): readonly string[] =>
    [absolute(address, { base: page.address })].filter((found) => found !== null)
  const feeds = outlines.flatMap(({ xmlUrl }) => resolved(xmlUrl))
  const pages = outlines.flatMap(({ xmlUrl, htmlUrl, url }) => (xmlUrl ? [] : resolved(htmlUrl ?? url)))
  return {
    ...silent(page.address),
    feeds: [...new Set(feeds)],
    indexPages: [...new Set(pages)],
    truncated: page.truncated,
  }
}

/** All of them, whatever they are grouped by. */
function outlinesIn(text: string): readonly Outline[] | null {
  try {
    const found: Outline[] = []
    const left: Outline[] = [...(parseOpml(text).body?.outlines ?? [])].reverse()
    for (let outline = left.pop(); outline; outline = left.pop()) {
      found.push(outline)
      for (const inner of [...(outline.outlines ?? [])].reverse()) left.push(inner)
    }
    return found
  } catch {
    return null // too broken for the parser
  }
}
