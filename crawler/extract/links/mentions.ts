// How a post says, in microformats2, that it answers another (https://indieweb.org/comments): such an anchor is a citation wherever in the entry it stands.
import type { Element } from 'domhandler'
import type { Mention } from '../../../graph/model.ts'
import { hasClass, ofClasses, parentOf } from '../dom.ts'
import { tokensIn } from '../tag.ts'

const MENTIONS: ReadonlyMap<string, Mention> = new Map([
  ['u-in-reply-to', 'reply'],
  ['u-repost-of', 'repost'],
  ['u-like-of', 'like'],
  ['u-bookmark-of', 'bookmark'],
  ['u-quotation-of', 'quote'],
])

/** What the anchor, or the cited entry that it names, is to this post; null for an ordinary link. */
export function mentionOf(anchor: Element): Mention | null {
  for (let element: Element | null = anchor; element; element = parentOf(element)) {
    const named = mentionNamed(element)
    if (named !== null) return named
    if (element !== anchor && !hasClass(element, 'h-cite')) return null
  }
  return null
}

const mentionNamed = ofClasses((classes): Mention | null => {
  for (const token of tokensIn(classes).tokens) {
    const mention = MENTIONS.get(token)
    if (mention !== undefined) return mention
  }
  return null
})
