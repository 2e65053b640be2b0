// Where the posts of other blogs are kept, on a page that collects those of several.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../../context.ts'
import { textOf } from '../../text.ts'
import { bareHost, isIndex } from './page-address.ts'

/** Where both the title and the day of a post lead; a title alone may lead to what the post is about. `anchors`: those of the entry outside its words. */
export function permalinkAbroad(
  anchors: readonly Element[],
  isInTitle: (anchor: Element) => boolean,
  reading: Reading,
): string | null {
  if (!isIndex(reading.url)) return null
  const leading = new Map<string, Element[]>()
  for (const anchor of anchors) {
    const url = targetOf(anchor, reading)
    if (!url || bareHost(url) === bareHost(reading.url)) continue
    const those = leading.get(url.href)
    if (those) those.push(anchor)
    else leading.set(url.href, [anchor])
  }
  for (const [address, those] of leading) {
    const title = those.length > 1 ? those.find(isInTitle) : undefined
    if (title && those.some((anchor) => anchor !== title && reading.dateOf(textOf(anchor)) !== null)) return address
  }
  return null
}
