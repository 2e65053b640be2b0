// The feet of posts that stand beside each other with nothing round each: title, words, "posted by …", title, words, "posted by …".
import type { Element } from 'domhandler'
import { contains, nextElement, parentOf } from '../dom.ts'
import { textOf } from '../text.ts'

const BREAKS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'hr'])
/** Letters. */
const LONGEST = 300

/** For each post (`entry`, its `title` if it has one), in document order, what stands under it and is of it; one list a post, all empty where none have any. */
export function feetOf(
  posts: readonly { readonly entry: Element; readonly title: Element | null }[],
): readonly (readonly Element[])[] {
  const none = posts.map(() => [])
  const parent = posts[0] && parentOf(posts[0].entry)
  if (posts.length < 2 || posts.some(({ entry }) => parentOf(entry) !== parent)) return none
  const feet = posts.map(({ entry }, index) => under(entry, posts[index + 1]))
  // What stands over all of them but the last is a head: the last has a foot like the others.
  const last = new Set(feet.at(-1)?.map(signOf))
  const isLikeLast = (element: Element): boolean => last.has(signOf(element))
  return feet.every((foot) => foot.length === 0 || foot.some(isLikeLast))
    ? feet.map((foot) => foot.slice(0, foot.findLastIndex(isLikeLast) + 1))
    : none
}

/** Up to the title of the next, or the line before it; of the last as much as there is up to one. */
function under(
  entry: Element,
  next: { readonly entry: Element; readonly title: Element | null } | undefined,
): Element[] {
  const foot: Element[] = []
  let letters = 0
  for (let element = nextElement(entry); element; element = nextElement(element)) {
    const isBreak =
      BREAKS.has(element.name) || element === next?.title || (next?.title && contains(element, next.title))
    if (isBreak) return foot
    const { length } = textOf(element)
    letters += length
    if (element === next?.entry || letters > LONGEST) return next ? [] : foot
    if (length > 0) foot.push(element)
  }
  return foot
}

const signOf = ({ name, attribs }: Element): string => `${name}.${attribs.class ?? ''}`
