// Where one post of a page is.
import type { Element } from 'domhandler'

export interface PostPlace {
  /** The whole post: title, date, body and what goes with them. Holds no other post. */
  readonly entry: Element
  /** Its words: one element, or several beside each other ("more …"). What stands in it before `title` is none of them. */
  readonly body: readonly [Element, ...Element[]]
  readonly title: Element | null
  /** What stands under the entry and is of it, where nothing is round both. */
  readonly foot: readonly Element[]
  /** The line that says its day over all posts of that day, where there is one; null also where the day is its own. */
  readonly day: Element | null
  /** Place of the last element of the post before it; -1 of the first. */
  readonly after: number
  /** The address its own title or permalink leads to, fragment kept; null when nothing in it does. */
  readonly permalink: string | null
}
