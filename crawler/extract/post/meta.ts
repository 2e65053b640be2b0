// The `<meta>` elements of a page: OpenGraph, Dublin Core and plain names, by name in lower case.
import type { Reading } from '../context.ts'
import { byTag } from '../dom.ts'
import { cleanText } from '../text.ts'

export type Meta = ReadonlyMap<string, string>

/** The first value of each name wins. */
export function metaOf(reading: Reading): Meta {
  const meta = new Map<string, string>()
  for (const { attribs } of byTag(reading, 'meta')) {
    const name = (attribs.property ?? attribs.name ?? attribs.itemprop)?.trim().toLowerCase()
    const value = cleanText(attribs.content ?? '')
    if (name && value && !meta.has(name)) meta.set(name, value)
  }
  return meta
}

export const metaNamed = (meta: Meta, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = meta.get(name)
    if (value !== undefined) return value
  }
  return null
}
