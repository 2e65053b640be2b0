// The page of a post whose title leads nowhere: by the link to the thread under it, or to the rest of its words.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../../context.ts'
import { byTag, inside, parentOf } from '../../dom.ts'
import { textOf } from '../../text.ts'
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

/** "Read on", at the end of what an index shows of the post. */
export function pageOfRest(anchors: readonly Element[], reading: Reading): string | null {
  const page = pageKey(reading.address)
  const found = anchors.filter((anchor) => [anchor, parentOf(anchor)].some(isReadOn))
  const url = found.length === 1 && found[0] ? targetOf(found[0], reading) : null
  return url !== null && !isIndex(url) && pageKey(url.href) !== page ? withoutFragment(url.href) : null
}

const isReadOn = (element: Element | null): boolean =>
  element !== null && READ_ON.test(element.attribs.class ?? '') && textOf(element).length <= LONGEST
const READ_ON = /(?:^|\s)(?:(?:see|read|link)[-_]?more|more[-_]?link|read[-_]?on|continue[-_]?reading)(?:\s|$)/i
/** In letters. */
const LONGEST = 60
