// What it takes to know a blog platform's responses: a platform is data. One platform a file beside this one; surest sign first in every list.
import type { Mention } from '../../../graph/model.ts'
import type { Layer } from '../extraction.ts'

/** What a part of a response is; `source` links to the page a linkback comes from, `skip` is nobody's words (reply links, ratings, badges). */
export const ROLES = ['author', 'date', 'text', 'source', 'skip'] as const
export type Role = (typeof ROLES)[number]

/** What a linkback is marked as; `linkback` where the page does not tell which. */
export const MARKS = ['pingback', 'trackback', 'webmention', 'linkback'] as const
export type LinkbackMark = (typeof MARKS)[number]

export interface Platform {
  readonly name: string
  /** What layer its responses count to, where the signs are no platform's own; `platform` when left out. */
  readonly layer?: Layer
  /** What stands before the number in the id or name of one response: `comment-` in "comment-12". */
  readonly ids?: readonly string[]
  /** As `ids`, of prefixes that other things carry too: taken only where author, date and words are all there. */
  readonly weakIds?: readonly string[]
  /** CSS: elements that are one response each, with or without such an id. */
  readonly items?: readonly string[]
  /** CSS: elements that begin a response which runs on over the siblings after them (dt and dd). */
  readonly starts?: readonly string[]
  /** CSS: elements that belong to the response they follow ("Posted by NAME" below it). */
  readonly tails?: readonly string[]
  /** CSS, by what it finds inside a response; the first selector that finds anything wins. */
  readonly parts: Partial<Readonly<Record<Role, readonly string[]>>>
  /** CSS: elements round or inside a response that make a linkback of it. */
  readonly linkbacks?: Partial<Readonly<Record<LinkbackMark, readonly string[]>>>
  /** CSS, as `linkbacks`: what a linkback does with the post, where the markup tells. */
  readonly mentions?: Partial<Readonly<Record<Mention, readonly string[]>>>
}
