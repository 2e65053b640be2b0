// The page of a post by the link to the thread under it.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../../context.ts'
import { byTag, inside } from '../../dom.ts'
import { isIndex, leadsToThread, pageKey, withoutFragment } from './page-address.ts'

/** Where no other link leads to the post: "3 comments", to the thread under it. */
export function pageOfThread(entry: Element, reading: Reading): string | null {
  const page = pageKey(reading.address)
  for (const anchor of inside(byTag(reading, 'a'), entry)) {
    const url = anchor.attribs.href?.includes('#') ? targetOf(anchor, reading) : null
    const isThread = url !== null && leadsToThread(url.hash) && url.hostname === reading.url.hostname && !isIndex(url)
    if (isThread && pageKey(url.href) !== page) return withoutFragment(url.href)
  }
  return null
}
