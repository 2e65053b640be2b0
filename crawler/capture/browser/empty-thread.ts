// A place for comments that has none in it. Pure, linear.
import { lettersIn, seenWords } from './markup.ts'

const PLACE = /<(div|section|ol|ul|aside|article|main|[a-z]+(?:-[a-z]+)+)\b([^<>]{0,600})>/gi
const THREAD =
  /^(?:(?:post-?|blog-?)?comments?[-_]?(?:list|area|container|thread|section|root|app|widget|wrapper|wrap|box|block|embed|holder|target|mount)|comments|thread|disqus_thread|discussion|responses)$/i
/** "Comments", "Loading…": as many letters as an empty thread may have. */
const FEW_LETTERS = 60
/** How far an empty thread reaches in the markup. */
const FAR = 1500

/** A page has a few such places; who has more has no thread. */
const MOST_PLACES = 50

export function hasEmptyThread(html: string): boolean {
  let places = 0
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of html.matchAll(PLACE)) {
    if (!namesOf(name, attributes).some((one) => THREAD.test(one))) continue
    if (++places > MOST_PLACES) return false
    const from = index + tag.length
    const inside = insideOf(html.slice(from, from + FAR), name)
    if (inside !== null && isSilent(inside)) return true
  }
  return false
}

/** A heading and "Loading…" at most; who says that there are none is believed. */
function isSilent(inside: string): boolean {
  const words = seenWords(inside, FEW_LETTERS)
  return (
    lettersIn(words) < FEW_LETTERS &&
    !/\b(?:no|none|0|closed|first)\b/i.test(words) &&
    !/<(?:textarea|form)\b/i.test(inside)
  )
}

function namesOf(name: string, attributes: string): readonly string[] {
  const named = attributes.matchAll(/\b(?:id|class)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)
  return [name, ...[...named].flatMap((match) => (match[1] ?? match[2] ?? match[3] ?? '').split(/\s+/))]
}

/** What stands before the closing tag; null when that is far away. */
function insideOf(markup: string, name: string): string | null {
  let depth = 1
  for (const { 1: closing, index } of markup.matchAll(new RegExp(`<(/?)${name}\\b`, 'gi'))) {
    depth += closing === '/' ? -1 : 1
    if (depth === 0) return markup.slice(0, index)
  }
  return null
}
